"""The search data of one language: small on every page view, whole at the first question."""

import html
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

INDEXES = "indexes/"
_TAG = re.compile(r"<[^>]*>")
_BLOCK_END = re.compile(r"</(?:p|li|pre|ol|ul)>")


def sections(
    docs: Iterable[Mapping[str, str]],
    titles: Mapping[str, str],
    questions: Mapping[str, str] = MappingProxyType({}),
) -> list[list[str]]:
    """One row a section: [address, heading, page's title, text], all of it plain text.

    `docs` are the rows of Material's index, `titles` short titles of pages by address (an error's
    H1 is a whole message: it is searched as text and the short title is shown), `questions` what
    topics answer, by address. The generated indexes only repeat other pages, and are left out.
    """
    rows = []
    page = ""
    for doc in docs:
        location = doc["location"]
        if location.startswith(INDEXES):
            continue
        title, text = _plain(doc["title"]), _plain(doc["text"])
        if "#" not in location:
            page = titles.get(location, title)
            if page != title:
                title, text = page, f"{title} {text}"
        rows.append([location, title, page, f"{questions.get(location, '')} {text}".strip()])
    return rows


def write(
    site: Path,
    titles: Mapping[str, str],
    words: Mapping[str, str],
    lang: str,
    questions: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Split Material's index: a stub that every page view pays, and scripts for the worker.

    Scripts, not JSON, because a page opened from a file may load scripts but fetch nothing.
    """
    index = site / "search" / "search_index.json"
    made = json.loads(index.read_text(encoding="utf-8"))
    stub = _dump({"config": made["config"], "docs": []})
    index.write_text(stub, encoding="utf-8")
    (site / "search" / "search_index.js").write_text(f"var __index={stub};\n", encoding="utf-8")
    folder = site / "assets" / "search"
    rows = sections(made["docs"], titles, questions)
    write_script(folder / "sections.js", "noteSections", rows)
    write_script(folder / "words.js", "noteWords", {"lang": lang, **words})


def write_script(path: Path, name: str, value: Any) -> None:
    """Write `self.name = value` as a classic script that page, worker and Node can load."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"self.{name} = {_dump(value)};\n", encoding="utf-8", newline="\n")


def _dump(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Nothing in a text may look like markup or like the end of a line to a script's reader.
    for character in "<\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _plain(markup: str) -> str:
    text = _TAG.sub("", _BLOCK_END.sub("\n", markup))
    return re.sub(r"\s+", " ", html.unescape(text)).strip()
