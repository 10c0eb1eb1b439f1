"""What a notebook's results depend on."""

import importlib.util

import pytest

from tools import notebook_code
from tools.pages import load_page

NOTEBOOK = """\
# ---
# synced: ""
# ---

# %% [markdown]
# # Title

# %%
import json.decoder
from note_helper import answer

print(answer)
"""


@pytest.fixture
def page(tmp_path, monkeypatch):
    """A notebook that imports a module beside it."""
    (tmp_path / "note_helper.py").write_text("answer = 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    path = tmp_path / "docs" / "en" / "x.py"
    path.parent.mkdir(parents=True)
    path.write_text(NOTEBOOK, encoding="utf-8")
    return load_page(path, tmp_path)


def test_imports_are_named_by_their_package(page):
    assert notebook_code.imports(page) == ["json", "note_helper"]
    assert notebook_code.missing(page) == []


def test_missing_module_is_named(page, tmp_path):
    (tmp_path / "note_helper.py").unlink()
    importlib.invalidate_caches()
    assert notebook_code.missing(page) == ["note_helper"]
    assert "not installed here: note_helper" in str(notebook_code.lacks(page, ["note_helper"]))


def test_fingerprint_is_stable(page):
    assert notebook_code.fingerprint(page) == notebook_code.fingerprint(page)


def test_fingerprint_follows_code_and_not_prose(page, tmp_path):
    path = tmp_path / page.path

    def changed(old, new):
        path.write_text(NOTEBOOK.replace(old, new), encoding="utf-8")
        return notebook_code.fingerprint(load_page(path, tmp_path))

    before = notebook_code.fingerprint(page)
    assert changed("# # Title", "# # Another title") == before
    assert changed("print(answer)", "print(answer + 1)") != before


def test_fingerprint_follows_what_is_imported(page, tmp_path):
    before = notebook_code.fingerprint(page)
    (tmp_path / "note_helper.py").write_text("answer = 22\n", encoding="utf-8")
    assert notebook_code.fingerprint(page) != before


def test_fingerprint_follows_the_version_of_a_library(page, monkeypatch):
    before = notebook_code.fingerprint(page)
    monkeypatch.setattr(notebook_code.importlib.metadata, "version", lambda name: "2.99.0")
    assert notebook_code.fingerprint(page) != before
