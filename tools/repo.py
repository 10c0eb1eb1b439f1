"""Where the repository is, which languages it speaks, and its two public addresses."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tools.problems import problem

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("zh", "en")
MAIN = LANGUAGES[0]  # its site stands at the root, the other one in a folder of its name


@dataclass(frozen=True)
class Settings:
    """The public addresses; empty where they are not known, then relative paths are shown."""

    site: str
    repository: str


def settings(root: Path = ROOT) -> Settings:
    """Read `[tool.pytorch-note]` of pyproject.toml, the only home of both addresses.

    Raises ProblemError where the file is no TOML.
    """
    try:
        table = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        place = int(line[1]) if line else 1
        raise problem("pyproject.toml", place, f"this is no TOML: {error}", "Mend it") from None
    note = table.get("tool", {}).get("pytorch-note", {})
    return Settings(site=note.get("site", ""), repository=note.get("repository", ""))


def home(lang: str) -> str:
    """The folder of a language's site below the root, with a slash behind it; empty for MAIN."""
    return "" if lang == MAIN else f"{lang}/"


def other(lang: str) -> str:
    """The other language of the pair."""
    return LANGUAGES[1 - LANGUAGES.index(lang)]
