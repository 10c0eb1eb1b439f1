"""Percent files, read as pages line for line."""

import jupytext
import pytest

from tools.pages import load_page, page_paths
from tools.percent import is_notebook, to_markdown
from tools.problems import ProblemError
from tools.repo import LANGUAGES
from tools.structure import structure

NOTEBOOK = """\
# ---
# synced: "0123456789ab"
# ---

# %% [markdown]
# # Title
#
# Some *text*.

# %%
first = 1


def add(number):
    return number + first


# %% [markdown]
# ## More { #more }

# %% alt="A line that rises"
print(add(2))
"""


def lines(text=NOTEBOOK):
    return to_markdown(text, "docs/en/x.py")[0].split("\n")


def test_each_line_stays_in_its_place():
    made = lines()
    rows = NOTEBOOK.split("\n")
    for text in ("# Title", "Some *text*.", "first = 1", "    return number + first", "## More"):
        here = next(n for n, row in enumerate(rows) if row.removeprefix("# ").startswith(text))
        assert made[here].startswith(text)


def test_front_matter_is_that_of_a_page():
    assert lines()[:3] == ["---", 'synced: "0123456789ab"', "---"]


def test_code_cells_become_fences_that_continue_each_other():
    text = "\n".join(lines())
    assert text.count("```python\n") == 2
    assert text.count("<!--pytest-codeblocks:cont-->\n```python") == 1
    assert text.index("first = 1") < text.index("<!-- output 1 -->") < text.index("<!--pytest")
    assert text.rstrip().endswith("```\n<!-- output 2 -->")


def test_words_for_a_picture_are_known_by_their_cell():
    assert to_markdown(NOTEBOOK, "x.py")[1] == {"alt-2": ("A line that rises", 21)}


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("# Some", "Some", 8, "a line of a text cell that is no comment"),
        ("# Some *text*.", "# ```text", 8, "a fence in a text cell"),
        ("# %% alt=", "# %% name=", 21, "a cell that begins # %% name="),
        ("# %% [markdown]\n# ## ", "# %% [raw]\n# ## ", 18, "a cell that begins # %% [raw]"),
        ("# %% [markdown]\n# ## More { #more }", "# %%\na = 1", 18, "two code cells in a row"),
        ("{ #more }\n\n", "{ #more }\n", 19, "no empty line above a code cell"),
        ("    return number + first\n\n\n", "    return first\n", 15, "no empty line below"),
        ("first = 1", 'first = """\n```\n"""', 12, "a fence's ticks in code"),
        ("# ---\n# synced", "# synced", 1, "a notebook without front matter"),
        ("# ---\n\n", "# ---\n\nimport os\n", 5, "code above the first cell"),
    ],
)
def test_what_could_be_understood_differently_is_refused(old, new, line, message):
    assert NOTEBOOK.count(old) == 1
    with pytest.raises(ProblemError) as caught:
        to_markdown(NOTEBOOK.replace(old, new), "docs/en/x.py")
    (problem,) = caught.value.problems
    assert message in problem.message
    assert problem.line == line


def test_file_without_cells_is_refused():
    with pytest.raises(ProblemError, match="a notebook without cells"):
        to_markdown("print(1)\n", "docs/en/x.py")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_jupytext_reads_the_same_cells(lang):
    notebooks = [path for path in page_paths(lang) if is_notebook(path.name)]
    assert notebooks
    for path in notebooks:
        theirs = [cell for cell in jupytext.read(path).cells if cell.cell_type == "code"]
        ours = [f for f in structure(load_page(path)).fences if f.info == "python"]
        assert [cell.source.strip() for cell in theirs] == [f.text.strip() for f in ours]
        meta = load_page(path).meta
        alts = [cell.metadata.get("alt") for cell in theirs]
        assert alts == [meta.get(f"alt-{number}") for number in range(1, len(ours) + 1)]
