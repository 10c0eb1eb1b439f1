"""Notebooks in a build of a small site: run, rendered as other pages, refused where they fail."""

import gzip
import logging
import re

import pytest
from mkdocs.exceptions import Abort

from tests.tools.site.small_site import ADDRESS, lay_out, make
from tools.notebooks import Output
from tools.pages import load_page
from tools.problems import ProblemError
from tools.repo import LANGUAGES
from tools.site import notebooks

NOTEBOOK = """\
# ---
# synced: ""
# ---

# %% [markdown]
# # Try { #try }
#
# See [the code](#look) and [the chapter](index.md).

# %%
import statistics

total = statistics.mean([4, 8])
print("mean", total)

# %% [markdown]
# ## Look { #look }
#
# !!! note "Remark"
#
#     Inside.

# %%
print(total + 1)
"""
PAGES = {
    "index.md": "# Home\n\n<!-- paste -->\n\n[try](shapes/try.py#look)\n",
    "shapes/index.md": "# Shapes\n\nText.\n\n<!-- generated: topic-list -->\n",
    "shapes/try.py": NOTEBOOK,
}


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A tree that builds: home, a chapter and a notebook in both languages."""
    monkeypatch.setenv("SITE_URL", ADDRESS)
    monkeypatch.setattr(notebooks, "_remembered", {})
    return lay_out(tmp_path, "shapes/try.py", dict.fromkeys(LANGUAGES, PAGES))


def change(project, old, new, lang="en"):
    path = project / "docs" / lang / "shapes" / "try.py"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_notebook_is_a_page_like_others(project):
    site = make(project)
    for below in ("", "en/"):
        html = (site / f"{below}shapes/try.html").read_text(encoding="utf-8")
        assert 'href="index.html"' in html.split("<article")[1].split("</article")[0]
        assert '<h2 id="look">Look<a class="headerlink"' in html
        assert "¶" not in html
        assert "jp-" not in html
        assert "<style" not in html
        assert "cdnjs" not in html
        assert "<pre><span></span><code>mean 6\n</code></pre>" in html
        assert re.search(r'class="note-continues[^"]*language-python', html)
        assert html.count("note-output no-copy") == 2
        assert '<p class="admonition-title">Remark</p>' in html
        assert "try.html#look" in (site / f"{below}index.html").read_text(encoding="utf-8")
        chapter = (site / f"{below}shapes/index.html").read_text(encoding="utf-8")
        assert 'href="try.html#look">Look</a>' in chapter
        assert not list(site.rglob("*.py"))


def test_notebook_page_weighs_what_another_page_weighs(project):
    site = make(project)
    page, other = (
        len(gzip.compress((site / f"shapes/{name}.html").read_bytes())) for name in ("try", "index")
    )
    assert page - other < 3000


def test_notebook_is_found_by_its_words_and_its_code(project):
    text = (make(project) / "assets/search/sections.js").read_text(encoding="utf-8")
    assert "statistics.mean" in text
    assert "Inside." in text


def test_failing_cell_stops_the_build_with_file_and_line(project, caplog, capfd):
    change(project, "print(total + 1)", 'print(total + "1")')
    with caplog.at_level(logging.ERROR), pytest.raises(Abort) as stopped:
        make(project)
    said = f"{caplog.text}{stopped.value}{capfd.readouterr()}"
    assert "docs/en/shapes/try.py:24: the cell fails: TypeError: unsupported operand" in said
    assert "Traceback" not in said


def test_missing_library_stops_a_release(project, caplog):
    change(project, "import statistics", "import no_such_library as statistics", "zh")
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        make(project)
    assert "docs/zh/shapes/try.py:1: not installed here: no_such_library" in caplog.text


def test_preview_without_the_library_says_that_nothing_ran(project, monkeypatch):
    for lang in ("zh", "en"):
        change(project, "import statistics", "import no_such_library as statistics", lang)
    monkeypatch.setattr(notebooks.runnotebook, "run", lambda *_: pytest.fail("it ran"))
    site = make(project, command="serve")
    for below, words in {"": "没有在这台机器上运行", "en/": "Not executed on this machine"}.items():
        html = (site / f"{below}shapes/try.html").read_text(encoding="utf-8")
        assert words in html
        assert "no_such_library" in html
        assert "note-output no-copy" not in html


def test_preview_shows_what_is_wrong(project):
    change(project, "print(total + 1)", "print(total +")
    html = (make(project, command="serve") / "en/shapes/try.html").read_text(encoding="utf-8")
    assert "docs/en/shapes/try.py:24: this is no Python" in html


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_dead_link_in_a_notebook_stops_the_build(project, caplog, lang):
    change(project, "(#look)", "(#no)", lang)
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        make(project)
    assert f"docs/{lang}/shapes/try.py:8: the page contains a link '#no'" in caplog.text


class Counted:
    """A conversion that counts how often it ran, and gives another output each time."""

    def __init__(self, monkeypatch):
        self.times = 0
        monkeypatch.setattr(notebooks.runnotebook, "run", lambda page, convert: convert())

    def __call__(self):
        self.times += 1
        return ((Output(str(self.times)),),)


@pytest.fixture
def helper(project, monkeypatch):
    """A module that the English notebook imports."""
    path = project / "note_helper.py"
    path.write_text("answer = 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(project))
    change(project, "import statistics", "import note_helper\nimport statistics")
    return path


def page(project):
    return load_page(project / "docs/en/shapes/try.py", project)


def test_release_runs_every_time(project, monkeypatch):
    ran = Counted(monkeypatch)
    assert [notebooks.release(page(project), ran) for _ in range(2)] == [
        ((Output("1"),),),
        ((Output("2"),),),
    ]


def test_preview_runs_again_when_and_only_when_something_changed(project, helper, monkeypatch):
    ran = Counted(monkeypatch)
    for _ in range(2):
        notebooks.preview(page(project), ran)
    change(project, "# !!! note", "# !!! tip")  # words alone
    notebooks.preview(page(project), ran)
    assert ran.times == 1
    change(project, "total + 1", "total + 2")
    notebooks.preview(page(project), ran)
    assert ran.times == 2
    helper.write_text("answer = 22\n", encoding="utf-8")
    notebooks.preview(page(project), ran)
    assert ran.times == 3
    version = notebooks.notebook_code.importlib.metadata
    monkeypatch.setattr(version, "version", lambda name: "2.99.0")
    notebooks.preview(page(project), ran)
    assert ran.times == 4


def test_failed_run_is_not_remembered(project, monkeypatch):
    def fail(*_):
        raise ProblemError([])

    monkeypatch.setattr(notebooks.runnotebook, "run", fail)
    with pytest.raises(ProblemError):
        notebooks.preview(page(project), lambda: "")
    ran = Counted(monkeypatch)
    notebooks.preview(page(project), ran)
    assert ran.times == 1
