"""errors.json keeps its schema, and llms.txt lists every page."""

import json
from typing import Any

import jsonschema
import pytest

from tools.contents import Contents
from tools.repo import LANGUAGES, ROOT
from tools.site.programs import SCHEMA, errors, index


@pytest.fixture(scope="module")
def contents() -> Contents:
    return Contents(ROOT)


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "docs/theme" / SCHEMA).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(found)
    return found


def test_every_entry_keeps_the_schema(contents: Contents, schema: dict[str, Any]) -> None:
    made = errors(contents)
    jsonschema.validate(made, schema)
    assert [entry["id"] for entry in made["entries"]] == sorted(contents.catalogue.slugs)


def test_schema_describes_all_that_is_written(contents: Contents, schema: dict[str, Any]) -> None:
    """No property comes in without being described: strict, though readers must not be."""
    strict = json.loads(
        json.dumps(schema).replace('"properties":', '"additionalProperties": false, "properties":')
    )
    for entry in errors(contents)["entries"]:
        jsonschema.validate(entry, {"$ref": "#/$defs/entry", "$defs": strict["$defs"]})


@pytest.mark.parametrize(
    "change",
    [
        {"id": "Upper_Case"},
        {"kind": "panic"},
        {"messages": [{"exception": "E", "template": "", "source": ""}]},
        {"edits": [{"what": "x", "old": "1"}]},
        {"pages": {"fr": {}}},
        {"fix": None},
    ],
)
def test_schema_refuses_what_is_wrong(
    contents: Contents, schema: dict[str, Any], change: dict[str, Any]
) -> None:
    made = errors(contents)
    made["entries"][0] |= change
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, schema)


def test_edits_and_fix_are_there(contents: Contents) -> None:
    entry = next(row for row in errors(contents)["entries"] if row["id"] == "linear-shape-mismatch")
    assert entry["edits"][0] == {
        "what": "in_features",
        "old": "{expected}",
        "new": "{actual}",
        "when": "",
    }
    assert "nn.Linear" in entry["fix"]
    assert entry["pages"]["zh"]["address"] == "errors/linear-shape-mismatch.html"
    assert entry["pages"]["en"]["address"] == "en/errors/linear-shape-mismatch.html"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_contents_list_every_error_and_page(contents: Contents, lang: str) -> None:
    text = index(lang, contents)
    assert text.startswith("# ")
    for entry in contents.catalogue.entries:
        if entry[lang]:
            assert f"](errors/{entry['slug']}.html)" in text
    assert "](shapes/memory.html)" in text
    assert all(row.startswith(("- [", "#", ">")) or not row for row in text.split("\n"))
