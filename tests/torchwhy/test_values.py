"""The values of a message, as text."""

from pathlib import Path

import pytest

from torchwhy import Catalogue, recognise
from torchwhy.build import assemble, read_rules
from torchwhy.source import EntrySource, Wording


def one_entry(template: str) -> Catalogue:
    wording = Wording("RuntimeError", template, "", 1)
    source = EntrySource("entry", Path("entry.py"), "error", "specific", (wording,), (), (), 1, "")
    return Catalogue(assemble([source], Path(), read_rules()))


@pytest.mark.parametrize(
    ("template", "message", "values"),
    [
        ("frobnicated gizmos {a:int} whatsit", "frobnicated gizmos (-7) whatsit", {"a": "-7"}),
        ("frobnicated gizmos: {a:int}", "frobnicated gizmos: 7, then more", {"a": "7"}),
        ("frobnicated gizmos {s:shape} whatsit", "frobnicated gizmos [] whatsit", {"s": "[]"}),
        (
            "frobnicated gizmos {s:shape}, whatsit",
            "frobnicated gizmos torch.Size([2, 3]), whatsit",
            {"s": "torch.Size([2, 3])"},
        ),
        ("frobnicated gizmos {s:shape}", "frobnicated gizmos (2, 3) and so", {"s": "(2, 3)"}),
        (
            "frobnicated gizmos {a:int}x{b:int}, {c:int} whatsit",
            "frobnicated gizmos 2x3, 4 whatsit",
            {"a": "2", "b": "3", "c": "4"},
        ),
        (
            "frobnicated gizmos {a:int}, {b:int}",
            "frobnicated gizmos 2, 3.",
            {"a": "2", "b": "3"},
        ),
        (
            "frobnicated gizmos '{n:word}' whatsit",
            "frobnicated gizmos 'layer.0' whatsit",
            {"n": "layer.0"},
        ),
        ("frobnicated gizmos '{n:word}", "frobnicated gizmos 'layer.0', it", {"n": "layer.0"}),
        ("{n:word}: frobnicated gizmos", "a.so.3: frobnicated gizmos", {"n": "a.so.3"}),
        (
            "frobnicated gizmos at {p:path}whatsit.cpp",
            "frobnicated gizmos at /a b/c/whatsit.cpp",
            {"p": "/a b/c/"},
        ),
        (
            "frobnicated gizmos: {x:any}",
            "frobnicated gizmos: all the rest.",
            {"x": "all the rest."},
        ),
        (
            "frobnicated gizmos: {n:names}",
            'frobnicated gizmos: "a", "b". ',
            {"n": '"a", "b"'},
        ),
        (
            "frobnicated gizmos {d:dtype} whatsit",
            "frobnicated gizmos torch.float32 whatsit",
            {"d": "torch.float32"},
        ),
        (
            "frobnicated gizmos {d:device} whatsit",
            "frobnicated gizmos cuda:1 whatsit",
            {"d": "cuda:1"},
        ),
        (
            "frobnicated gizmos {s:shape} whatsit",
            "frobnicated gizmos [2,\n  3] whatsit",
            {"s": "[2, 3]"},
        ),
    ],
)
def test_values_are_the_text_between_the_words(
    template: str, message: str, values: dict[str, str]
) -> None:
    answer = recognise(f"RuntimeError: {message}", one_entry(template))
    assert answer.match == "entry"
    assert answer.values == values


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("frobnicated gizmos {a:int} whatsit", "frobnicated gizmos many whatsit"),
        ("frobnicated gizmos {a:int} whatsit", "frobnicated gizmos whatsit"),
        ("frobnicated gizmos {s:shape} whatsit", "frobnicated gizmos of all sorts whatsit"),
        ("frobnicated gizmos {d:dtype} whatsit", "frobnicated gizmos apples whatsit"),
        ("frobnicated gizmos {d:device} whatsit", "frobnicated gizmos toaster whatsit"),
        ("frobnicated gizmos {n:word} whatsit", "frobnicated gizmos two words whatsit"),
        ('frobnicated "gizmos.{n:word}', 'frobnicated "gizmos_list.0"'),
    ],
)
def test_value_of_another_kind_is_no_match(template: str, message: str) -> None:
    assert recognise(f"RuntimeError: {message}", one_entry(template)).match is None


def test_gap_has_a_limit() -> None:
    catalogue = one_entry("frobnicated gizmos {x:any} splined whatsit")
    near = "frobnicated gizmos " + "word " * 30 + "splined whatsit"
    far = "frobnicated gizmos " + "word " * 31 + "splined whatsit"
    assert recognise(near, catalogue).match == "entry"
    assert not recognise(far, catalogue).exact


def test_very_long_value_is_left_out() -> None:
    catalogue = one_entry("frobnicated gizmos {p:path} splined whatsit")
    answer = recognise(f"frobnicated gizmos /{'x' * 5000} splined whatsit", catalogue)
    assert answer.match == "entry"
    assert answer.values == {}
