"""Which spellings of code the block tests can judge; every other one is a defect.

Python is exactly `python`, so that each block runs. Shown output is `text` behind the comment that
makes the tests compare it. Code without a fence (indented, or raw HTML) is refused.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import markdown

from tools.fences import Defect, Fence, Scan, without_spans

PYTHON = "python"
OUTPUT = "text"
EXPECTED = "<!--pytest-codeblocks:expected-output-->"
GENERATED = "<!-- generated message -->"
_SHOWN = "text bash sh powershell toml yaml json html css js make diff markdown md"
LANGUAGES = frozenset(_SHOWN.split(" "))
_OPTION = re.compile(r'(title|hl_lines|linenums)="[^"]*"')
_INFO = re.compile(rf"(?P<language>[a-z]+)(?P<options>(?: +{_OPTION.pattern})*)")
_LOOKS = re.compile(r"\W*(py\w*|ipython\w*|i?pycon|python\w*)\b", re.IGNORECASE)
_RAW = re.compile(r"<(pre\b|code\s)", re.IGNORECASE)
_INCLUDE = re.compile(r"\s*-+8<-+\s")
_PRE = re.compile(r"<pre\b[^>]*>(.*?)</pre>", re.DOTALL)
_CONTAINERS = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "pymdownx.details",
    "pymdownx.tabbed",
)


def check(lines: Sequence[str], scanned: Scan, *, page: bool) -> list[Defect]:
    """Every spelling of code in `lines` that is not allowed; `page` is false for README alone."""
    found = [defect for fence in scanned.fences for defect in _fence(fence)]
    if page:
        found += [
            Defect(
                fence.start,
                "output that no test compares",
                f"Write {EXPECTED} on the line above it, or show no output",
            )
            for fence in scanned.fences
            if fence.language == OUTPUT and _above(lines, fence.start) not in (EXPECTED, GENERATED)
        ]
    found += [
        Defect(index, "code as raw HTML, which no test runs", "Use a fence")
        for index in scanned.outside
        if _RAW.search(without_spans(lines[index]))
    ]
    return found + list(_indented(lines, scanned))


def _fence(fence: Fence) -> Iterator[Defect]:
    info = fence.info
    found = _INFO.fullmatch(info)
    language = found["language"] if found else fence.language
    if not info.strip():
        yield Defect(
            fence.start,
            "a fence without a language",
            "Name one: python runs, text is expected output, bash and the like are only shown",
        )
    elif language != PYTHON and _LOOKS.match(info):
        yield Defect(
            fence.start,
            f"Python spelled `{info.strip()}`, which the tests do not run",
            "Spell it `python`, optionally followed by title, hl_lines or linenums",
        )
    elif language not in LANGUAGES | {PYTHON}:
        yield Defect(
            fence.start,
            f"the language `{language.strip()}` is not known here",
            f"Use python or one of {', '.join(sorted(LANGUAGES))}",
        )
    elif found is None or _repeats(found["options"]):
        yield Defect(
            fence.start,
            f"the fence's options cannot be read: {info}",
            f'Write `{language}` and then only title="…", hl_lines="…" or linenums="…"',
        )
    elif language == PYTHON and fence.ticks[0] == "~":
        yield Defect(fence.start, "a Python fence made of tildes", "Use backticks")
    if language == PYTHON and any(_INCLUDE.match(line) for line in fence.lines):
        yield Defect(
            fence.start, "an include in a file that is not staged", "Write the code itself"
        )


def _repeats(options: str) -> bool:
    names = [option[1] for option in _OPTION.finditer(options)]
    return len(set(names)) < len(names)


def _above(lines: Sequence[str], index: int) -> str:
    """The nearest line above that is not empty, without its indentation."""
    return next((line.strip() for line in reversed(lines[:index]) if line.strip()), "")


def _indented(lines: Sequence[str], scanned: Scan) -> Iterator[Defect]:
    """Text that its indentation turns into code; Markdown itself says which, fences taken out."""
    reduced = ["" for _ in lines]
    for index in scanned.outside:
        reduced[index] = lines[index]
    for fence in scanned.fences:
        reduced[fence.start] = f"{fence.indent}{_place(fence)}"
    if not any(row.expandtabs(4).startswith("    ") for row in reduced):
        return
    html = _structural().reset().convert("\n".join(reduced))
    for code in _PRE.findall(html):
        fenced = next((fence for fence in scanned.fences if _place(fence) in code), None)
        if fenced:
            yield Defect(
                fenced.start,
                "a fence that its indentation turns into text",
                "Indent it as its list item or admonition is, by four spaces each",
            )
            continue
        first = re.sub(r"<[^>]*>", "", code).lstrip("\n").split("\n")[0].strip()
        yield Defect(
            next((n for n in scanned.outside if _same(lines[n], first)), 0),
            "code by indentation, which no test runs",
            "Put it into a fence, or indent the text by less than four spaces",
        )


@cache
def _structural() -> markdown.Markdown:
    """Markdown without what stands inside a line: that costs most, and makes no code block."""
    made = markdown.Markdown(extensions=list(_CONTAINERS))
    made.treeprocessors.deregister("inline")
    return made


def _place(fence: Fence) -> str:
    return f"fenceatline{fence.start}end"


def _same(line: str, html: str) -> bool:
    shown = line.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return line.expandtabs(4).startswith("    ") and shown == html.replace("&quot;", '"')
