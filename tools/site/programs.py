"""What the site has for programs: `errors.json` (its schema stands beside torchwhy's scripts) and
`llms.txt`, a table of contents in Markdown."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tools.contents import Contents
from tools.pages import html_name
from tools.repo import LANGUAGES, MAIN, home
from tools.structure import structure, title
from torchwhy import explain
from torchwhy.explain import diagnose

SCHEMA = "assets/torchwhy/errors.schema.json"
VERSION = 1
_EDIT = ("what", "old", "new", "when")

WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "name": "# PyTorch 笔记",
        "about": "> 每段代码都真正运行过的 PyTorch 笔记；每个报错都有原因和跑过的改法。",
        "data": "- [errors.json](errors.json)：全部报错的模板、诊断和改法，"
        f"格式见 [errors.schema.json]({SCHEMA})\n- [English](en/llms.txt)",
        "pages": "## 主题",
        "errors": "## 报错",
        "item": "- [{title}]({address})：{text}",
    },
    "en": {
        "name": "# PyTorch Note",
        "about": "> PyTorch notes whose every line of code has been run; "
        "for every error its cause and a fix that has been run.",
        "data": "- [errors.json](../errors.json): templates, diagnosis and fix of every error, "
        f"described by [errors.schema.json](../{SCHEMA})\n- [中文](../llms.txt)",
        "pages": "## Topics",
        "errors": "## Errors",
        "item": "- [{title}]({address}): {text}",
    },
}


def write(site: Path, lang: str, contents: Contents) -> None:
    """Write the table of contents of one language, and with the main one `errors.json`."""
    (site / "llms.txt").write_text(index(lang, contents), encoding="utf-8", newline="\n")
    if lang == MAIN:
        text = json.dumps(errors(contents), ensure_ascii=False, indent=1)
        (site / "errors.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")


def errors(contents: Contents) -> dict[str, Any]:
    """Every entry, as the schema says."""
    entries = sorted(contents.catalogue.entries, key=lambda entry: str(entry["slug"]))
    return {"$schema": SCHEMA, "version": VERSION, "entries": [_entry(entry) for entry in entries]}


def index(lang: str, contents: Contents) -> str:
    """The table of contents: pages with their topics, errors with their diagnoses."""
    words = WORDS[lang]
    rows = [words["name"], "", words["about"], "", words["data"], "", words["pages"], ""]
    for key in contents.order:
        page = contents.pages.get((lang, key))
        if page is None or page.is_error or key == "index.md":
            continue
        topics = [heading.text for heading in structure(page).headings if heading.level == 2]
        rows.append(_item(lang, title(page), html_name(key), " · ".join(topics)))
    rows += ["", words["errors"], ""]
    for entry in contents.catalogue.entries:
        if entry[lang]:
            name, place = explain.title(entry, lang), _place(entry["slug"])
            rows.append(_item(lang, name, place, diagnose(entry, {}, lang)))
    return "\n".join(rows) + "\n"


def _item(lang: str, name: str, address: str, text: str) -> str:
    name = " ".join(name.split()).replace("[", "(").replace("]", ")")
    row = WORDS[lang]["item"].format(title=name, address=address, text=" ".join(text.split()))
    return row if text else row.partition("](")[0] + f"]({address})"


def _place(slug: str) -> str:
    """The page of an entry in the site of its language."""
    return html_name(f"errors/{slug}.md")


def _entry(entry: Mapping[str, Any]) -> dict[str, Any]:
    slug = str(entry["slug"])
    return {
        "id": slug,
        "kind": entry["kind"],
        "tier": entry["tier"],
        "exceptions": [name for name in entry["classes"] if name],
        "messages": [
            {"exception": name, "template": template, "source": source}
            for name, template, source, _ in entry["messages"]
        ],
        "frames": entry["frames"],
        "fix": entry["fix"],
        "edits": [dict(zip(_EDIT, edit, strict=True)) for edit in entry.get("edits", [])],
        "pages": {lang: _page(slug, lang, entry[lang]) for lang in LANGUAGES if entry[lang]},
    }


def _page(slug: str, lang: str, page: Mapping[str, str]) -> dict[str, str]:
    found = {
        "title": page.get("title", slug),
        "diagnosis": page.get("diagnosis", ""),
        "address": f"{home(lang)}{_place(slug)}",
    }
    return {**found, "plain": page["plain"]} if "plain" in page else found
