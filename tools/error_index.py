"""The index of all errors, by exception class, with whole messages so that Ctrl-F finds them."""

from collections import defaultdict

from tools.contents import Contents
from tools.words import word
from torchwhy.explain import heading, printed

KINDS = ("error", "warning", "exit", "syntax", "process", "silent")


def index(lang: str, contents: Contents) -> list[str]:
    """Markdown: a section an exception class, an entry a line, each with all its wordings.

    What prints no class (an exit, a syntax error, a silent bug) stands under its kind.
    """
    sections: dict[str, list[str]] = defaultdict(list)
    for slug, entry in contents.entries.items():
        page = contents.pages.get((lang, f"errors/{slug}.md"))
        if page is None:
            continue  # the rule on equal sets names it, with its remedy
        worded: dict[str, None] = {}
        for wording in entry.wordings:
            text = heading(wording.template)
            if not any(text in longer for longer in worded):
                worded[printed(wording.exception, text)] = None
        exception = entry.wordings[0].exception.rpartition(".")[2] if entry.wordings else ""
        section = exception or entry.kind
        sections[section] += [
            f"- [{page.meta.get('title', slug)}]({slug}.md)",
            *(f"    - `` {text} ``" for text in worded),
        ]
    lines = []
    for section in sorted(sections):
        title = section if section not in KINDS else word(lang, f"kind-{section}")
        lines += [f"## {title} {{ #{section} }}", "", *sections[section], ""]
    return lines
