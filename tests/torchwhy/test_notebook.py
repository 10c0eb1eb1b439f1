"""``%load_ext torchwhy`` in a real IPython shell and in a real Jupyter kernel."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.torchwhy.pastes import ROOT

LINEAR = "mat1 and mat2 shapes cannot be multiplied (7x1200 and 300x10)"
RAISE = f"raise RuntimeError({LINEAR!r})"


def ipython(folder: Path, *cells: str) -> str:
    """What IPython prints for cells that are run one after the other."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "from traitlets.config import Config\n"
        "config = Config()\nconfig.HistoryManager.enabled = False\n"
        "shell = InteractiveShell.instance(colors='nocolor', config=config)\n"
        f"for cell in {list(cells)!r}:\n    shell.run_cell(cell)\n    print('=====')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={"PATH": "/usr/bin", "HOME": str(folder), "IPYTHONDIR": str(folder), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def answers(output: str) -> list[str]:
    return output.split("=====\n")[:-1]


def test_traceback_stays_and_the_explanation_comes_below(tmp_path: Path) -> None:
    load = "%load_ext torchwhy"
    plain = answers(ipython(tmp_path, "pass", RAISE, "1 + 1"))
    mine = answers(ipython(tmp_path, load, RAISE, "1 + 1"))
    assert mine[0] == ""
    assert mine[1].startswith(plain[1])
    assert "1200" in mine[1][len(plain[1]) :]
    assert mine[2] == plain[2]


@pytest.mark.parametrize(
    "cell",
    [
        "raise ValueError('unknown')",
        "raise Exception('exactly the class of our handler')",
        "def f(:",
        "raise KeyboardInterrupt",
        "1/0",
    ],
)
def test_what_is_unknown_looks_as_before(tmp_path: Path, cell: str) -> None:
    plain = answers(ipython(tmp_path, "pass", cell))
    assert answers(ipython(tmp_path, "%load_ext torchwhy", cell)) == ["", plain[1]]


def test_unload_and_loading_twice(tmp_path: Path) -> None:
    plain = answers(ipython(tmp_path, "pass", RAISE))[1]
    load, unload = "%load_ext torchwhy", "%unload_ext torchwhy"
    once = ipython(
        tmp_path, load, "import torchwhy; torchwhy.load_ipython_extension(get_ipython())"
    )
    assert "Traceback" not in once
    twice = ipython(
        tmp_path, load, "import torchwhy; torchwhy.load_ipython_extension(get_ipython())", RAISE
    )
    assert answers(twice)[2].count("Fix:") == 1
    gone = answers(ipython(tmp_path, load, unload, RAISE))[2]
    assert gone == plain.replace("Cell In[2]", "Cell In[3]")
    again = answers(ipython(tmp_path, load, unload, load, RAISE))[3]
    assert again.count("Fix:") == 1


def test_syntax_error_and_exit_of_argparse_are_explained(tmp_path: Path) -> None:
    parse = "import argparse; p = argparse.ArgumentParser(prog='ipykernel_launcher.py'); "
    parse += "p.parse_args(['-f', '/x'])"
    found = answers(ipython(tmp_path, "%load_ext torchwhy", "x.cuda(async=True)", parse))
    assert "async-keyword" in found[1]
    assert "argparse-in-notebook" in found[2]


def test_handler_that_was_there_before_still_has_its_turn(tmp_path: Path) -> None:
    own = (
        "def handler(shell, kind, error, trace, tb_offset=None):\n    print('own handler', error)\n"
        "get_ipython().set_custom_exc((RuntimeError,), handler)"
    )
    found = answers(
        ipython(tmp_path, own, "%load_ext torchwhy", RAISE, "%unload_ext torchwhy", RAISE)
    )
    assert found[2].startswith("own handler")
    assert "Fix:" in found[2]
    assert found[4] == f"own handler {LINEAR}\n"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """What a Jupyter kernel answers to a cell that raises, with the extension loaded."""
    nbformat = pytest.importorskip("nbformat")
    from nbclient import NotebookClient

    cells = [
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n%load_ext torchwhy",
        (
            "from torchwhy import raised, catalogue\n"
            "found = catalogue.load(); found.site = 'https://example.org/n'\n"
            f"raised._catalogue = lambda: found\n{RAISE}"
        ),
    ]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    folder = tmp_path_factory.mktemp("kernel")
    client = NotebookClient(book, allow_errors=True, resources={"metadata": {"path": str(folder)}})
    client.execute(env={"HOME": str(folder), "PATH": "/usr/bin", "TORCHWHY_LANG": "zh"})
    found: list[Any] = book.cells[1].outputs
    return found


def test_jupyter_shows_the_error_and_a_link_to_the_page(outputs: list[Any]) -> None:
    assert [output.output_type for output in outputs] == ["error", "display_data"]
    error, shown = outputs
    assert (error.ename, error.evalue) == ("RuntimeError", LINEAR)
    assert any("Traceback" in row for row in error.traceback)
    assert "改正：" in shown.data["text/plain"]
    place = "https://example.org/n/errors/linear-shape-mismatch.html"
    assert f'<a href="{place}" ' in shown.data["text/html"]
