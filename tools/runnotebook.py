"""Runs notebooks, and reads what their cells show.

mkdocs-jupyter converts and runs; here it gets surroundings that are the same on every machine (an
empty folder, nobody's settings of Jupyter, IPython or matplotlib), and of its page of hundreds of
kilobytes only the outputs are kept.
"""

import base64
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from itertools import zip_longest
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from tools.notebook_code import cells, lacks, missing
from tools.notebooks import Output
from tools.pages import Page
from tools.problems import ProblemError, problem
from tools.repo import ROOT
from tools.structure import Fence

Outputs = tuple[tuple[Output, ...], ...]

PROFILE = """\
c = get_config()
c.Application.log_level = "ERROR"
c.HistoryManager.enabled = False
c.InlineBackend.figure_formats = {"svg"}
c.InlineBackend.print_figure_kwargs = {"bbox_inches": "tight", "metadata": {"Date": None}}
c.InlineBackend.rc = {
    "axes.facecolor": "none", "figure.facecolor": "none", "svg.hashsalt": "note",
}
"""
_PLACE = re.compile(r"Cell In\[(\d+)\], line (\d+)")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_SVG = "data:image/svg+xml;base64,"


def run(page: Page, convert: Callable[[], str]) -> Outputs:
    """What each code cell shows; `convert` is mkdocs-jupyter's conversion, which runs the cells.

    Raises ProblemError with file and line for a cell that fails, writes to standard error, or
    shows what a page cannot hold.
    """
    from nbclient.exceptions import CellExecutionError, DeadKernelError

    try:
        with _surroundings():
            html = convert()
    except CellExecutionError as error:
        message = f"{error.ename}: {error.evalue}".strip()
        raise _failed(page, _COLOUR.sub("", error.traceback), message) from None
    except DeadKernelError:
        raise _failed(page, "", "the kernel died") from None
    return outputs(html, page)


def convert(path: Path) -> str:
    """mkdocs-jupyter's page of a notebook, executed, outside of MkDocs."""
    from mkdocs_jupyter.convert import nb2html

    html: str = nb2html(str(path), execute=True, allow_errors=False)
    return html


def executed(page: Page, root: Path = ROOT) -> Outputs:
    """The outputs of a notebook, run here and now; ProblemError where something is missing."""
    lacking = missing(page)
    if lacking:
        raise lacks(page, lacking)
    return run(page, lambda: convert(root / page.path))


def outputs(html: str, page: Page) -> Outputs:
    """The outputs of each code cell in a page that mkdocs-jupyter made."""
    start = html.rfind('class="jupyter-wrapper"')
    soup = BeautifulSoup(html[max(start, 0) :], "lxml")
    ran, read = soup.select("div.jp-CodeCell[id]"), cells(page)
    for code, cell in zip_longest([_code(one) for one in ran], read):
        if cell is None or code != cell.text.strip():
            line = cell.line if cell else read[-1].line
            remedy = "Leave out commands of IPython, and comments that begin with % or !"
            raise problem(page.path, line, "another code ran than the page shows", remedy)
    return tuple(
        tuple(_joined(_output(each, cell, page) for each in one.select(".jp-OutputArea-output")))
        for one, cell in zip(ran, read, strict=True)
    )


def _code(cell: Tag) -> str:
    source = cell.select_one(".clipboard-copy-txt")
    return source.get_text().strip() if source else ""


def _output(tag: Tag, cell: Fence, page: Page) -> Output:
    kind = str(tag.get("data-mime-type"))
    picture = tag.find("img")
    if kind == "text/plain":
        return Output(tag.get_text().strip("\n"))
    if kind == "image/svg+xml" and picture and str(picture["src"]).startswith(_SVG):
        source = str(picture["src"]).removeprefix(_SVG)
        return Output(base64.b64decode(source).decode(), is_picture=True)
    if kind.endswith("stderr"):
        said = " ".join(tag.get_text().split())
        raise problem(page.path, cell.line, f"the cell warns: {said}", "Mend its cause")
    remedy = "Print text, or draw with matplotlib"
    raise problem(page.path, cell.line, f"the cell shows {kind}, which no page can hold", remedy)


def _joined(found: Iterator[Output]) -> Iterator[Output]:
    """Texts that follow each other become one: what is printed, and the value of a last line."""
    text = ""
    for output in found:
        if not output.is_picture:
            text = f"{text}\n{output.content}".lstrip("\n")
            continue
        if text:
            yield Output(text)
        text = ""
        yield output
    if text:
        yield Output(text)


def _failed(page: Page, traceback: str, message: str) -> ProblemError:
    line = 1
    for cell, row in _PLACE.findall(traceback):
        line = cells(page)[int(cell) - 1].line + int(row)
    return problem(page.path, line, f"the cell fails: {message}", "Correct the code")


@contextmanager
def _surroundings() -> Iterator[None]:
    """An empty folder to work in, and nobody's settings; the environment is put back."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place)
        (folder / "profile_default").mkdir()
        (folder / "work").mkdir()
        profile = folder / "profile_default" / "ipython_kernel_config.py"
        profile.write_text(PROFILE, encoding="utf-8")
        jupyter = ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
        os.environ |= dict.fromkeys(jupyter, place) | {"JUPYTER_NO_CONFIG": "1"}
        # Sums round by how many threads share them; and threads that wait for a core burn another.
        os.environ["OMP_NUM_THREADS"] = "1"
        for name in ("MPLBACKEND", "MATPLOTLIBRC", "PYTHONPATH", "PYTHONWARNINGS"):
            os.environ.pop(name, None)
        try:
            with chdir(folder / "work"):
                yield
        finally:
            os.environ.clear()
            os.environ.update(before)
