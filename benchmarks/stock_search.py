"""What others find on the same pages: Material for MkDocs by itself, and Pagefind.

The pages are staged as the site stages them and built by MkDocs with the stock theme and the stock
search plugin. Material is asked through the worker script of the installed theme in a browser,
Pagefind through its own script there; it is no dependency of ours: ``pip install pagefind[bin]``.
"""

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
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


ASK_PAGEFIND = """async (query) => {
    const { results } = await self.pagefind.search(query);
    const first = await Promise.all(results.slice(0, 3).map((result) => result.data()));
    return first.map((data) => data.url);
}"""
SET_UP_PAGEFIND = """async (script) => {
    self.pagefind = await import(script);
    await self.pagefind.init();
}"""


class Search(NamedTuple):
    """Answers queries with the slugs of pages, the best first."""

    page: Page
    script: str

    def ask(self, query: str) -> list[str]:
        """The pages for a query, typed into a field of one line."""
        line = " ".join(query.split("\n"))
        # A lone surrogate cannot be typed, and does not survive the way into a page.
        found: list[str] = self.page.evaluate(self.script, line.encode("utf-8", "replace").decode())
        slugs = [
            place.partition("#")[0].rpartition("/")[2].removesuffix(".html") for place in found
        ]
        return list(dict.fromkeys(slugs))


@contextmanager
def open_material(folder: Path) -> Iterator[Search]:
    """Material's own search over a site that `build_site` has built in this folder."""
    file = folder / "site" / "search" / "search_index.json"
    index: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    index["docs"] = [doc for doc in index["docs"] if doc["location"].startswith("errors/")]
    index["options"] = OPTIONS
    scripts = Path(material.__file__).parent / "templates/assets/javascripts/workers"
    script = next(scripts.glob("search.*.min.js")).read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        page = launch(playwright).new_page()
        page.evaluate(SET_UP, [script, index])
        yield Search(page, ASK)


@contextmanager
def open_pagefind(folder: Path) -> Iterator[Search]:
    """Pagefind's search over a site that `build_site` has built in this folder."""
    site = folder / "site"
    (site / "index.html").unlink()  # only entries are asked for
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--root-selector", "article"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(site)))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{host.server_port}"
    with sync_playwright() as playwright:
        page = launch(playwright).new_page()
        page.goto(f"{address}/404.html")
        page.evaluate(SET_UP_PAGEFIND, f"{address}/pagefind/pagefind.js")
        yield Search(page, ASK_PAGEFIND)
    host.shutdown()


class _Host(SimpleHTTPRequestHandler):
    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing."""


def build_site(folder: Path, lang: str = "en", root: Path = ROOT) -> None:
    """Build the entries' pages of a language as MkDocs with the stock theme does."""
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


def _extensions(root: Path) -> Any:
    settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    return settings["markdown_extensions"]
