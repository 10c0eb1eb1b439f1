"""Evidence: a format that is checked, merged and stamped by pure functions."""

import json
from pathlib import Path
from typing import Any

import pytest

from tools import evidence
from tools.evidence import Environment, Ran, Record, Result
from tools.problems import ProblemError

A, B, C = ("a" * 64, "b" * 64, "c" * 64)
CPU = Environment("3.11.9", "2.15.0", "0.29.2", "Linux x86_64", "CPU")
PASSED = Result("passed", 0.01, "2026-11-20")


def save(root: Path, record: Record, folder: str = "cpu-2.15.0", chapter: str = "shapes") -> Path:
    path = evidence.place(root / "evidence" / folder, chapter)
    evidence.write(record, path)
    return path


def stamp_of(root: Path, keys: list[str]) -> evidence.Stamp:
    return evidence.stamp(keys, evidence.load("shapes", root))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    record = Record(CPU, {A: PASSED, B: Result("failed", 1.5, "2026-11-19")})
    assert evidence.read(save(tmp_path, record), tmp_path) == record


def test_the_form_is_stable_whatever_the_order(tmp_path: Path) -> None:
    first = save(tmp_path, Record(CPU, {A: PASSED, B: PASSED})).read_bytes()
    second = save(tmp_path, Record(CPU, {B: PASSED, A: PASSED})).read_bytes()
    assert first == second
    assert first.endswith(b"}\n")
    assert b"\r" not in first


def test_a_stamp_names_the_runs_that_ran_everything(tmp_path: Path) -> None:
    save(tmp_path, Record(CPU, {A: PASSED, B: Result("passed", 0.1, "2026-11-18")}))
    older = Environment("3.11.9", "2.13.0", "0.27.0", "Linux x86_64", "CPU")
    save(tmp_path, Record(older, {A: PASSED}), "cpu-2.13.0")
    stamp = stamp_of(tmp_path, [A, B])
    assert (stamp.passed, stamp.total) == (2, 2)
    assert stamp.runs == (Ran("2.15.0", "CPU", "2026-11-18"),)


def test_a_stamp_counts_only_what_passed(tmp_path: Path) -> None:
    save(tmp_path, Record(CPU, {A: PASSED, B: Result("failed", 0, "2026-11-20")}))
    stamp = stamp_of(tmp_path, [A, B, C])
    assert (stamp.passed, stamp.total) == (1, 3)


def test_a_changed_block_has_not_run(tmp_path: Path) -> None:
    save(tmp_path, Record(CPU, {A: PASSED}))
    assert stamp_of(tmp_path, [B]) == evidence.Stamp((), 0, 1)


def test_runs_are_ordered_by_release_newest_first(tmp_path: Path) -> None:
    for release in ("2.9.1", "2.15.0", "2.10.0"):
        where = Environment("3.11.9", release, "", "Linux x86_64", "CPU")
        save(tmp_path, Record(where, {A: PASSED}), f"cpu-{release}")
    runs = stamp_of(tmp_path, [A]).runs
    assert [run.torch for run in runs] == ["2.15.0", "2.10.0", "2.9.1"]


def test_no_evidence_is_no_error(tmp_path: Path) -> None:
    assert stamp_of(tmp_path, [A]) == evidence.Stamp((), 0, 1)


def test_pages_without_a_chapter_share_a_file(tmp_path: Path) -> None:
    assert evidence.place(tmp_path, "").name == "root.json"


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    save(tmp_path, Record(CPU, {A: PASSED}))
    assert stamp_of(tmp_path, [A, B]).passed == 1
    save(tmp_path, Record(CPU, {A: PASSED, B: PASSED}))
    assert stamp_of(tmp_path, [A, B]).passed == 2


def good() -> dict[str, Any]:
    return {"environment": vars(CPU).copy(), "blocks": {A: vars(PASSED).copy()}}


def broken(**changes: Any) -> dict[str, Any]:
    data = good()
    for place, value in changes.items():
        part, _, name = place.partition("__")
        if name:
            (data["blocks"][A] if part == "block" else data[part])[name] = value
        else:
            data[part] = value
    return data


