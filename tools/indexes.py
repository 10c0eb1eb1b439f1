"""Generated lists that lead to topics: by question, by API name, by misbelief, from an error."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.api_names import names
from tools.contents import Contents
from tools.pages import Page
from tools.snippets import read_snippets
from tools.structure import structure
from tools.topics import MISBELIEF, Topic
from tools.words import word

FEW = 2  # topics for which a name need not stand in their words to lead to them
_BEFORE = re.compile(r"^(?:误解|Misbelief)[：:]\s*")


def questions(page: Page, contents: Contents) -> list[str]:
    """Markdown: a section a chapter, and in it every question with the topic that answers it."""
    lines = []
    for chapter, found in _by_chapter(page, contents).items():
        lines += [f"## {contents.chapter_title(page.lang, chapter)} {{ #{chapter} }}", ""]
        lines += [f"- [{topic.question}]({_way(page, topic)})" for topic in found if topic.question]
        lines.append("")
    return lines


def api(page: Page, contents: Contents) -> list[str]:
    """Markdown: each name of torch that code of ours uses, with the topics that are about it."""
    code = _code(contents)
    users: dict[str, list[Topic]] = defaultdict(list)
    for topic in contents.topics[page.lang]:
        used = (name for target in topic.includes for name in names(code.get(target, "")))
        for name in dict.fromkeys(used):
            users[name].append(topic)
    return [
        f"- `{name}`{word(page.lang, 'described', text=_links(page, about))}"
        for name in sorted(users, key=lambda name: (name.strip(".").lower(), name))
        if (about := _about(name, users[name]))
    ]


def misbeliefs(page: Page, contents: Contents) -> list[str]:
    """Markdown: a section a chapter with what people wrongly believe, then those of the errors."""
    lines = []
    for chapter, found in _by_chapter(page, contents).items():
        rows = [
            f"- [{_BEFORE.sub('', title)}]({_way(page, topic)})"
            for topic in found
            for title in topic.misbeliefs
        ]
        if rows:
            title = contents.chapter_title(page.lang, chapter)
            lines += [f"## {title} {{ #{chapter} }}", "", *rows, ""]
    rows = list(_error_misbeliefs(page, contents))
    return [*lines, f"## {word(page.lang, 'errors')} {{ #errors }}", "", *rows]


def topics_of_error(page: Page, contents: Contents) -> list[str]:
    """Markdown: the topics that cause the error of this page and that it does not link itself."""
    linked = {
        posixpath.normpath(posixpath.join("errors", link.target)) for link in structure(page).links
    }
    return [
        f"- [{topic.title}]({_way(page, topic)})"
        for topic in contents.topics[page.lang]
        if page.slug in topic.causes and topic.key not in linked
    ]


def _error_misbeliefs(page: Page, contents: Contents) -> Iterator[str]:
    for slug in contents.entries:
        error = contents.pages.get((page.lang, f"errors/{slug}.md"))
        for admonition in structure(error).admonitions if error else ():
            if admonition.kind == MISBELIEF:
                target = posixpath.relpath(f"errors/{slug}.md", page.chapter or ".")
                yield f"- [{_BEFORE.sub('', admonition.title)}]({target})"


def _by_chapter(page: Page, contents: Contents) -> Mapping[str, list[Topic]]:
    found: dict[str, list[Topic]] = defaultdict(list)
    for topic in contents.topics[page.lang]:
        found[topic.page.chapter].append(topic)
    return found


def _way(page: Page, topic: Topic) -> str:
    """The link from a page to a topic."""
    path = posixpath.relpath(topic.page.key, page.chapter or ".")
    return f"{path}#{topic.heading.id}"


def _links(page: Page, found: list[Topic]) -> str:
    links = (f"[{topic.title}]({_way(page, topic)})" for topic in found)
    return word(page.lang, "comma").join(links)


def _about(name: str, users: list[Topic]) -> list[Topic]:
    """Of the topics that use a name those whose words hold it; all, where few use it at all."""
    last = name.strip(".").removesuffix("()").rpartition(".")[2]
    whole = re.compile(rf"(?<![A-Za-z0-9_]){re.escape(last)}(?![A-Za-z0-9_])")
    named = [
        topic
        for topic in users
        if any(whole.search(text) for text in (topic.title, topic.claim, topic.question))
    ]
    if named or name.startswith("."):
        return named
    return users if len(users) <= FEW else []


def _code(contents: Contents) -> Mapping[str, str]:
    """The code of each region, and of each whole module, by the name that pages include it by."""
    code = {}
    for snippet in read_snippets(contents.root):
        rows = Path(contents.root, snippet.path).read_text(encoding="utf-8").split("\n")
        code[snippet.path] = "\n".join(rows)
        for region in snippet.regions:
            code[f"{snippet.path}:{region.name}"] = "\n".join(rows[region.start : region.end - 1])
    return code
