"""The pages as files: `docs/<lang>/<key>`, with front matter of `key: "value"` lines.

A page is Markdown, or a notebook (`tools.percent`), which is read as Markdown.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tools.percent import SUFFIX, is_notebook, to_markdown
from tools.problems import ProblemError, problem
from tools.repo import LANGUAGES, ROOT
from torchwhy.frontmatter import FrontMatterError, parse


@dataclass(frozen=True)
class Page:
    """A page before staging; `body` begins on line `body_line` of the file, counted from 1."""

    lang: str
    key: str
    path: str
    meta: Mapping[str, str]
    meta_lines: Mapping[str, int]
    body: str
    body_line: int

    @property
    def is_error(self) -> bool:
        """Whether the page is that of an error entry."""
        return self.key.startswith("errors/") and self.key != "errors/index.md"

    @property
    def is_notebook(self) -> bool:
        """Whether the page is a notebook: a percent file, whose outputs come from a run."""
        return is_notebook(self.key)

    @property
    def slug(self) -> str:
        """The entry that an error page belongs to."""
        return Path(self.key).stem

    @property
    def chapter(self) -> str:
        """The folder that the page stands in; empty for the home page."""
        return self.key.rpartition("/")[0]


def html_name(key: str) -> str:
    """The file of a page in the site of its language."""
    return str(PurePosixPath(key).with_suffix(".html"))


def page_paths(lang: str, root: Path = ROOT) -> Iterator[Path]:
    """The file of each page of one language, in order of path."""
    found = (root / "docs" / lang).rglob("*")
    yield from sorted(path for path in found if path.suffix in (".md", SUFFIX))


def load_page(path: Path, root: Path = ROOT) -> Page:
    """Read one page below `docs/<lang>/`; bad front matter raises ProblemError."""
    shown = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8")
        alts: dict[str, tuple[str, int]] = {}
        if is_notebook(path.name):
            text, alts = to_markdown(text, shown)
        parsed = parse(text)
    except FrontMatterError as error:
        raise problem(
            shown, error.line, error.message, 'Front matter is lines of key: "value"'
        ) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise problem(shown, line, "the page is not UTF-8", "Save it as UTF-8") from None
    _, lang, key = shown.split("/", 2)
    values = parsed.values | {name: value for name, (value, _) in alts.items()}
    lines = parsed.lines | {name: line for name, (_, line) in alts.items()}
    return Page(lang, key, shown, values, lines, parsed.body, parsed.body_line)


def load_pages(root: Path = ROOT) -> dict[tuple[str, str], Page]:
    """Every page of both languages by (language, key), in order of path."""
    pages: dict[tuple[str, str], Page] = {}
    found = []
    for lang in LANGUAGES:
        for path in page_paths(lang, root):
            try:
                page = load_page(path, root)
            except ProblemError as error:
                found += error.problems
            else:
                pages[lang, page.key] = page
    if found:
        raise ProblemError(found)
    return pages
