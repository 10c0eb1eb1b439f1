"""Each rule on templates, with an entry that follows it and one that breaks it."""

from pathlib import Path

import pytest

from torchwhy import Catalogue, lint
from torchwhy.build import build

HEAD = 'KIND = "error"\n'


def findings(checkout: Path, **modules: str) -> list[tuple[str, int, str]]:
    for name, text in modules.items():
        (checkout / "snippets" / "errors" / f"{name}.py").write_text(text, encoding="utf-8")
    return lint(Catalogue(build(checkout), checkout))


def test_frozen_catalogue_follows_every_rule(catalogue: Catalogue) -> None:
    assert lint(catalogue) == []


def test_real_catalogue_follows_every_rule(real: Catalogue) -> None:
    assert lint(real) == []


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("tensor is not a size", "says too little"),
        ("gizmo", "fewer than two rare words"),
        ("splined gizmo {a:number}", "unknown placeholder kind number"),
        ("splined gizmo {a:int}, {a:int}", "stands twice"),
        ("splined gizmo {a", "unbalanced brace"),
        (
            "shape '{shape:shape}' is invalid for input of size {size:int}",
            "the entry made-up claims this message too",
        ),
        ("is invalid for input", "a template of made-up matches this wording"),
    ],
)
def test_bad_template_is_found_with_its_line(checkout: Path, template: str, reason: str) -> None:
    found = findings(
        checkout, made_up=f'{HEAD}MESSAGES = [\n    ("RuntimeError", "{template}"),\n]\n'
    )
    assert any(reason in message for _, _, message in found)
    own = [line for slug, line, _ in found if slug == "made-up"]
    assert set(own) <= {3}


def test_class_with_its_module_is_enough(checkout: Path) -> None:
    for template, weak in (("gizmos.SplineError", False), ("SplineError", True)):
        text = f'{HEAD}MESSAGES = [("{template}", "{template}")]\n'
        assert bool(findings(checkout, made_up=text)) is weak


def test_families_may_match_what_specific_entries_print(checkout: Path) -> None:
    text = f'{HEAD}TIER = "family"\nMESSAGES = [("RuntimeError", "is invalid for input")]\n'
    assert findings(checkout, made_up=text) == []


def test_frames_tell_two_entries_with_one_message_apart(checkout: Path) -> None:
    text = f'{HEAD}MESSAGES = [("IndexError", "index out of range in self")]\n'
    assert findings(checkout, made_up=f'{text}FRAMES = ["torch/nn/modules/other.py"]\n') == []
    assert findings(checkout, made_up=text) == []
    same = f'{text}FRAMES = ["torch/nn/modules/sparse.py"]\n'
    assert any("claims" in found[2] for found in findings(checkout, made_up=same))


def test_diagnosis_needs_names_that_every_template_binds(checkout: Path) -> None:
    rows = '    ("RuntimeError", "splined gizmo {a:int}"),\n    ("RuntimeError", "splined gizmo")\n'
    text = f"{HEAD}MESSAGES = [\n{rows}]\n"
    page = checkout / "docs" / "en" / "errors" / "made-up.md"
    page.write_text('---\ntitle: "t"\ndiagnosis: "Use {a}."\n---\n')
    [(slug, line, message)] = findings(checkout, made_up=text)
    assert (slug, line) == ("made-up", 4)
    assert message.startswith("the en diagnosis uses {a}, which this template does not bind")
    page.write_text('---\ntitle: "t"\ndiagnosis: "Use {a}."\nplain: "Use it."\n---\n')
    assert findings(checkout, made_up=text) == []
    page.write_text('---\ntitle: "t"\ndiagnosis: "Use {b}."\nplain: "Use {a}."\n---\n')
    messages = [found[2] for found in findings(checkout, made_up=text)]
    assert "the en diagnosis uses {b}; no template binds it" in messages
    assert any("plain sentence uses {a}" in message for message in messages)


def test_anchor_of_too_many_templates_is_found(checkout: Path) -> None:
    rows = "".join(f'    ("A", "frobnicated {{{{ tensor {n}"),\n' for n in range(21))
    found = findings(checkout, made_up=f"{HEAD}MESSAGES = [\n{rows}]\n")
    assert any("21 templates have 'frobnicated'" in message for _, _, message in found)
