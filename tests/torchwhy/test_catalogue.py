"""When the data are built again, and what happens where they cannot be."""

import json
import os
from pathlib import Path

import pytest

from torchwhy import CatalogueError
from torchwhy.catalogue import load_data


def slugs(checkout: Path, path: Path) -> list[str]:
    return [entry["slug"] for entry in load_data(checkout, path)["entries"]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "catalogue.json"


def test_missing_data_are_built_and_written(checkout: Path, path: Path) -> None:
    assert "module-prefix" in slugs(checkout, path)
    assert json.loads(path.read_text(encoding="utf-8"))["format"] == 1
    assert [file.name for file in path.parent.iterdir()] == ["catalogue.json"]


def test_unchanged_sources_are_not_built_again(checkout: Path, path: Path) -> None:
    load_data(checkout, path)
    before = path.stat().st_mtime_ns
    load_data(checkout, path)
    assert path.stat().st_mtime_ns == before


def test_new_entry_is_found(checkout: Path, path: Path) -> None:
    load_data(checkout, path)
    entry = checkout / "snippets" / "errors" / "new_gizmo.py"
    entry.write_text('MESSAGES = [("ValueError", "splined gizmo")]\n')
    assert "new-gizmo" in slugs(checkout, path)


def test_deleted_entry_is_gone(checkout: Path, path: Path) -> None:
    load_data(checkout, path)
    (checkout / "snippets" / "errors" / "module_prefix.py").unlink()
    assert "module-prefix" not in slugs(checkout, path)


def test_changed_page_is_read_again_even_with_an_older_time(checkout: Path, path: Path) -> None:
    load_data(checkout, path)
    page = checkout / "docs" / "en" / "errors" / "linear-shape-mismatch.md"
    page.write_text('---\ntitle: "Changed"\n---\n')
    os.utime(page, (1, 1))
    titles = [entry["en"].get("title") for entry in load_data(checkout, path)["entries"]]
    assert "Changed" in titles


@pytest.mark.parametrize("torn", ["", "{", '{"format": 0}', "[]", "\x00\xff"])
def test_torn_data_are_built_again(checkout: Path, path: Path, torn: str) -> None:
    path.parent.mkdir()
    path.write_bytes(torn.encode("latin-1"))
    assert "module-prefix" in slugs(checkout, path)


def test_folder_that_cannot_be_written_is_no_obstacle(checkout: Path, tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    assert "module-prefix" in slugs(checkout, blocker / "data" / "catalogue.json")


def test_source_that_cannot_be_read_is_named(checkout: Path, path: Path) -> None:
    (checkout / "snippets" / "errors" / "module_prefix.py").write_text("MESSAGES = [\n")
    with pytest.raises(CatalogueError, match=r"snippets/errors/module_prefix\.py:1: "):
        load_data(checkout, path)
