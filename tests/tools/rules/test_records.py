import json

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


def test_good_record_passes(small, says):
    small.write(PLACE, json.dumps(GOOD))
    assert says("records") == []


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
