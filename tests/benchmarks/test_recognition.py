"""The benchmark: what it counts, and that its map names entries that exist."""

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from torchwhy.catalogue import load

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = "ce-target-out-of-bounds"
LABELS = ROOT / "benchmarks" / "labels.json"
TEXTS = {
    "right": ("Target 7 is out of bounds.", "ce"),
    "missed": ("nothing that anybody knows", "ce"),
    "wrong": ("Target 7 is out of bounds.", "other"),
    "allowed": ("Target 7 is out of bounds.", "near"),
    "silent": ("hello", "nothing"),
}


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("recognition", ROOT / "benchmarks/recognition.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "recognition", module)
    monkeypatch.setattr(sys, "path", [*sys.path])
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    corpus, labels = tmp_path / "corpus.jsonl", tmp_path / "labels.json"
    rows = [
        {"id": name, "text": text, "class": label, "natural": True}
        for name, (text, label) in TEXTS.items()
    ]
    corpus.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    known = {
        "ce": {"entry": "ce-target-out-of-bounds"},
        "other": {"entry": "broadcast-mismatch"},
        "near": {"also": ["ce-target-out-of-bounds"]},
        "nothing": "none yet",
    }
    labels.write_text(json.dumps(known), encoding="utf-8")
    return [str(corpus), str(labels)]


def test_right_missed_and_wrong_are_counted(
    benchmark: ModuleType, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert benchmark.main(files) == 0
    shown = capsys.readouterr().out
    rows = {line.split()[0]: line.split() for line in shown.split("\n") if line.strip()}
    assert rows["natural"][1:] == ["5", "3", "33.3", "%", "33.3", "%", "1", "2"]
    assert "missed ce: missed: nearest nothing" in shown
    assert "wrong other: WRONG: ce-target-out-of-bounds" in shown
    assert "allowed" not in shown


def test_broken_limit_is_a_failure(benchmark: ModuleType, files: list[str]) -> None:
    assert benchmark.main([*files, "--covered", "30", "--wrong", "25"]) == 0
    assert benchmark.main([*files, "--covered", "50"]) == 1
    assert benchmark.main([*files, "--wrong", "10"]) == 1


def test_negatives_and_values_are_counted(
    benchmark: ModuleType, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    benchmark.main([*files, "--negatives"])
    shown = capsys.readouterr().out
    asked, matched = re.search(r"of (\d+) texts .* torch (\d+) matched", shown).groups()
    assert int(asked) >= 300
    assert int(matched) <= 0.01 * int(asked)
    assert int(re.search(r"(\d+) diagnoses use values", shown).group(1)) >= 120


def test_label_without_a_rule_is_named(
    benchmark: ModuleType, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    labels = Path(files[1])
    rules = json.loads(labels.read_text(encoding="utf-8"))
    del rules["near"], rules["nothing"]
    labels.write_text(json.dumps(rules), encoding="utf-8")
    assert benchmark.main(files) == 2
    assert capsys.readouterr().err == f"{labels}: no rule for near, nothing\n"


def test_item_may_have_a_rule_of_its_own(benchmark: ModuleType) -> None:
    known = {
        "ce": {"entry": "broadcast-mismatch", "items": {"a": {"entry": EXAMPLE}, "b": "none yet"}}
    }
    rows = [{"id": name, "class": "ce", "text": "Target 7 is out of bounds."} for name in "abc"]
    items = [benchmark.read_item(row, known, load()) for row in rows]
    assert [(item.entry, item.wrong) for item in items] == [
        (EXAMPLE, False),
        ("", True),
        ("broadcast-mismatch", True),
    ]


def test_labels_name_entries_of_the_catalogue() -> None:
    slugs = set(load().slugs)
    known = json.loads(LABELS.read_text(encoding="utf-8"))
    assert list(known) == sorted(known)
    for label, rule in known.items():
        for one in (rule, *(rule.get("items", {}).values() if rule != "none yet" else ())):
            if one != "none yet":
                assert set(one) <= {"entry", "family", "also", "items"}, label
                named = {one.get("entry"), one.get("family"), *one.get("also", [])} - {None}
                assert named <= slugs, label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IndexError: Target 7 is out of bounds.", ["one line"]),
        ("Target 7 is out …", ["one line", "no exception class", "cut (…)"]),
        ("“出错” RuntimeError: x", ["one line", "Han in the text", "in quotes or marks"]),
        ("a.py:1: UserWarning: x\n  f()", ["2 to 5 lines", "with frames", "with a warning"]),
        ("\x1b[31mx\n" * 6 + "ValueError: y", ["6 lines and more", "with colours"]),
    ],
)
def test_forms_of_a_paste(benchmark: ModuleType, text: str, expected: list[str]) -> None:
    assert list(benchmark.forms(text, "en", load().rules)) == expected


def test_form_of_a_page_in_chinese(benchmark: ModuleType) -> None:
    assert "from a Chinese page" in benchmark.forms("ValueError: y", "zh-CN", load().rules)


def test_an_entry_that_is_left_out_is_not_found(
    benchmark: ModuleType, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert benchmark.main([*files, "--leave-out"]) == 0
    shown = capsys.readouterr().out
    assert "without their own entry (2 entries, 3 items): 1 get another match (33.3 %)" in shown
