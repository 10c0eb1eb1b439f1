"""An entry's page as text, as ``--id`` prints it: head, then the page with its code in place."""

import json
import re
from pathlib import Path
from typing import Any

from torchwhy.catalogue import PACKAGE, Catalogue
from torchwhy.explain import address, diagnose, heading, printed, title
from torchwhy.frontmatter import parse
from torchwhy.phrases import PHRASES
from torchwhy.source import dedent, read_region

PAGES = PACKAGE / "data" / "pages.json"

_INCLUDE = re.compile(r"( *)--8<-- \"([^\":]+)(?::([A-Za-z0-9_]+))?\" *")
_COMMENT = re.compile(r" *<!--.*--> *")
_ID = re.compile(r" *\{ *#[a-z0-9-]+ *\} *$")


def entry_text(slug: str, lang: str, catalogue: Catalogue) -> str:
    """Title, diagnosis, wordings and the page of an entry; KeyError for an unknown slug."""
    entry = catalogue.entry(slug)
    phrases = PHRASES[lang]
    parts = [f"# {title(entry, lang)}"]
    diagnosis = diagnose(entry, {}, lang)
    if diagnosis:
        parts.append(diagnosis)
    if entry["messages"]:
        rows = [
            f"    {printed(name, heading(template))}" for name, template, *_ in entry["messages"]
        ]
        parts.append("\n".join([phrases["wordings"], "", *dict.fromkeys(rows)]))
    body = _stored_body(slug, lang, catalogue.root)
    if body:
        parts.append(body)
    if catalogue.site:
        parts.append(phrases["where"].format(address=address(slug, lang, catalogue)))
    return "\n\n".join(parts)


def page_body(path: Path, root: Path) -> str:
    """The body of a page with includes replaced by their code, without marks and heading ids."""
    rows: list[str] = []
    for row in parse(path.read_text(encoding="utf-8")).body.split("\n"):
        include = _INCLUDE.fullmatch(row)
        if include is not None:
            indent, shown, region = include.groups()
            rows += [indent + line if line else "" for line in _included(root / shown, region)]
        elif not _COMMENT.fullmatch(row):
            rows.append(_ID.sub("", row))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(rows)).strip("\n")


def pages(root: Path, slugs: list[str]) -> dict[str, Any]:
    """The bodies of all entries' pages by language and slug: what an installed package prints."""
    found: dict[str, Any] = {}
    for lang in ("zh", "en"):
        folder = root / "docs" / lang / "errors"
        found[lang] = {
            slug: page_body(folder / f"{slug}.md", root)
            for slug in slugs
            if (folder / f"{slug}.md").is_file()
        }
    return found


def _stored_body(slug: str, lang: str, root: Path | None) -> str:
    if root is not None:
        path = root / "docs" / lang / "errors" / f"{slug}.md"
        return page_body(path, root) if path.is_file() else ""
    if not PAGES.is_file():
        return ""
    stored = json.loads(PAGES.read_text(encoding="utf-8"))
    return str(stored.get(lang, {}).get(slug, ""))


def _included(path: Path, region: str | None) -> list[str]:
    if not path.is_file():
        return [f"({path.name})"]
    text = path.read_text(encoding="utf-8")
    if region is None:
        return dedent([row for row in text.split("\n") if "--8<-- [" not in row]).split("\n")
    return (read_region(text, region) or f"({path.name}: {region})").split("\n")
