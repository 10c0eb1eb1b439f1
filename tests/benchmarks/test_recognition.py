"""The benchmark: what it counts, and that its map names entries that exist."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from torchwhy.catalogue import load

ROOT = Path(__file__).parent.parent.parent
LABELS = ROOT / "benchmarks" / "labels.json"
TEXTS = {
    "right": ("Target 7 is out of bounds.", "ce"),
    "missed": ("nothing that anybody knows", "ce"),
    "wrong": ("Target 7 is out of bounds.", "other"),
    "allowed": ("Target 7 is out of bounds.", "near"),
    "silent": ("hello", "unlisted"),
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
        "near": {"entry": None, "also": ["ce-target-out-of-bounds"]},
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


def test_labels_name_entries_of_the_catalogue() -> None:
    slugs = set(load().slugs)
    known = json.loads(LABELS.read_text(encoding="utf-8"))
    named = {rule["entry"] for rule in known.values() if rule["entry"]}
    named |= {slug for rule in known.values() for slug in rule.get("also", [])}
    assert named <= slugs
    assert list(known) == sorted(known)
