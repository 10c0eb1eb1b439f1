"""What Material for MkDocs finds by itself: its own index of the error pages, its own worker.

The pages are staged as the site stages them, built by MkDocs with the stock theme and the stock
search plugin, and asked through the worker script of the installed theme in a browser.
"""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import material
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Page, sync_playwright

from tests.chromium import launch
from tools.contents import Contents
from tools.repo import ROOT
from tools.stage import stage

# As the theme's own script fills in what the index leaves to it.
OPTIONS = {"suggest": True}
ASK = """query => new Promise((resolve) => {
    worker.onmessage = (event) => resolve(event.data.data.items.map((item) => item[0].location));
    worker.postMessage({ type: 2, data: query });
})"""
SET_UP = """([script, index]) => new Promise((resolve, reject) => {
    self.worker = new Worker(URL.createObjectURL(new Blob([script])));
    worker.onmessage = () => resolve();
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ type: 0, data: index });
})"""


class Search(NamedTuple):
    """Answers queries with the slugs of pages, the best first."""

    page: Page

    def ask(self, query: str) -> list[str]:
        """The pages for a query, typed into a field of one line."""
        line = " ".join(query.split("\n"))
        # A lone surrogate cannot be typed, and does not survive the way into a page.
        found: list[str] = self.page.evaluate(ASK, line.encode("utf-8", "replace").decode())
        slugs = [
            place.partition("#")[0].rpartition("/")[2].removesuffix(".html") for place in found
        ]
        return list(dict.fromkeys(slugs))


@contextmanager
def open_search(folder: Path, lang: str = "en", root: Path = ROOT) -> Iterator[Search]:
    """Build the error pages of a language below an empty folder, and search them."""
    index = build_index(folder, lang, root)
    scripts = Path(material.__file__).parent / "templates/assets/javascripts/workers"
    script = next(scripts.glob("search.*.min.js")).read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        page = launch(playwright).new_page()
        page.evaluate(SET_UP, [script, index])
        yield Search(page)


def build_index(folder: Path, lang: str = "en", root: Path = ROOT) -> dict[str, Any]:
    """The search index that MkDocs with the stock theme writes for the entries' pages."""
    contents = Contents(root)
    pages = [page for page in contents.pages.values() if page.lang == lang and page.is_error]
    for page in pages:
        path = folder / "docs" / page.key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(stage(page, contents).markdown, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    settings = {
        "site_name": "Stock search",
        "use_directory_urls": False,
        "theme": {"name": "material", "language": lang, "font": False},
        "plugins": ["search"],
        "markdown_extensions": _extensions(root),
    }
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(settings), encoding="utf-8")
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    build(load_config(str(file)))
    index: dict[str, Any] = json.loads(
        (folder / "site" / "search" / "search_index.json").read_text(encoding="utf-8")
    )
    index["docs"] = [doc for doc in index["docs"] if doc["location"].startswith("errors/")]
    return {**index, "options": OPTIONS}


def _extensions(root: Path) -> Any:
    settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    return settings["markdown_extensions"]
