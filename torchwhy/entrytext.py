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

PAGES = PACKAGE / "data" / "pages.json.xz"

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
    """The bodies of all entries' pages by slug and language: what an installed package prints."""
    found: dict[str, Any] = {}
    for slug in slugs:
        files = {lang: root / "docs" / lang / "errors" / f"{slug}.md" for lang in ("zh", "en")}
        found[slug] = {
            lang: page_body(path, root) for lang, path in files.items() if path.is_file()
        }
    return found


def write_pages(stored: dict[str, Any], path: Path = PAGES) -> None:
    """Pack the bodies: a quarter of their size, and only ``--id`` ever unpacks them."""
    import lzma

    text = json.dumps(stored, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def _stored_body(slug: str, lang: str, root: Path | None) -> str:
    if root is not None:
        path = root / "docs" / lang / "errors" / f"{slug}.md"
        return page_body(path, root) if path.is_file() else ""
    try:
        import lzma

        stored = json.loads(lzma.decompress(PAGES.read_bytes()))
    except (ImportError, OSError):
        # A Python that was built without lzma still has the head, and the address of the page.
        return ""
    return str(stored.get(slug, {}).get(lang, ""))


def _included(path: Path, region: str | None) -> list[str]:
    if not path.is_file():
        return [f"({path.name})"]
    text = path.read_text(encoding="utf-8")
    if region is None:
        return dedent([row for row in text.split("\n") if "--8<-- [" not in row]).split("\n")
    return (read_region(text, region) or f"({path.name}: {region})").split("\n")
