"""From a page as written to plain Markdown: includes expanded, generated parts filled in.

Staging is pure: the hook hands its result to MkDocs, the block tests read the same text, and any
other generator could. Nothing is added to a page's content anywhere else.
"""

from dataclasses import dataclass

from tools import (
    calculators,
    dashboard,
    download,
    error_index,
    error_page,
    evidence,
    figures,
    indexes,
    stamps,
    topic_list,
)
from tools.blocks import Block, collect_lines
from tools.comments import is_known
from tools.contents import Contents
from tools.includes import Line, expand
from tools.marks import MarkError, read
from tools.pages import Page
from tools.problems import problem
from tools.structure import QUESTION

GENERATED = "<!-- generated: "


@dataclass(frozen=True)
class Staged:
    """A page's Markdown, its Python blocks, and for each line the file and line it came from."""

    lines: tuple[Line, ...]
    blocks: tuple[Block, ...] = ()

    @property
    def markdown(self) -> str:
        """The whole text, ending with a newline."""
        return "".join(f"{line.text}\n" for line in self.lines)

    @property
    def origins(self) -> tuple[tuple[str, int], ...]:
        """Path and line in the repository, line by line."""
        return tuple((line.path, line.line) for line in self.lines)


def stage(page: Page, contents: Contents) -> Staged:
    """Stage one page; ProblemError where it asks for something that does not exist."""
    body = page.body
    if page.is_error:
        body = error_page.mark_changes(page, contents)
    lines = expand(body, page.path, contents.root, page.body_line)
    lines = [staged for line in lines for staged in _generate(line, page, contents)]
    if page.is_error:
        last = page.body_line + page.body.count("\n") - 1
        lines = [
            *_generated(error_page.head(page, contents), page, 1),
            *lines,
            *_generated(indexes.topics_of_error(page, contents), page, last),
        ]
    lines = _say_needs(lines, page)
    found = collect_lines(lines, page.path)
    lines = _say_older(lines, found, page, contents)
    if not page.is_notebook:  # it runs as a whole, and its stamp says where
        lines = _say_ran(lines, found, page, contents)
    return Staged(tuple(_stamp(lines, found, page, contents)), tuple(found))


def _generate(line: Line, page: Page, contents: Contents) -> list[Line]:
    text = line.text.strip()
    if QUESTION.fullmatch(text) and not line.include:
        return []  # the indexes show it
    if not text.startswith(GENERATED):
        return [line]
    name, _, argument = text.removeprefix(GENERATED).removesuffix("-->").strip().partition(" ")
    makers = {
        "error-index": lambda: error_index.index(page.lang, contents),
        "topic-list": lambda: topic_list.topics(page, contents),
        "chapter-list": lambda: topic_list.chapters(page, contents),
        "question-index": lambda: indexes.questions(page, contents),
        "api-index": lambda: indexes.api(page, contents),
        "misbelief-list": lambda: indexes.misbeliefs(page, contents),
        "figure": lambda: figures.figure(argument, page.lang),
        "dashboard": lambda: dashboard.dashboard(page, contents),
        "calculator": lambda: calculators.calculator(argument, page.lang),
    }
    try:
        made = makers[name]()
    except KeyError:
        raise problem(
            line.path,
            line.line,
            f"nothing generates {name} {argument}".rstrip(),
            f"Use one of {', '.join(sorted(makers))}; a figure needs a name of {figures.NAMES}, "
            f"a calculator one of {calculators.NAMES}",
        ) from None
    return _generated(made, page, line.line)


def _generated(texts: list[str], page: Page, line: int) -> list[Line]:
    return [Line(text, page.path, line, None) for text in texts]


def _say_needs(lines: list[Line], page: Page) -> list[Line]:
    """Say above each block that does not run everywhere what it needs."""
    said: list[Line] = []
    for line in lines:
        if need := _need(line):
            _note(said, line, stamps.need(need, page.lang), page)
        said.append(line)
    return said


def _say_older(lines: list[Line], found: list[Block], page: Page, contents: Contents) -> list[Line]:
    """Say above each block on which torch releases it was seen to end otherwise."""
    known = contents.older(page.chapter)
    notes = {block.line: known[block.key] for block in found if block.key in known}
    said: list[Line] = []
    for line in lines:
        opens = line.include is None and line.text.lstrip().startswith("```")
        if opens and line.line in notes:
            _note(said, line, stamps.older(notes.pop(line.line), page.lang), page)
        said.append(line)
    return said


def _say_ran(lines: list[Line], found: list[Block], page: Page, contents: Contents) -> list[Line]:
    """Say below each block where it ran; below what lacks something here, only if it ran."""
    ending = {block.last_line: block for block in found}
    said: list[Line] = []
    for line in lines:
        said.append(line)
        block = ending.get(line.line)
        if block is None or line.include or not line.text.strip().startswith("```"):
            continue
        ran = evidence.stamp([block.key], contents.records(page.chapter))
        if ran.runs or block.skip is None:
            indent = line.text[: len(line.text) - len(line.text.lstrip())]
            said += _generated(["", indent + stamps.block(ran, page.lang)], page, line.line)
    return said


def _note(said: list[Line], line: Line, note: str, page: Page) -> None:
    """Put a note above the comments that speak of the block at `line`."""
    place = len(said)
    while place and _speaks_of_the_same(said[place - 1]):
        place -= 1
    while place < len(said) and not said[place].text.strip():
        place += 1
    indent = line.text[: len(line.text) - len(line.text.lstrip())]
    said[place:place] = _generated([indent + note, ""], page, line.line)


def _need(line: Line) -> str:
    text = line.text.strip()
    if line.include or not text.startswith("<!--pytest.mark.needs("):
        return ""
    try:
        return read(text.removeprefix("<!--").removesuffix("-->")).need
    except MarkError:
        return ""  # collecting the blocks says what is wrong with it


def _speaks_of_the_same(line: Line) -> bool:
    """Whether a line stands between a block's first comment and its fence."""
    return not line.text.strip() or is_known(line.text.strip())


def _stamp(lines: list[Line], found: list[Block], page: Page, contents: Contents) -> list[Line]:
    """Put the stamp under the page's H1 (under the diagnosis on an error page)."""
    if not found:
        return lines
    stamp = evidence.stamp([block.key for block in found], contents.records(page.chapter))
    place = next(
        (number for number, line in enumerate(lines) if line.text == error_page.STAMP_HERE), None
    )
    if place is None:
        title = next((n for n, line in enumerate(lines) if line.text.startswith("# ")), None)
        if title is None:
            remedy = "Write it as the first heading: # Title"
            raise problem(page.path, page.body_line, "the page has no title", remedy)
        lines.insert(title + 1, Line("", page.path, page.body_line, None))
        place = title + 2
    shown = [stamps.render(stamp, page.lang), ""]
    if download.offered(page, found):
        shown += [download.link(page), ""]
    lines[place : place + 1] = _generated(shown, page, lines[place].line)
    return lines