BAD = {
    "an unknown field": broken(extra=1),
    "a block without a date": {**good(), "blocks": {A: {"outcome": "passed", "seconds": 1}}},
    "an unknown outcome": broken(block__outcome="great"),
    "seconds in words": broken(block__seconds="fast"),
    "a date in words": broken(block__date="yesterday"),
    "a typed key": {**good(), "blocks": {"view-vs-reshape": vars(PASSED).copy()}},
    "another release than its folder": broken(environment__torch="2.14.0"),
    "an environment that lacks a field": {**good(), "environment": {"torch": "2.15.0"}},
    "a number as release": broken(environment__python=3.11),
    "blocks as a list": broken(blocks=[]),
    "a list": [],
}


@pytest.mark.parametrize("name", BAD)
def test_a_broken_file_is_told_with_its_remedy(name: str, tmp_path: Path) -> None:
    path = tmp_path / "evidence" / "cpu-2.15.0" / "shapes.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(BAD[name]), encoding="utf-8")
    with pytest.raises(ProblemError) as caught:
        stamp_of(tmp_path, [A])
    told = str(caught.value)
    assert told.startswith("evidence/cpu-2.15.0/shapes.json:1: broken evidence: ")
    assert "python -m tools test --record" in told


def test_text_that_is_no_json_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "evidence" / "cpu-2.15.0" / "shapes.json"
    path.parent.mkdir(parents=True)
    path.write_text('{\n"a": 1,\n<<<<<<< HEAD\n', encoding="utf-8")
    with pytest.raises(ProblemError, match=r"evidence/cpu-2.15.0/shapes.json:3: "):
        stamp_of(tmp_path, [A])


@pytest.mark.parametrize("name", ["my-laptop", "cpu-latest", "cpu-2.15", "notes.json"])
def test_foreign_evidence_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "evidence" / name
    path.parent.mkdir()
    if path.suffix == ".json":
        path.write_text("{}", encoding="utf-8")
    else:
        path.mkdir()
    with pytest.raises(ProblemError, match="this is no evidence of ours"):
        stamp_of(tmp_path, [A])


def test_the_records_of_wordings_stand_beside_the_folders(tmp_path: Path) -> None:
    save(tmp_path, Record(CPU, {A: PASSED}))
    (tmp_path / "evidence" / "wordings.json").write_text("{}", encoding="utf-8")
    assert stamp_of(tmp_path, [A]).passed == 1


def record_on(root: Path, **outcomes: str) -> None:
    """Evidence of block A by release, as v2_4_1="failed"."""
    for name, outcome in outcomes.items():
        release = name.removeprefix("v").replace("_", ".")
        where = Environment("3.11.9", release, "", "Linux x86_64", "CPU")
        record = Record(where, {A: Result(outcome, 0, "2026-11-20")})
        save(root, record, f"cpu-{release}")


def test_a_block_that_older_releases_fail_works_since_the_next_one(tmp_path: Path) -> None:
    record_on(tmp_path, v2_15_0="passed", v2_8_0="passed", v2_4_1="failed", v2_10_0="skipped")
    assert evidence.older(evidence.load("shapes", tmp_path)) == {
        A: evidence.Older(("2.4.1",), (), "2.8.0")
    }


def test_a_block_that_fails_between_others_has_no_since(tmp_path: Path) -> None:
    record_on(tmp_path, v2_15_0="passed", v2_8_0="failed", v2_4_1="passed")
    assert evidence.older(evidence.load("shapes", tmp_path)) == {
        A: evidence.Older(("2.8.0",), (), "")
    }


def test_nothing_is_said_of_a_block_that_the_newest_release_fails(tmp_path: Path) -> None:
    record_on(tmp_path, v2_15_0="failed", v2_4_1="failed")
    assert evidence.older(evidence.load("shapes", tmp_path)) == {}


def test_a_block_that_only_warns_on_older_releases_does_not_fail_there(tmp_path: Path) -> None:
    record_on(tmp_path, v2_15_0="passed", v2_8_0="warned", v2_6_0="failed", v2_4_1="failed")
    known = evidence.older(evidence.load("shapes", tmp_path))
    assert known == {A: evidence.Older(("2.4.1", "2.6.0"), ("2.8.0",), "2.8.0")}


def test_what_warned_is_not_among_the_runs_of_a_stamp(tmp_path: Path) -> None:
    record_on(tmp_path, v2_15_0="passed", v2_8_0="warned")
    assert [run.torch for run in stamp_of(tmp_path, [A]).runs] == ["2.15.0"]
