"""The recorder of wordings: what reproducers print, and the record in the repository."""

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tools import hearing, reproducers, wordings
from tools.problems import ProblemError

ROOT = Path(__file__).parents[2]
PYTHON = Path(sys.executable)
ENTRY = '''
"""An entry."""

KIND = {kind!r}
MESSAGES = []
{constants}

def reproduce():
{body}


def fix():
    return 1
'''
PROCESS = """
import subprocess, sys
script = "raise ValueError(7)"
return subprocess.run([sys.executable, "-c", script], stderr=-1, text=True).stderr
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(wordings, "release_of", lambda python: "2.15.0")
    return tmp_path


def write(
    root: Path, body: str, *, slug: str = "some-error", kind: str = "error", constants: str = ""
) -> None:
    path = root / "snippets" / "errors" / f"{slug.replace('-', '_')}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    indented = "\n".join(f"    {line}" for line in body.split("\n"))
    text = ENTRY.format(kind=kind, body=indented, constants=constants)
    path.write_text(text, encoding="utf-8")


def rows(root: Path, slug: str = "some-error") -> list[list[str]]:
    return wordings.load(root).get(slug, {}).get("2.15.0", [])


def test_class_and_text_are_recorded_as_python_prints_them(root: Path) -> None:
    write(root, "import pickle\nraise pickle.UnpicklingError('two\\nlines')")
    assert wordings.main([], root) == 0
    assert rows(root) == [["reproduce", "_pickle.UnpicklingError", "two\nlines"]]


@pytest.mark.parametrize(
    ("body", "kind", "expected"),
    [
        ("{}['a']", "error", ["KeyError", "'a'"]),
        ("raise KeyError", "error", ["KeyError", ""]),
        ("try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise ValueError('b')", "error",
         ["ValueError", "b"]),
        ("raise ValueError('\\x1b[1mbold\\x1b[0m \\n\\ttab')", "error",
         ["ValueError", "bold\n    tab"]),
        ("compile('x = = 1', 'a.py', 'exec')", "syntax",
         ["", "    x = = 1\n        ^\nSyntaxError: invalid syntax"]),
        ("import warnings\nwarnings.warn('old', FutureWarning)", "warning",
         ["FutureWarning", "old"]),
        ("import argparse\nargparse.ArgumentParser('p').parse_args(['--x'])", "exit",
         ["", "usage: p [-h]\np: error: unrecognized arguments: --x"]),
        ("raise SystemExit(3)", "exit", ["SystemExit", "3"]),
        (PROCESS, "process", ["ValueError", "7"]),
    ],
)  # fmt: skip
def test_each_kind_has_its_message(root: Path, body: str, kind: str, expected: list[str]) -> None:
    write(root, body, kind=kind)
    assert wordings.main([], root) == 0
    assert rows(root) == [["reproduce", *expected]]


def test_every_reproducer_is_recorded_in_its_own_process(root: Path) -> None:
    write(
        root,
        "import os\nos.environ['SEEN'] = '1'\nraise ValueError('a')\n\n",
        constants=(
            "def reproduce_other():\n    import os\n    raise ValueError(os.environ.get('SEEN'))\n"
        ),
    )
    wordings.main([], root)
    assert sorted(rows(root)) == [
        ["reproduce", "ValueError", "a"],
        ["reproduce_other", "ValueError", "None"],
    ]


def test_folders_of_this_machine_become_placeholders(root: Path) -> None:
    write(
        root,
        "import os, tempfile\npath = os.path.join(tempfile.mkdtemp(), 'model.pt')\nopen(path)",
    )
    wordings.main([], root)
    assert rows(root) == [
        [
            "reproduce",
            "FileNotFoundError",
            "[Errno 2] No such file or directory: '/path/to/model.pt'",
        ]
    ]


def test_a_warning_that_could_not_come_to_it_is_no_wording(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "import warnings\nwarnings.old('x')", kind="warning")
    assert wordings.main([], root) == 1
    assert "reproduce: its process died with status 1: AttributeError" in capsys.readouterr().out
    assert rows(root) == []


def test_a_silent_bug_has_no_wording(root: Path) -> None:
    write(root, "return 1", kind="silent")
    assert wordings.main([], root) == 0
    assert wordings.load(root) == {}
    assert wordings.missing("2.15.0", root) == []


def test_only_entries_whose_reproducers_changed_run_again(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "raise ValueError('a')")
    write(root, "raise ValueError('b')", slug="other-error")
    wordings.main([], root)
    write(root, "raise ValueError('c')", slug="other-error")
    capsys.readouterr()
    wordings.main([], root)
    assert "1 of 2 entries to record" in capsys.readouterr().out
    assert rows(root, "other-error") == [["reproduce", "ValueError", "c"]]
    wordings.main(["--all"], root)
    assert "2 of 2 entries to record" in capsys.readouterr().out


def test_a_change_elsewhere_in_the_entry_runs_nothing(root: Path) -> None:
    write(root, "raise ValueError('a')")
    before = reproducers.entries(root)["some-error"].code
    write(root, "raise ValueError('a')", constants="MESSAGES = [('ValueError', 'a')]")
    assert reproducers.entries(root)["some-error"].code == before


def test_another_release_stands_beside(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, "raise ValueError('a')")
    wordings.main([], root)
    monkeypatch.setattr(wordings, "release_of", lambda python: "2.4.1")
    wordings.record(list(reproducers.entries(root).values()), PYTHON, root)
    assert sorted(wordings.load(root)["some-error"]) == ["2.15.0", "2.4.1"]


def test_what_prints_nothing_or_cannot_run_is_told(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hearing, "SECONDS", 5)
    write(root, "return 1", slug="quiet")
    write(root, "import os\nos._exit(9)", slug="deadly")
    write(root, "while True: pass", slug="endless")
    write(root, "raise ValueError('a')", slug="lacking", constants="NEEDS = ['no_such_package']")
    assert wordings.main([], root) == 1
    told = capsys.readouterr().out
    assert "not recorded: quiet: reproduce printed nothing" in told
    assert "not recorded: deadly: reproduce: its process died with status 9" in told
    assert "not recorded: endless: reproduce: stopped after 5 seconds" in told
    assert "not recorded: lacking: reproduce: needs no_such_package" in told
    assert wordings.load(root) == {}


def test_a_missing_package_is_no_wording_of_another_error(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "import no_such_package")
    assert wordings.main([], root) == 1
    told = capsys.readouterr().out
    assert "some-error: reproduce: No module named 'no_such_package'" in told
    assert wordings.load(root) == {}


def test_what_another_release_says_of_something_else_is_not_recorded_but_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = [("RuntimeError", "splined gizmo {size:int} wants reticulation")]
    write(root, "raise RuntimeError('gizmos are not supported here')")
    path = root / "snippets" / "errors" / "some_error.py"
    text = path.read_text(encoding="utf-8").replace("MESSAGES = []", f"MESSAGES = {template!r}")
    path.write_text(text, encoding="utf-8")
    assert wordings.main([], root) == 1
    told = capsys.readouterr().out
    assert "RuntimeError: gizmos are not supported here" in told
    assert "write a template" in told
    assert wordings.load(root) == {}


def test_a_missing_package_is_the_wording_of_an_entry_about_it(root: Path) -> None:
    write(root, "import no_such_package", constants="CLASS = 'ModuleNotFoundError'")
    assert wordings.main([], root) == 0
    assert rows(root) == [["reproduce", "ModuleNotFoundError", "No module named 'no_such_package'"]]


def test_what_could_not_run_is_tried_again(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, "import os\nos._exit(9)")
    wordings.main([], root)
    wordings.main([], root)
    assert capsys.readouterr().out.count("1 of 1 entries to record") == 2


def test_an_interrupted_recording_keeps_what_it_has(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root, "raise ValueError('a')", slug="a-error")
    write(root, "raise ValueError('b')", slug="b-error")
    hear = hearing.hear

    def interrupted(entry: reproducers.Entry, **rest: Any) -> hearing.Heard:
        if entry.slug == "b-error":
            raise KeyboardInterrupt
        return hear(entry, **rest)

    monkeypatch.setattr(hearing, "hear", interrupted)
    with pytest.raises(KeyboardInterrupt):
        wordings.main([], root)
    assert list(wordings.load(root)) == ["a-error"]


def test_an_entry_that_is_gone_leaves_the_record(root: Path) -> None:
    write(root, "raise ValueError('a')")
    write(root, "raise ValueError('b')", slug="other-error")
    wordings.main([], root)
    (root / "snippets/errors/some_error.py").unlink()
    assert "there is no entry some-error" in str(wordings.missing("2.15.0", root)[0])
    wordings.main(["--all"], root)
    assert list(wordings.load(root)) == ["other-error"]


def test_a_missing_or_outdated_record_is_a_problem_with_its_command(root: Path) -> None:
    write(root, "raise ValueError('a')")
    (problem,) = wordings.missing("2.15.0", root)
    assert str(problem) == (
        "snippets/errors/some_error.py:1: the wording on torch 2.15.0 is not recorded. "
        "Run `python -m tools record some-error`"
    )
    wordings.main([], root)
    assert wordings.missing("2.15.0", root) == []
    write(root, "raise ValueError('b')")
    assert len(wordings.missing("2.15.0", root)) == 1


@pytest.mark.parametrize("text", ["[]", "{", '{"a": []}', '{"a": {"2.15.0": [["x"]]}}'])
def test_a_broken_record_is_told(text: str, root: Path) -> None:
    path = root / wordings.PATH
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemError, match=r"^evidence/wordings.json:1: broken record"):
        wordings.load(root)


def test_an_unknown_slug_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, "raise ValueError('a')")
    assert wordings.main(["no-such-error"], root) == 1
    assert "There is no entry no-such-error" in capsys.readouterr().err


def test_every_entry_is_recorded_on_the_pinned_release() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pins = [pin for pin in project["dependency-groups"]["test"] if isinstance(pin, str)]
    release = next(pin.partition("==")[2] for pin in pins if pin.startswith("torch=="))
    assert [str(problem) for problem in wordings.missing(release)] == []


def test_the_record_is_in_its_one_form() -> None:
    for path in (wordings.PATH, wordings.CODE):
        text = (ROOT / path).read_text(encoding="utf-8")
        form = json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False)
        assert text == f"{form}\n"


def test_a_release_that_prints_the_same_is_written_as_the_newer_one(root: Path) -> None:
    rows, other = [["reproduce", "ValueError", "a"]], [["reproduce", "ValueError", "b"]]
    recorded = {"2.9.1": rows, "2.15.0": rows, "1.13.1": other}
    short = wordings._shorten(recorded)
    assert short == {"2.15.0": rows, "2.9.1": "2.15.0", "1.13.1": other}
    (root / wordings.PATH).parent.mkdir(parents=True, exist_ok=True)
    (root / wordings.PATH).write_text(json.dumps({"some-error": short}), encoding="utf-8")
    assert wordings.load(root) == {"some-error": recorded}


def test_a_release_that_names_one_that_is_not_there_is_broken(root: Path) -> None:
    (root / wordings.PATH).parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"some-error": {"2.9.1": "2.15.0"}})
    (root / wordings.PATH).write_text(text, encoding="utf-8")
    with pytest.raises(ProblemError, match=r"some-error on 2\.9\.1 has no row"):
        wordings.load(root)
