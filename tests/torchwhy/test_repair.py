"""Edits make broken scripts run, and the program that applies them knows only what it is told."""

import pytest

from benchmarks.apply_edit import apply_edit
from benchmarks.broken import KINDS, Kind, make, unknown_token
from benchmarks.repair import repair, run
from torchwhy import Catalogue

NO_VALUES = {"values": {}}


def edit(what: str, old: str, new: str) -> dict[str, str]:
    return {"what": what, "old": old, "new": new}


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_first_edit_makes_most_scripts_run(kind: Kind, real: Catalogue) -> None:
    done = [
        repair(make(kind, seed), f"{kind.__name__}-{seed}.py", real) for seed in range(900, 906)
    ]
    assert all(item.recognised for item in done)
    if kind is unknown_token:
        assert not any(item.edits for item in done)
    else:
        assert sum(item.first for item in done) >= 5, [i.story for i in done if not i.first]


def test_there_are_enough_scripts_of_enough_kinds() -> None:
    assert sum(KINDS.values()) >= 200
    assert len(KINDS) >= 8
    assert len({make(kind, seed) for kind in KINDS for seed in range(3)}) > 2 * len(KINDS)


def test_script_that_runs_is_no_script_to_repair(real: Catalogue) -> None:
    with pytest.raises(ValueError, match="runs as it is"):
        repair("x = 1\n", "good.py", real)


def test_line_of_a_failure_is_the_readers_own() -> None:
    failure = run("import json\n\njson.loads('{')\n", "script.py")
    assert failure is not None
    assert failure.line == 3
    assert "json.loads('{')" in failure.text


@pytest.mark.parametrize(
    ("change", "source", "line", "changed"),
    [
        (edit("in_features", "6", "7"), "a = Linear(6, 2)\nb = Linear(6, 3)\nb(x)\n", 3,
         "a = Linear(6, 2)\nb = Linear(7, 3)\nb(x)\n"),
        (edit("in_features", "6", "7"), "a = Linear(2 * 3, 2)\na(x)\n", 2,
         "a = Linear(7, 2)\na(x)\n"),
        (edit("in_features", "6", "7"), "a = Linear(2, in_features=6)\na(x)\n", 2,
         "a = Linear(2, in_features=7)\na(x)\n"),
        (edit("in_features", "5", "7"), "a = Linear(6, 2)\na(x)\n", 2, None),
        (edit("in_features", "n", "7"), "a = Linear(n, 2)\na(x)\n", 2, None),
        (edit("ignore_index", "-100", "-1"), "c = CrossEntropyLoss()\nc(x, y)\n", 2,
         "c = CrossEntropyLoss(ignore_index=-1)\nc(x, y)\n"),
        (edit("code", "$x.view($...)", "$x.reshape($...)"), "y = f(x + 1).view(2, *s)\n", 1,
         "y = f(x + 1).reshape(2, *s)\n"),
        (edit("code", "$x.numpy()", "$x.cpu().numpy()"), "y = (a + b).numpy()\n", 1,
         "y = (a + b).cpu().numpy()\n"),
        (edit("code", "$a += $b", "$a = $a + $b"), "if x:\n    中['é'] += y * 2\n", 2,
         "if x:\n    中['é'] = 中['é'] + (y * 2)\n"),
        (edit("code", "$a += $b", "$a = $a + $b"), "a -= b\n", 1, None),
        (edit("code", "$statement", "with n():\n    $statement"), "if x:\n    a -= b\n", 2,
         "if x:\n    with n():\n        a -= b\n"),
        (edit("index", "9", "8"), "y = x[:, 9]\n", 1, "y = x[:, 8]\n"),
    ],
)  # fmt: skip
def test_edit_is_applied_to_the_statement_or_what_it_names(
    change: dict[str, str], source: str, line: int, changed: str | None
) -> None:
    assert apply_edit(change, NO_VALUES, source, line) == changed
