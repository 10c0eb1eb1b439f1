"""The generated head of an error's page, and the marking of what its fix changed."""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from itertools import groupby

from tools.contents import Contents
from tools.includes import expand
from tools.markup import escape
from tools.pages import Page
from tools.problems import problem
from tools.releases import version_key
from tools.words import word
from torchwhy import recognise
from torchwhy.build import EntrySource
from torchwhy.explain import diagnose, heading, printed
from torchwhy.templates import split_template

Printed = Mapping[str, list[list[str]]]

STAMP_HERE = "<!-- stamp -->"
TITLE_LENGTH = 240
_FIX = re.compile(r'--8<-- "(snippets/errors/\w+\.py):fix(\w*)"')


def title(entry: EntrySource, page: Page) -> str:
    """The entry's newest message on one line with `…` for its values, as people search for it.

    What fails silently has no message: there it is the page's own title.
    """
    if not entry.wordings:
        return page.meta.get("title", page.slug)
    newest = entry.wordings[0]
    text = heading(newest.template)
    if len(text) > TITLE_LENGTH:
        text = f"{text[:TITLE_LENGTH].rsplit(' ', 1)[0]} …"
    return printed(newest.exception.rpartition(".")[2], text)


def head(page: Page, contents: Contents) -> list[str]:
    """Markdown of everything above `#why`: the H1, the diagnosis, the stamp, the wordings."""
    entry = contents.entries.get(page.slug)
    if entry is None:
        raise problem(
            page.path,
            1,
            f"no entry snippets/errors/{page.slug.replace('-', '_')}.py belongs to this page",
            f"Write it (make error SLUG={page.slug} shows the pattern) or remove the page",
        )
    recorded = contents.wordings.get(page.slug, {})
    worded = [
        *(f"## {word(page.lang, 'message')} {{ #message }}", ""),
        *_printed(page.lang, recorded),
        *_templates(page.lang, entry, recorded),
        *_attested(page.lang, entry),
    ]
    return [
        f"# {escape(title(entry, page))}",
        "",
        '<div class="note-diagnosis" markdown>',
        escape(_diagnosis(page, contents, recorded)),
        "</div>",
        "",
        *_unproven(page),
        STAMP_HERE,
        "",
        *(worded if entry.wordings else []),
    ]


def _unproven(page: Page) -> list[str]:
    """Why nothing of this page has run, on a page that says so."""
    if "unproven" not in page.meta:
        return []
    text = word(page.lang, "unproven", reason=escape(page.meta["unproven"]))
    return ['<div class="note-unproven" markdown>', text, "</div>", ""]


def mark_changes(page: Page, contents: Contents) -> str:
    """The body with the lines highlighted that each shown fix changes of its reproducer."""
    rows = page.body.split("\n")
    for number, row in enumerate(rows[1:], start=1):
        shown = _FIX.search(row)
        fence = rows[number - 1]
        if shown is None or not fence.rstrip().endswith("```python"):
            continue
        path, cause = shown.groups()
        changed = _changed_lines(
            _region(f"{path}:reproduce{cause}", page, number, contents),
            _region(f"{path}:fix{cause}", page, number, contents),
        )
        if changed:
            rows[number - 1] = f'{fence.rstrip()} hl_lines="{" ".join(map(str, changed))}"'
    return "\n".join(rows)


def _region(name: str, page: Page, number: int, contents: Contents) -> list[str]:
    fenced = f'```python\n--8<-- "{name}"\n```'
    lines = expand(fenced, page.path, contents.root, page.body_line + number - 1)
    return [line.text for line in lines[1:-1]]


def _changed_lines(before: list[str], after: list[str]) -> list[int]:
    return [
        line + 1
        for change, _, _, start, end in SequenceMatcher(None, before, after, False).get_opcodes()
        if change in ("replace", "insert")
        for line in range(start, end)
        if after[line].strip()
    ]


def _diagnosis(page: Page, contents: Contents, recorded: Printed) -> str:
    """The page's one sentence, in the numbers of its own reproducer."""
    newest = max(recorded, key=version_key, default=None)
    values = {}
    if newest is not None:
        _, exception, text = recorded[newest][0]
        values = recognise(printed(exception, text), contents.catalogue).values
    return diagnose(contents.catalogue.entry(page.slug), values, page.lang)


def _printed(lang: str, recorded: Printed) -> list[str]:
    """Each wording of the first reproducer, newest first, with the releases that print it."""
    wordings: dict[str, list[str]] = {}
    for release in sorted(recorded, key=version_key, reverse=True):
        _, exception, text = recorded[release][0]
        wordings.setdefault(printed(exception, text), []).append(release)
    if not wordings:
        return []
    known = sorted(recorded, key=version_key)
    if len(wordings) == 1:
        releases = next(iter(wordings.values()))
        lines = [word(lang, "message-one", releases=_ranges(releases, known)), ""]
    else:
        lines = [word(lang, "message-many"), ""]
    for text, releases in wordings.items():
        if len(wordings) > 1:
            lines += [word(lang, "printed-by", releases=_ranges(releases, known)), ""]
        lines += [*_fence(text), ""]
    return lines


def _templates(lang: str, entry: EntrySource, recorded: Printed) -> list[str]:
    """The templates that no wording above shows, so that a search in the page finds them too."""
    shown = [rows[0][2] for rows in recorded.values() if rows]
    rest = [
        f"- `` {printed(wording.exception, heading(wording.template))} ``"
        for wording in entry.wordings
        if not wording.source
        and not any(_in_order(_literals(wording.template), text) for text in shown)
    ]
    return [word(lang, "also-worded"), "", *rest, ""] if rest else []


def _attested(lang: str, entry: EntrySource) -> list[str]:
    attested = [wording for wording in entry.wordings if wording.source]
    if not attested:
        return []
    lines = [word(lang, "attested"), ""]
    for wording in attested:
        text = printed(
            wording.exception, "\n".join(heading(row) for row in wording.template.split("\n"))
        )
        thread = wording.source
        address = thread if "://" in thread else _thread_address(thread)
        source = f"[{thread}]({address})"
        if "\n" in text.rstrip("\n"):
            fence = [f"    {row}" for row in _fence(text)]
            lines += [f"- {word(lang, 'source')}: {source}", "", *fence, ""]
        else:
            lines.append(f"- `` {text.strip()} `` ({source})")
    return [*lines, ""]


def _literals(template: str) -> list[str]:
    """What a template says besides its values."""
    parts = split_template(template.removesuffix("$"))
    return [part for part in parts if isinstance(part, str)]


def _thread_address(thread: str) -> str:
    """The address of `owner/repo#12`."""
    repository, _, number = thread.partition("#")
    return f"https://github.com/{repository}/issues/{number}"


def _in_order(parts: list[str], text: str) -> bool:
    place = 0
    for part in parts:
        place = text.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return True


def _fence(text: str) -> list[str]:
    ticks = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return ["<!-- generated message -->", f"{ticks}text", *text.rstrip("\n").split("\n"), ticks]


def _ranges(releases: list[str], known: list[str]) -> str:
    """`2.4.1–2.11.0, 2.15.0`: runs of releases that stand side by side among the recorded ones."""
    places = sorted(known.index(release) for release in releases)
    runs = []
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        ends = [place for _, place in run]
        first, last = known[ends[0]], known[ends[-1]]
        runs.append(first if first == last else f"{first}–{last}")
    return ", ".join(reversed(runs))
