"""A notebook among the other pages: rules, marks of both languages, blocks, plain Markdown."""

import pytest

from tools import stage_all
from tools.collect import Collector
from tools.rules import problems
from tools.synced import main as synced

NOTEBOOK = """\
# %% [markdown]
# # {title}
#
# [{link}](views.md#double-a-list)

# %%
import fractions

half = fractions.Fraction(1, 2)
print(half)

# %% [markdown]
# ## {heading} {{ #more }}
#
# {text}

# %% alt="{alt}"
import matplotlib.pyplot as plt

_, ax = plt.subplots(figsize=(1, 1))
lines = ax.plot([0, 1])
"""
WORDS = {
    "zh": {
        "title": "分数",
        "link": "列表",
        "heading": "再看",
        "text": "画一条线。",
        "alt": "一条上升的线",
    },
    "en": {
        "title": "Fractions",
        "link": "Lists",
        "heading": "More",
        "text": "Draw a line.",
        "alt": "A rising line",
    },
}
KEY = "shapes/try.py"


@pytest.fixture
def notebook(small):
    """The small repository with a notebook in both languages."""
    small.replace(
        "mkdocs.yml", "      - shapes/views.md", f"      - shapes/views.md\n      - {KEY}"
    )
    for lang, words in WORDS.items():
        small.write(f"docs/{lang}/{KEY}", NOTEBOOK.format(**words))
    small.replace("docs/zh/shapes/views.md", "用 `sum`", "见[分数](try.py#more)。用 `sum`")
    small.replace("docs/en/shapes/views.md", "Double before", "See [fractions](try.py). Double")
    small.replace("docs/en/shapes/views.md", "(try.py)", "(try.py#more)")
    small.sync()
    return small


def said(repository):
    return [str(problem) for problem in problems(repository.contents)]


def test_notebook_that_follows_every_rule_passes(notebook):
    assert said(notebook) == []


def test_mark_is_a_comment_and_follows_the_words_of_the_other_language(notebook, capsys):
    text = notebook.read(f"docs/en/{KEY}")
    assert text.startswith('# ---\n# synced: "')
    assert "\n# ---\n\n# %% [markdown]" in text
    notebook.replace(f"docs/zh/{KEY}", "一条上升的线", "一条向上的线")  # alternative text is prose
    assert [line for line in said(notebook) if "was changed since" in line]
    assert synced([KEY], notebook.root) == 0
    assert said(notebook) == []
    assert f"marked docs/en/{KEY}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Fraction(1, 2)", "Fraction(1, 3)", "is the line `half = fractions.Fraction(1, 3)`"),
        ("{ #more }", "{ #less }", "has no heading with the id more"),
        ("views.md#double", "views.md#single", "has no heading with the id single-a-list"),
        (' alt="A rising line"', "", "the front matter has alt-2, that of docs/en/shapes/try.py"),
    ],
)
def test_difference_between_the_languages_is_found(notebook, old, new, message):
    notebook.replace(f"docs/en/{KEY}", old, new)
    assert [line for line in said(notebook) if message in line]


def test_typography_reaches_text_and_alternative_text(notebook):
    text = notebook.replace(f"docs/zh/{KEY}", "画一条线。", "画一条线.")
    alt = notebook.replace(f"docs/zh/{KEY}", "一条上升的线", "一条上升的线,好")
    found = [line for line in said(notebook) if "half-width" in line]
    assert [line.split(":")[1] for line in found] == [str(text), str(alt)]


def test_cells_are_blocks_of_one_chain(notebook):
    first, second = Collector(notebook.root).blocks(notebook.root / f"docs/en/{KEY}")
    assert first.code.strip().endswith("print(half)")
    assert first.line == 10
    assert second.chain == (first,)
    other = Collector(notebook.root).blocks(notebook.root / f"docs/zh/{KEY}")
    assert [block.key for block in other] == [first.key, second.key]


def test_broken_notebook_is_named_and_the_others_are_read(notebook):
    line = notebook.replace(f"docs/en/{KEY}", "# Draw a line.", "Draw a line.")
    assert f"docs/en/{KEY}:{line}: a line of a text cell that is no comment" in said(notebook)[0]


def test_executed_notebook_is_written_as_markdown(notebook, tmp_path_factory, capsys):
    folder = tmp_path_factory.mktemp("staged") / "new"
    assert stage_all.main([str(folder)], notebook.root) == 0
    assert "wrote 10 pages" in capsys.readouterr().out
    text = (folder / "en/shapes/try.md").read_text(encoding="utf-8")
    assert "```text\n1/2\n```" in text
    assert '<img src="try-2.svg" alt="A rising line"' in text
    assert (folder / "zh/shapes/try-2.svg").read_text(encoding="utf-8").startswith("<svg")
    assert "](try.md#more)" in (folder / "en/shapes/views.md").read_text(encoding="utf-8")
    programs = {path.name for path in folder.rglob("*.py")}
    assert programs == {"views.py"}  # a page's own code, no notebook


def test_nothing_is_written_where_a_notebook_fails(notebook, tmp_path_factory, capsys):
    notebook.replace(f"docs/en/{KEY}", "Fraction(1, 2)", "Fraction(1, 0)")
    folder = tmp_path_factory.mktemp("staged") / "new"
    assert stage_all.main([str(folder)], notebook.root) == 1
    said = capsys.readouterr().err
    assert f"docs/en/{KEY}:13: the cell fails: ZeroDivisionError" in said
    assert "Traceback" not in said
    assert not folder.exists()
