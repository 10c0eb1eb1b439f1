"""The copy button: what it hands out runs, and prints what the page shows."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.site.conftest import Site

Browse = Callable[..., Page]
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def copied(page: Page, block: int) -> str:
    """Press the copy button of the block with this number among Python blocks."""
    holder = page.locator(".language-python.highlight").nth(block)
    holder.locator(".md-code__button[data-md-type=copy]").click()
    page.wait_for_timeout(200)
    return str(page.evaluate("navigator.clipboard.readText()"))


def run(code: str, folder: Path) -> str:
    """The output of a file with this code, in an interpreter that does not see the repository."""
    path = folder / "copied.py"
    path.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-I", str(path)], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.parametrize("key", ["shapes/memory.html", "en/shapes/broadcasting.html"])
def test_copied_block_runs_and_prints_what_is_shown(
    browse: Browse, tmp_path: Path, key: str
) -> None:
    page = browse(key, permissions=CLIPBOARD)
    shown = page.locator(".language-python.highlight + .note-output code").first.inner_text()
    assert run(copied(page, 0), tmp_path).rstrip() == shown.rstrip()


def test_continuing_block_is_copied_with_what_it_continues(
    browse: Browse, site: Site, tmp_path: Path
) -> None:
    page = browse("shapes/index.html", permissions=CLIPBOARD)
    first, second = "answer = 6 * 7\n", "print(answer)\n"
    block = '<div class="language-python highlight{}"><pre><span></span><code>{}</code></pre></div>'
    blocks = block.format("", first) + block.format(" note-continues", second)

    def serve(route: Route) -> None:
        html = (site.folder / "shapes/memory.html").read_text(encoding="utf-8")
        start = html.index("<h2")
        route.fulfill(body=html[:start] + blocks + html[start:], content_type="text/html")

    page.route("**/shapes/memory.html", serve)
    page.goto(site.address + "shapes/memory.html")
    page.locator(".md-code__button").first.wait_for()
    assert copied(page, 0) == first.rstrip()
    assert run(copied(page, 1), tmp_path) == "42\n"


def test_output_has_no_copy_button(browse: Browse) -> None:
    page = browse("shapes/memory.html")
    page.locator(".md-code__button").first.wait_for()
    assert page.locator(".note-output").count() > 0
    assert page.locator(".note-output .md-code__button").count() == 0
