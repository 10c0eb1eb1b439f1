"""The catalogue's data: read, and in a checkout built again when a source has changed."""

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from torchwhy.rules import Rules

PACKAGE = Path(__file__).resolve().parent
DATA = PACKAGE / "data" / "catalogue.json"
FORMAT = 1
_BUILDERS = (
    *("build.py", "source.py", "templates.py", "weights.py", "frontmatter.py", "edits.py"),
    "rules.json",
)


class CatalogueError(Exception):
    """The catalogue can be neither read nor built; the text is one sentence that says why."""


class Catalogue:
    """``data`` as ``torchwhy.build`` makes it; ``slugs`` leads from slug to its place."""

    def __init__(self, data: dict[str, Any], root: Path | None = None) -> None:
        self.data = data
        self.root = root
        self.rules = Rules(data["rules"])
        self.weights: dict[str, int] = data["weights"]
        self.unknown: int = data["unknown"]
        self.templates: list[list[Any]] = data["templates"]
        self.anchors: dict[str, list[list[int]]] = data["anchors"]
        self.entries: list[dict[str, Any]] = data["entries"]
        self.slugs = {entry["slug"]: place for place, entry in enumerate(self.entries)}
        self.site: str = data["site"]
        self.fuzzy_index: Any = None

    def entry(self, slug: str) -> dict[str, Any]:
        """The entry of a slug; KeyError for an unknown one."""
        return self.entries[self.slugs[slug]]


def load() -> Catalogue:
    """The catalogue of this checkout, rebuilt where a source changed, or the installed one.

    Raises CatalogueError where there is neither, or a source cannot be read.
    """
    root = PACKAGE.parent
    if not (root / "snippets" / "errors").is_dir():
        data = _read()
        if data is None:
            raise CatalogueError(f"the catalogue is missing: install torchwhy again ({DATA})")
        return Catalogue(data)
    return Catalogue(load_data(root, DATA), root)


def load_data(root: Path, path: Path) -> dict[str, Any]:
    """The data of a checkout from ``path``, rebuilt and written there when its sources changed."""
    sources = source_stamps(root)
    data = _read(path)
    if data is not None and data.get("sources") == sources:
        return data
    from torchwhy.build import build
    from torchwhy.source import SourceError

    try:
        data = build(root)
    except SourceError as error:
        place = error.path.relative_to(root) if error.path.is_relative_to(root) else error.path
        raise CatalogueError(f"{place.as_posix()}:{error.line}: {error.message}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogueError(f"a source of the catalogue cannot be read: {error}") from error
    data["sources"] = sources
    write(data, path)
    return data


def source_stamps(root: Path) -> list[list[Any]]:
    """Path, time of change and size of all that the data are made of; a deleted file is missing."""
    folders = [root / "snippets" / "errors"]
    folders += [root / "docs" / lang / "errors" for lang in ("zh", "en")]
    stamps: list[list[Any]] = []
    for folder in folders:
        with contextlib.suppress(OSError), os.scandir(folder) as found:
            stamps += [
                _stamp(f"{folder.relative_to(root).as_posix()}/{entry.name}", entry.stat())
                for entry in found
                if entry.name.endswith((".py", ".md"))
            ]
    for path in (root / "pyproject.toml", *(PACKAGE / name for name in _BUILDERS)):
        with contextlib.suppress(OSError):
            stamps.append(_stamp(path.name, path.stat()))
    return sorted(stamps)


def write(data: dict[str, Any], path: Path) -> None:
    """Write the data in one step; where the folder cannot be written, the data stay in memory."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()


def _stamp(name: str, status: os.stat_result) -> list[Any]:
    return [name, status.st_mtime_ns, status.st_size]


def _read(path: Path = DATA) -> dict[str, Any] | None:
    """The stored data; None where they are missing, torn or of another format."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) and data.get("format") == FORMAT else None
