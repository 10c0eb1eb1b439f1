"""Evidence of another machine: taken over only where every part of it is what a run writes here."""

import json
import os

import pytest

from tools import evidence, merge
from tools.selection import select

WHERE = {
    "python": "3.11.9",
    "torch": "2.15.0",
    "torchvision": "0.29.2",
    "system": "Linux x86_64",
    "device": "NVIDIA H100 80GB HBM3",
}


@pytest.fixture
def other(small, tmp_path_factory):
    """Writes a file of another machine; by default one whose results are of this code."""
    folder = tmp_path_factory.mktemp("other")

    def write(name="cuda-2.15.0/shapes.json", text=None, environment=WHERE, **result):
        keys = [block.key for block in select(["shapes/views.md"], small.root)]
        row = {"outcome": "passed", "seconds": 0.1, "date": "2026-11-20"} | result
        data = {"environment": environment, "blocks": dict.fromkeys(keys, row)}
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text or json.dumps(data), encoding="utf-8")
        return folder

    return write


def test_what_ran_there_stamps_pages_here(small, other, capsys):
    assert merge.main([str(other())], small.root) == 0
    assert "evidence/cuda-2.15.0/shapes.json: 1 results" in capsys.readouterr().out
    keys = [block.key for block in select(["shapes/views.md"], small.root)]
    stamp = evidence.stamp(keys[:1], small.contents.records("shapes"))
    assert [run.device for run in stamp.runs] == ["NVIDIA H100 80GB HBM3"]


def test_results_of_other_code_are_refused_as_a_whole(small, other, capsys):
    folder = other()
    small.replace("snippets/shapes/views.py", "[1, 2]", "[2, 1]")
    assert merge.main([str(folder)], small.root) == 1
    assert "results are of code that is not here" in capsys.readouterr().err
    assert not (small.root / "evidence").exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": "cuda-2.15.0/Shapes.json"}, "no evidence of a chapter"),
        ({"name": "cuda-2.15.0/a.html"}, "no evidence of a chapter"),
        ({"text": "{"}, "broken evidence"),
        ({"text": "[" * 100_000}, "broken evidence"),
        ({"text": '{"blocks": {}, "environment": {}}'}, "broken evidence"),
        ({"environment": WHERE | {"device": "<script>alert(1)</script>"}}, "no run writes"),
        ({"environment": WHERE | {"device": "x" * 500}}, "no run writes"),
        ({"environment": WHERE | {"torch": "2.14.0"}}, "broken evidence"),
        ({"date": "2999-01-01"}, "no run writes"),
        ({"seconds": -1}, "no run writes"),
        ({"outcome": "wonderful"}, "broken evidence"),
    ],
)
def test_what_no_run_writes_is_refused(small, other, capsys, change, said):
    assert merge.main([str(other(**change))], small.root) == 1
    assert said in capsys.readouterr().err
    assert not (small.root / "evidence").exists()


def test_one_bad_file_stops_all(small, other):
    other()
    assert merge.main([str(other("cpu-2.15.0/shapes.json", text="{"))], small.root) == 1
    assert not (small.root / "evidence").exists()


def test_a_large_file_is_not_read(small, other, monkeypatch, capsys):
    monkeypatch.setattr(merge, "LARGEST", 10)
    assert merge.main([str(other())], small.root) == 1
    assert "larger than 10 bytes" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_not_followed(small, other, tmp_path):
    folder = other()
    (folder / "cpu-2.15.0").symlink_to(folder / "cuda-2.15.0")
    (folder / "cuda-2.15.0" / "other.json").symlink_to("/etc/passwd")
    assert merge.main([str(folder)], small.root) == 1


def test_a_folder_without_evidence_is_told(small, tmp_path, capsys):
    assert merge.main([str(tmp_path / "nothing")], small.root) == 1
    assert "there is no evidence" in capsys.readouterr().err
    assert merge.main([], small.root) == 2


def test_a_broken_file_here_is_told_before_anything_is_written(small, other, capsys):
    other("cuda-2.14.0/shapes.json", environment=WHERE | {"torch": "2.14.0"})
    folder = other()
    small.write("evidence/cuda-2.15.0/shapes.json", "{")
    assert merge.main([str(folder)], small.root) == 1
    assert "evidence/cuda-2.15.0/shapes.json:1: broken evidence" in capsys.readouterr().err
    assert small.read("evidence/cuda-2.15.0/shapes.json") == "{"
    assert not (small.root / "evidence/cuda-2.14.0").exists()
