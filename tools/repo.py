"""Where the repository is, which languages it speaks, and its two public addresses."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class Settings:
    """The public addresses; empty where they are not known, then relative paths are shown."""

    site: str
    repository: str


def settings(root: Path = ROOT) -> Settings:
    """Read `[tool.pytorch-note]` of pyproject.toml, the only home of both addresses."""
    table = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    note = table.get("tool", {}).get("pytorch-note", {})
    return Settings(site=note.get("site", ""), repository=note.get("repository", ""))


def other(lang: str) -> str:
    """The other language of the pair."""
    return LANGUAGES[1 - LANGUAGES.index(lang)]
