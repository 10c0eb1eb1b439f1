"""All code of a page as one program that runs from top to bottom, for readers to take along."""

import ast
import textwrap
from collections.abc import Sequence
from pathlib import Path

from tools import here
from tools.blocks import Block
from tools.contents import Contents
from tools.pages import Page, html_name
from tools.repo import home, settings
from tools.structure import Heading, structure, title
from tools.topics import has_topics
from tools.words import word

_RAISES = (
    "try:\n{code}\n"
    "except (Exception, SystemExit) as error:\n"
    '    print(f"{{type(error).__name__}}: {{error}}")'
)
_GUARDS = {
    here.CUDA: "import torch\n\nif torch.cuda.is_available():\n{code}",
    here.NO_CUDA: "import torch\n\nif not torch.cuda.is_available():\n{code}",
}


def name(page: Page) -> str:
    """The file's name; it lies beside the page."""
    return f"{page.slug}.py"


def offered(page: Page, blocks: Sequence[Block]) -> bool:
    """Whether the page has a program: a page of topics with code that runs in one piece."""
    return has_topics(page) and any(_can(block) for block in blocks)


def link(page: Page) -> str:
    """One line of HTML that leads to the program."""
    text = word(page.lang, "download")
    return f'<p class="note-download"><a href="{name(page)}" download>{text}</a></p>'


def write(site: Path, page: Page, blocks: Sequence[Block], contents: Contents) -> None:
    """Put the program where the page's link leads, below the folder of the page's language."""
    if offered(page, blocks):
        file = site / page.chapter / name(page)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(program(page, blocks, contents), encoding="utf-8", newline="\n")


def program(page: Page, blocks: Sequence[Block], contents: Contents) -> str:
    """The program: a cell for each block, in the page's order, below its topic's heading.

    What must raise is caught and printed; what needs a GPU, or none, is skipped elsewhere. What
    only runs as a file of its own is left out, and a comment says so.
    """
    headings = structure(page).headings
    public = settings(contents.root).site.rstrip("/")
    address = f"{home(page.lang)}{html_name(page.key)}"
    head = f"# {title(page)} · {word(page.lang, 'site')}"
    rows = [head, f"# {public}/{address}" if public else f"# {address}"]
    cells = [_cell(block, headings, page.lang) for block in blocks]
    return "\n".join([*rows, *cells]) + "\n"


def _cell(block: Block, headings: Sequence[Heading], lang: str) -> str:
    above = [heading.text for heading in headings if heading.line < block.line]
    return f"\n# %% {above[-1]}\n{_code(block, lang)}"


def _code(block: Block, lang: str) -> str:
    if not _can(block):
        return f"# {word(lang, 'left-out')}"
    code = block.code.rstrip("\n")
    if block.raises is not None:
        code = _RAISES.format(code=textwrap.indent(code, "    "))
    for need in block.needs:
        code = _GUARDS[need].format(code=textwrap.indent(code, "    "))
    return code


def _can(block: Block) -> bool:
    """Whether the block runs in one process with the others, on every release of torch."""
    special = block.alone or any(mark.skips for mark in block.marks)
    if special or set(block.needs) - set(_GUARDS):
        return False
    try:
        tree = ast.parse(block.code)
    except SyntaxError:
        return False
    indented = block.raises is not None or bool(block.needs)
    return not (indented and any(_is_long_text(node) for node in ast.walk(tree)))


def _is_long_text(node: ast.AST) -> bool:
    """Whether it is a text of several lines: indenting the code around it would change it."""
    text = isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    )
    return text and getattr(node, "lineno", 0) != getattr(node, "end_lineno", 0)
