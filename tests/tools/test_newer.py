"""What a newer torch changes: told with its reason, and silent where nothing differs."""

import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools import elsewhere, evidence, newer, releases
from tools.elsewhere import Result
from tools.evidence import Environment, Record
from tools.hearing import Heard
from tools.missing import MissingError
from tools.newer import Change
from tools.selection import select
from torchwhy.catalogue import load

PYTHON = Path(sys.executable)
SLUG = "broadcast-mismatch"
TEXT = "The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1"
KNOWN = [["reproduce", "RuntimeError", TEXT]]
WHERE = Environment("3.12.3", "2.15.0", "0.29.2", "Linux x86_64", "CPU")


def worded(text: str, *failures: str) -> list[Change]:
    rows = (("reproduce", "RuntimeError", text),) if text else ()
    return newer.compare_wordings(SLUG, Heard(rows, failures, True), KNOWN, load())


def test_the_same_wording_is_no_change():
    assert worded(TEXT) == []


def test_other_numbers_are_no_change():
    assert worded(TEXT.replace("(4)", "(7)")) == []


def test_another_wording_is_told_beside_the_old_one():
    [change] = worded("Tensors a and b do not broadcast")
    assert SLUG in change.place
    assert "now:    RuntimeError: Tensors a and b do not broadcast" in change.details
    assert f"before: RuntimeError: {TEXT}" in change.details


def test_an_error_that_is_no_more_is_told():
    [change] = worded("", "reproduce printed nothing")
    assert change == Change(SLUG, "reproduce printed nothing")


def blocks(root):
    return select(["shapes/views.md"], root)


def test_a_block_that_prints_something_else_is_told_with_its_lines(small):
    for lang in ("zh", "en"):
        small.replace(f"docs/{lang}/shapes/views.md", "[2, 4]", "[2, 5]")
    [change] = newer.changed_blocks(blocks(small.root), "2.16.0", PYTHON, small.root)
    assert change.place.endswith("shapes/views.md:13")
    assert "[2, 5]" in change.details


def test_a_warning_that_is_new_is_told(small):
    warn = 'warnings.warn("old", FutureWarning)'
    for lang in ("zh", "en"):
        page = f"docs/{lang}/shapes/views.md"
        small.replace(page, "```python\n", f"```python\nimport warnings; {warn}\n")
    [change] = newer.changed_blocks(blocks(small.root), "2.16.0", PYTHON, small.root)
    assert "FutureWarning" in change.details


def test_a_block_that_does_what_its_page_says_is_not_told(small):
    assert newer.changed_blocks(blocks(small.root), "2.16.0", PYTHON, small.root) == []


def test_a_block_that_has_always_failed_is_not_told(small):
    for lang in ("zh", "en"):
        small.replace(f"docs/{lang}/shapes/views.md", "[2, 4]", "[2, 5]")
    results = {each.key: Result("failed", 0.1, "2026-11-20") for each in blocks(small.root)}
    evidence.write(Record(WHERE, results), small.root / "evidence/cpu-2.15.0/shapes.json")
    assert newer.changed_blocks(blocks(small.root), "2.16.0", PYTHON, small.root) == []


@pytest.fixture
def tried(small, monkeypatch, tmp_path):
    """Runs the command with this interpreter in place of a newer one; gives the report's path."""

    @contextmanager
    def interpreter(kind):
        yield PYTHON

    monkeypatch.setattr(newer, "interpreter", interpreter)
    monkeypatch.setattr(newer, "version_of", lambda python, package: "2.16.0.dev20261121")
    seen = []
    real = elsewhere.run_all
    monkeypatch.setattr(elsewhere, "run_all", lambda b, r, p: seen.append(r) or real(b, r, p))
    monkeypatch.setattr(newer, "changed_wordings", lambda release, python, root: [])

    def run():
        file = tmp_path / "out" / "nightly.md"
        assert newer.main(["nightly", str(file)], small.root) == 0
        assert seen == ["2.16.0"]
        return file

    return run


def test_the_report_names_the_build_and_what_changed(small, tried):
    for lang in ("zh", "en"):
        small.replace(f"docs/{lang}/shapes/views.md", "[2, 4]", "[2, 5]")
    text = tried().read_text(encoding="utf-8")
    assert text.startswith("## torch 2.16.0.dev20261121 (nightly)\n")
    assert "shapes/views.md:13`" in text


def test_what_was_printed_cannot_leave_its_fence():
    change = Change("a:1", "`" * 8 + "\n# not a heading")
    text = newer.report("torch 9", [change], [])
    assert text.count("`" * 8) == 2
    assert "### Wordings" not in text


@pytest.mark.parametrize(
    ("kind", "index", "options"),
    [
        ("stable", "https://index.test", []),
        ("nightly", "", ["--pre"]),
        ("nightly", "https://index.test", ["--pre", "--extra-index-url", "https://index.test"]),
    ],
)
def test_pip_is_told_what_to_choose(monkeypatch, kind, index, options):
    monkeypatch.setenv(newer.INDEX, index)
    assert newer.choice(kind) == options


def test_a_torch_that_cannot_be_installed_is_told(monkeypatch, tmp_path, capsys):
    def fail(folder, *lots):
        raise MissingError("`-m pip install torch` failed: see the lines above")

    monkeypatch.setattr(releases, "install", fail)
    assert newer.main(["stable", str(tmp_path / "r.md")]) == 1
    assert "failed: see the lines above" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_pip_that_has_installed_no_torch_is_told(small, tried, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(newer, "version_of", lambda python, package: "")
    assert newer.main(["stable", str(tmp_path / "r.md")], small.root) == 1
    assert "installed no torch" in capsys.readouterr().err


def test_a_kind_is_asked_for(capsys):
    assert newer.main(["newest", "x.md"]) == 2
    assert "usage:" in capsys.readouterr().err
