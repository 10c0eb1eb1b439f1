import json

import pytest

from tools.rules.wordings import TEXTS

MODULE = "snippets/errors/too_few_gizmos.py"
SAID = "ValueError: cannot frobnicate 2 gizmos with a splined whatsit"


@pytest.mark.parametrize("word", ["frobnicate", "splined", "whatsit"])
def test_a_wording_that_fits_no_text_is_told_with_its_line(small, says, word):
    old = "cannot frobnicate {count:int} gizmos with a splined whatsit"
    line = small.replace(MODULE, f'"{old}"', f'"{old.replace(word, word[::-1])}"')
    text, wording = sorted(says("wordings"), reverse=True)
    assert text.startswith(f"{TEXTS}:1: this text fits no wording of too-few-gizmos")
    assert wording.startswith(f"{MODULE}:{line}: no text stands by this wording")
    assert "python -m tools record too-few-gizmos" in wording


def test_a_second_wording_needs_a_text_of_its_own(small, says):
    other = '    ("ValueError", "whatsit {number:int} is not splined at all today"),\n]\nFRAMES'
    small.replace(MODULE, "]\nFRAMES", other)
    (said,) = says("wordings")
    assert "no text stands by this wording" in said


def test_what_a_run_has_printed_needs_no_text(small, says):
    small.remove(TEXTS)
    rows = [["reproduce", "ValueError", SAID.partition(": ")[2]]]
    record = {"too-few-gizmos": {"2.15.0": rows}}
    small.write("evidence/wordings.json", json.dumps(record))
    assert says("wordings") == []


def test_an_attested_wording_needs_a_text_too(small, says):
    small.replace(MODULE, "MESSAGES = [", "ATTESTED = [")
    small.replace(MODULE, 'whatsit"),\n]', 'whatsit", "gizmos/gizmos#7"),\n]')
    assert says("wordings") == []
    small.remove(TEXTS)
    assert "no text stands by this wording" in says("wordings")[0]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{", "cannot read this line"),
        ("[]", "cannot read this line"),
        ('{"entry": "too-few-gizmos", "text": "x"}', "cannot read this line"),
        (json.dumps({"entry": "too-few-gizmos", "text": SAID, "source": " "}), "has no source"),
        (json.dumps({"entry": "no-such", "text": SAID, "source": "x"}), "fits no wording of no-s"),
    ],
)
def test_a_line_that_says_nothing_is_told(small, says, row, said):
    small.write(TEXTS, f"{small.read(TEXTS)}{row}\n")
    (found,) = says("wordings")
    assert found.startswith(f"{TEXTS}:2: ")
    assert said in found


def test_a_wording_that_cannot_be_compiled_is_left_to_the_rule_on_templates(small, says):
    small.replace(MODULE, "{count:int}", "{count")
    assert says("wordings") == []
    assert any("unbalanced brace" in row for row in says("templates"))
