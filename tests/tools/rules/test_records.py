import hashlib
import json

import pytest

from tools import sums

GOOD = {
    "environment": {
        "python": "3.11.9",
        "torch": "2.15.0",
        "torchvision": "0.29.2",
        "system": "Linux",
        "device": "CPU",
    },
    "blocks": {"a" * 64: {"date": "2026-11-20", "outcome": "passed", "seconds": 0.1}},
}
PLACE = "evidence/cpu-2.15.0/shapes.json"


@pytest.fixture
def recorded(small):
    """The small repository with a record as a run leaves it."""
    small.write(PLACE, json.dumps(GOOD))
    sums.note([small.root / PLACE], small.root)
    return small


def test_good_record_passes(recorded, says):
    assert says("records") == []


def test_edited_record_is_named(recorded, says):
    recorded.replace(PLACE, "2026-11-20", "2026-11-21")
    (said,) = says("records")
    assert said.startswith(f"{PLACE}:1: this file is not as a run wrote it")


def test_record_that_no_run_wrote_is_named(recorded, says):
    recorded.write(PLACE.replace("shapes", "layers"), json.dumps(GOOD))
    (said,) = says("records")
    assert said.startswith("evidence/cpu-2.15.0/layers.json:1: no run has written this file")


def test_record_that_is_gone_is_named(recorded, says):
    (recorded.root / PLACE).unlink()
    (said,) = says("records")
    assert said.startswith("evidence/SHA256SUMS:1: cpu-2.15.0/shapes.json is gone")


def test_note_of_a_new_run_replaces_the_old_one(recorded, says):
    recorded.replace(PLACE, "2026-11-20", "2026-11-21")
    sums.note([recorded.root / PLACE], recorded.root)
    assert says("records") == []


def test_digests_are_those_that_sha256sum_checks(recorded):
    digest = hashlib.sha256((recorded.root / PLACE).read_bytes()).hexdigest()
    assert recorded.read("evidence/SHA256SUMS") == f"{digest}  cpu-2.15.0/shapes.json\n"


def test_broken_record_is_named_with_its_line(small, says):
    small.write(PLACE, '{\n  "environment": }\n')
    (said,) = says("records")
    assert said.startswith(f"{PLACE}:2: broken evidence")


def test_record_in_a_foreign_folder_is_named(small, says):
    small.write(PLACE.replace("2.15.0", "2.14.0"), json.dumps(GOOD))
    assert "2.15.0" in says("records")[0]


def test_foreign_file_is_named(small, says):
    small.write("evidence/notes.txt", "x\n")
    assert says("records")[0].startswith("evidence/notes.txt:1: ")


def test_broken_wordings_are_named(small, says):
    small.write("evidence/wordings.json", "[]")
    assert says("records")[0].startswith("evidence/wordings.json:1: ")
