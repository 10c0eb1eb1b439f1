"""What runs add to the evidence: nothing else is lost, and what is broken is not taken over."""

from pathlib import Path

import pytest

from tools import evidence, recording
from tools.evidence import Environment, Record, Result
from tools.problems import ProblemError

A, B, C = ("a" * 64, "b" * 64, "c" * 64)
CPU = Environment("3.11.9", "2.15.0", "0.29.2", "Linux x86_64", "CPU")
PASSED = Result("passed", 0.01, "2026-11-20")
KEYS = {"shapes": {A, B}, "": {C}, "layers": set()}


def test_merging_keeps_others_renews_what_ran_and_drops_what_is_gone() -> None:
    old = Record(CPU, {A: Result("passed", 1.0, "2020-01-01"), B: PASSED, C: PASSED})
    new = recording.merge(old, CPU, {B: Result("failed", 2.0, "2026-11-21")}, [A, B])
    assert new.blocks == {
        A: Result("passed", 1.0, "2020-01-01"),
        B: Result("failed", 2.0, "2026-11-21"),
    }
    assert set(old.blocks) == {A, B, C}


def test_a_first_record_needs_no_old_one() -> None:
    assert recording.merge(None, CPU, {A: PASSED}, [A]).blocks == {A: PASSED}


def test_each_chapter_takes_its_own_results(tmp_path: Path) -> None:
    folder = tmp_path / "evidence" / "cpu-2.15.0"
    written = recording.record(folder, CPU, {A: PASSED, C: PASSED}, KEYS, tmp_path)
    assert [path.name for path in written] == ["shapes.json", "root.json"]
    assert [list(evidence.read(path, tmp_path).blocks) for path in written] == [[A], [C]]
    assert [evidence.chapter_at(path) for path in written] == ["shapes", ""]


def test_a_broken_file_is_told_or_written_anew_where_that_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "evidence" / "cpu-2.15.0" / "shapes.json"
    path.parent.mkdir(parents=True)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(ProblemError, match=r"shapes\.json:1: broken evidence"):
        recording.record(path.parent, CPU, {A: PASSED}, KEYS, tmp_path)
    assert path.read_text(encoding="utf-8") == "{"
    recording.record(path.parent, CPU, {A: PASSED}, KEYS, tmp_path, anew=True)
    assert evidence.read(path, tmp_path).blocks == {A: PASSED}
