"""Edits: their small language, what is refused, the cases, and the JavaScript twin."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.torchwhy.pastes import CASES, EDITS
from tests.torchwhy.twin import open_twin
from torchwhy import Catalogue, recognise
from torchwhy.edits import edits_for
from torchwhy.source import SourceError, read_entry

VALUES = {
    "a": "7",
    "b": "-12",
    "shape": "[4, -1, 16]",
    "size": "torch.Size([2, 3, 5])",
    "empty": "[]",
    "dim": "1",
    "name": "head.weight",
    "huge": "123456789012345678",
    "big": "999999999999999",
    "many": "[99999999, 99999999, 99999999]",
    "hostile": "__proto__ {a} $& \\1",
}
FILLED: list[tuple[str, str | None]] = [
    ("{a}", "7"),
    ("{name}", "head.weight"),
    ("{{{a}}}", "{7}"),
    ("{a + 1}", "8"),
    ("{a - 1 + b}", "-6"),
    ("{0 - a}", "-7"),
    ("{b + 12}", "0"),
    ("{a * 3}", "21"),
    ("{b / 4}", "-3"),
    ("{b / 5}", None),
    ("{a / 0}", None),
    ("{shape[0]}", "4"),
    ("{shape[-1]}", "16"),
    ("{shape[dim]}", "-1"),
    ("{shape[3]}", None),
    ("{shape[-4]}", None),
    ("{shape[name]}", None),
    ("{empty[0]}", None),
    ("{size.length}", "3"),
    ("{size.product}", "30"),
    ("{empty.product}", "1"),
    ("{empty.length}", "0"),
    ("{name + 1}", None),
    ("{missing}", None),
    ("{missing + 1}", None),
    ("{huge}", "123456789012345678"),
    ("{huge + 1}", None),
    ("{big * big}", None),
    ("{many.product}", None),
    ("{hostile}", "__proto__ {a} $& \\1"),
    ("{constructor}", None),
    ("{toString.length}", None),
]
TESTS = [
    ("a == 7", True),
    ("a != 7", False),
    ("b < 0 and a > 0", True),
    ("b < 0 and a > 7", False),
    ("a >= 7 and a <= 7", True),
    ("shape.length == 3", True),
    ("shape[0] / 3 > 0", False),
    ("missing == 1", False),
    ("missing != 1", False),
    ("name == name", False),
    ("name is head.weight", True),
    ("name is head", False),
    ("name is head.weight and a > 7", False),
    ("a == 7 and name is head.weight", True),
    ("missing is head", False),
    ("constructor is Object", False),
]


def one(old: str, new: str, when: str = "") -> dict[str, Any]:
    return {"edits": [["what", old, new, when]]}


def expected() -> list[tuple[dict[str, Any], list[dict[str, str]]]]:
    rows = []
    for template, filled in FILLED:
        edit = [] if filled is None else [{"what": "what", "old": "", "new": filled}]
        rows.append((one("", template), edit))
    for when, true in TESTS:
        rows.append((one("x", "y", when), [{"what": "what", "old": "x", "new": "y"}] * true))
    rows.append((one("{a}", "7"), []))
    return rows


def test_edits_are_filled_in_as_written() -> None:
    for entry, found in expected():
        assert edits_for(entry, VALUES) == found, entry


def test_browser_fills_them_in_as_python_does(chromium: Browser, catalogue: Catalogue) -> None:
    page = open_twin(chromium, catalogue.data)
    rows = expected()
    answers = page.evaluate(
        "([entries, values]) => entries.map(entry => torchwhy.edits(entry, values))",
        [[entry for entry, _ in rows], VALUES],
    )
    assert answers == [found for _, found in rows]
    found = page.evaluate(
        "texts => texts.map(text => {\n"
        "  const { match, values } = torchwhy.recognise(text, torchwhyCatalogue);\n"
        "  const entry = torchwhyCatalogue.entries.find(other => other.slug === match);\n"
        "  return entry ? torchwhy.edits(entry, values) : [];\n"
        "})",
        [case["text"] for case in CASES],
    )
    page.close()
    for case, edits in zip(CASES, found, strict=True):
        assert edits == EDITS.get(case["name"], []), case["name"]


def test_cases_have_the_edits_that_are_written_beside_them(catalogue: Catalogue) -> None:
    for case in CASES:
        answer = recognise(case["text"], catalogue)
        entry = catalogue.entry(answer.match) if answer.match else {}
        assert edits_for(entry, answer.values) == EDITS.get(case["name"], []), case["name"]
    assert len(EDITS) > 50


HEAD = 'MESSAGES = [("RuntimeError", "frobnicated gizmos {a:int} of {s:shape}")]\n'


@pytest.mark.parametrize(
    ("edits", "reason"),
    [
        ("make()", "EDITS is a list"),
        ('["in"]', "EDITS is a list of"),
        ('[("in", "a")]', "EDITS is a list of"),
        ('[("in", "a", 3)]', "EDITS is a list of"),
        ('[("In", "1", "2")]', "argument's name, or code"),
        ('[("in", "{b}", "{a}")]', "EDITS uses b, which no template binds"),
        ('[("in", "{a}", "{a + b}")]', "EDITS uses b"),
        ('[("in", "{a}", "7", "b is Long")]', "EDITS uses b"),
        ('[("in", "{a}", "7", "a is {s}")]', "is no comparison"),
        ('[("in", "{a}", "{s[b]}")]', "EDITS uses b"),
        ('[("in", "{a}", "{a", "")]', "unbalanced brace"),
        ('[("in", "{a}", "{a ** 2}")]', "no value and no sum"),
        ('[("in", "{a}", "{s.sum}")]', "no value and no sum"),
        ('[("in", "{a}", "{}")]', "no value and no sum"),
        ('[("in", "{a}", "{a + 1 * 2}")]', "mixes sums and products"),
        ('[("in", "{a}", "7", "a")]', "is no comparison"),
        ('[("in", "{a}", "7", "a == 1 and b == 2")]', "EDITS uses b"),
        ('[("in", "{a}", "7", "a == 1 or a == 2")]', "no value and no sum"),
    ],
)
def test_bad_edit_is_named_with_its_line(tmp_path: Path, edits: str, reason: str) -> None:
    path = tmp_path / "some_gizmo.py"
    path.write_text(f"{HEAD}EDITS = {edits}\n", encoding="utf-8")
    with pytest.raises(SourceError, match=reason) as caught:
        read_entry(path)
    assert caught.value.line == 2


def test_good_edits_are_read(tmp_path: Path) -> None:
    path = tmp_path / "some_gizmo.py"
    text = (
        'EDITS = [("in", "{a}", "{s[-1] * 2}"), ("code", "$x", "f({{}}, $x)", "s.length == 2")]\n'
    )
    path.write_text(HEAD + text, encoding="utf-8")
    assert read_entry(path).edits == (
        ("in", "{a}", "{s[-1] * 2}", ""),
        ("code", "$x", "f({{}}, $x)", "s.length == 2"),
    )
