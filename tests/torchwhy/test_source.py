"""Entry modules, read without importing them."""

from pathlib import Path

import pytest

from torchwhy.source import SourceError, dedent, read_entry, read_region

GOOD = '''\
"""A gizmo."""

KIND = "warning"
TIER = "family"
MESSAGES = [
    ("UserWarning", "first"),
    (
        "UserWarning",
        "second "
        "part",
    ),
]
ATTESTED = [("FutureWarning", "third", "a/b#1")]
UNLESS = ["fourth"]
FRAMES = ["torch/nn"]


def fix():
    # --8<-- [start:fix]
    if True:
        # --8<-- [start:inner]
        print(1)
        # --8<-- [end:inner]
    # --8<-- [end:fix]
'''


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "some_gizmo.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_constants_are_read_with_their_lines(tmp_path: Path) -> None:
    source = read_entry(written(tmp_path, GOOD))
    assert source.slug == "some-gizmo"
    assert (source.kind, source.tier, source.frames) == ("warning", "family", ("torch/nn",))
    assert [tuple(wording) for wording in source.wordings] == [
        ("UserWarning", "first", "", 6),
        ("UserWarning", "second part", "", 9),
        ("FutureWarning", "third", "a/b#1", 13),
    ]
    assert source.unless[0].template == "fourth"
    assert source.fix == "if True:\n    print(1)"


def test_defaults_are_a_specific_error(tmp_path: Path) -> None:
    source = read_entry(written(tmp_path, 'MESSAGES = [("ValueError", "x")]\n'))
    assert (source.kind, source.tier, source.frames, source.unless) == ("error", "specific", (), ())


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("MESSAGES = [\n", 1, "does not parse"),
        ('KIND = "panic"\nMESSAGES = [("A", "b")]\n', 1, "KIND is one of"),
        ('TIER = "best"\nMESSAGES = [("A", "b")]\n', 1, "TIER is one of"),
        ('MESSAGES = [("A",\n "b", "c")]\n', 1, "list of"),
        ('\nMESSAGES = [("A", "b"), make()]\n', 2, "literals only"),
        ("MESSAGES = make()\n", 1, "is a list"),
        ('MESSAGES = [("A", "b")]\nATTESTED = [("A", "b")]\n', 2, "source"),
        ('MESSAGES = [("A", "b")]\nFRAMES = [3]\n', 2, "list of texts"),
        ("KIND = 'error'\n", 1, "needs MESSAGES"),
    ],
)
def test_bad_module_is_named_with_its_line(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    with pytest.raises(SourceError, match=reason) as caught:
        read_entry(written(tmp_path, text))
    assert caught.value.line == line


def test_silent_entry_needs_no_message(tmp_path: Path) -> None:
    assert read_entry(written(tmp_path, 'KIND = "silent"\n')).wordings == ()


def test_missing_region_is_none() -> None:
    assert read_region(GOOD, "other") is None


def test_dedent_keeps_blank_rows() -> None:
    assert dedent(["    a", "", "      b"]) == "a\n\n  b"
