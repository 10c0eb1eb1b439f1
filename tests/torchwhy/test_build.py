"""The catalogue's data, and the script that hands them to a browser."""

import json
from pathlib import Path
from typing import Any

import pytest

from torchwhy import Catalogue
from torchwhy.build import browser_script, build
from torchwhy.source import SourceError


def test_entries_carry_pages_of_both_languages_and_the_fix(catalogue: Catalogue) -> None:
    entry = catalogue.entry("linear-shape-mismatch")
    assert entry["zh"]["title"] == "线性层尺寸不符"
    assert entry["en"]["plain"] == "Set in_features to the last size of the input."
    assert entry["fix"] == 'print("linear_shape_mismatch")'
    assert entry["classes"] == ["RuntimeError"]


def test_module_names_of_exceptions_are_left_out(catalogue: Catalogue) -> None:
    assert catalogue.entry("load-whole-model")["classes"] == ["UnpicklingError"]


def test_data_are_the_same_every_time(checkout: Path) -> None:
    assert json.dumps(build(checkout)) == json.dumps(build(checkout))


def test_site_comes_from_the_settings(checkout: Path) -> None:
    (checkout / "pyproject.toml").write_text(
        '[tool.pytorch-note]\nsite = "https://example.org/n/"\n'
    )
    assert build(checkout)["site"] == "https://example.org/n/"


def test_bad_template_is_listed_and_the_rest_is_built(checkout: Path) -> None:
    path = checkout / "snippets" / "errors" / "kernel_code.py"
    path.write_text('MESSAGES = [\n    ("A", "broken {brace"),\n    ("A", "splined gizmo"),\n]\n')
    data = build(checkout)
    assert data["problems"] == [
        ["kernel-code", 2, "unbalanced brace; write {{ or }} for a brace of the message"]
    ]
    assert "splined" in data["weights"]


def test_bad_page_stops_the_build_with_its_line(checkout: Path) -> None:
    path = checkout / "docs" / "zh" / "errors" / "linear-shape-mismatch.md"
    path.write_text("---\ntitle: nothing quoted\n---\n", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        build(checkout)
    assert (caught.value.path, caught.value.line) == (path, 2)


def test_module_that_begins_with_an_underscore_is_no_entry(checkout: Path) -> None:
    (checkout / "snippets" / "errors" / "__init__.py").write_text("")
    (checkout / "snippets" / "errors" / "_shared.py").write_text("x = 1\n")
    assert not any(entry["slug"].strip("-") == "shared" for entry in build(checkout)["entries"])


def test_browser_script_is_an_assignment_that_cannot_end_its_element(data: dict[str, Any]) -> None:
    changed = {**data, "entries": [{**data["entries"][0], "title": "</script>\u2028<!--"}]}
    script = browser_script(changed)
    assert script.startswith("self.torchwhyCatalogue = {")
    assert "<" not in script
    assert "\u2028" not in script
    loaded = json.loads(script.removeprefix("self.torchwhyCatalogue = ").removesuffix(";\n"))
    assert loaded["entries"][0]["title"] == "</script>\u2028<!--"
    assert "sources" not in loaded
    # What the site does not show is not sent: the pages have the code of the fix.
    assert not {"fix", "messages", "line"} & set(loaded["entries"][0])
