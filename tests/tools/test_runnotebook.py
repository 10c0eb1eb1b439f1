"""Notebooks are run, and read: what their cells showed, and where they failed."""

import os
from pathlib import Path

import pytest

from tools import runnotebook
from tools.notebooks import Output
from tools.pages import load_page
from tools.problems import ProblemError

NOTEBOOK = """\
# ---
# synced: ""
# ---

# %% [markdown]
# # Title

# %%
import os


def half(number):
    return 1 / number


print("<b>", sorted(os.listdir()), "\\x1b[31mred\\x1b[0m")
half(2)

# %% [markdown]
# Text.

# %% alt="A line"
import matplotlib.pyplot as plt

_, ax = plt.subplots(figsize=(2, 1))
lines = ax.plot([1, 2])
"""


@pytest.fixture
def write(tmp_path):
    """Writes a notebook and loads it."""

    def write(text):
        path = tmp_path / "docs" / "en" / "shapes" / "x.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return load_page(path, tmp_path)

    return write


def html(*cells):
    """A page as mkdocs-jupyter makes it: code, kind and markup of the output of each cell."""
    made = "".join(
        f'<div class="jp-CodeCell"><div class="jp-CodeCell" id="cell-id=1">'
        f'<div class="clipboard-copy-txt">{code}</div>'
        f'<div class="jp-OutputArea-output" data-mime-type="{kind}">{shown}</div></div></div>'
        for code, kind, shown in cells
    )
    return f'<style>x</style><div class="jupyter-wrapper">{made}</div>'


def test_cells_run_in_an_empty_folder_and_show_text_and_pictures(write, tmp_path, monkeypatch):
    monkeypatch.setenv("MPLBACKEND", "Agg")
    before, folder = dict(os.environ), Path.cwd()
    first, second = runnotebook.executed(write(NOTEBOOK), tmp_path)
    assert first == (Output("<b> [] red\n0.5"),)
    (picture,) = second
    assert picture.is_picture
    assert "<svg" in picture.content
    assert (dict(os.environ), Path.cwd()) == (before, folder)
    again = runnotebook.executed(write(NOTEBOOK), tmp_path)
    assert again == (first, second)  # a build that changed nothing changes no page


def test_failing_cell_is_named_by_file_and_line(write, tmp_path):
    page = write(NOTEBOOK.replace("half(2)", "half(0)"))
    with pytest.raises(ProblemError) as caught:
        runnotebook.executed(page, tmp_path)
    said = str(caught.value)
    assert said.startswith("docs/en/shapes/x.py:13: the cell fails: ZeroDivisionError: division")
    assert "\n" not in said


def test_missing_library_is_named_before_anything_runs(write, tmp_path):
    page = write(NOTEBOOK.replace("import os", "import no_such_library"))
    with pytest.raises(ProblemError, match="not installed here: no_such_library"):
        runnotebook.executed(page, tmp_path)


SMALL = '# ---\n# synced: ""\n# ---\n\n# %% [markdown]\n# # T\n\n# %%\na = 1\n'


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        (("a = 1", "application/vnd.jupyter.stderr", "<pre>UserWarning: old</pre>"), "warns: User"),
        (("a = 1", "text/html", "<table></table>"), "shows text/html, which no page can hold"),
        (("a = 2", "text/plain", "<pre>2</pre>"), "another code ran than the page shows"),
    ],
)
def test_what_no_page_can_hold_is_refused(write, cell, message):
    with pytest.raises(ProblemError, match=message) as caught:
        runnotebook.outputs(html(cell), write(SMALL))
    assert caught.value.problems[0].line == 8


def test_cell_that_did_not_run_is_noticed(write):
    with pytest.raises(ProblemError, match="another code ran than the page shows"):
        runnotebook.outputs(html(), write(SMALL))


def test_nothing_of_the_converted_page_but_outputs_is_kept(write):
    found = runnotebook.outputs(html(("a = 1", "text/plain", "<pre>1 &lt; 2</pre>")), write(SMALL))
    assert found == ((Output("1 < 2"),),)
