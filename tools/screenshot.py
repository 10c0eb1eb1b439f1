"""`python -m tools screenshot`: the README's picture, taken of the site as it is now."""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools import build
from tools.browser import ensure_browser
from tools.repo import ROOT

PICTURE = ROOT / "docs" / "screenshot.png"
SIZE = {"width": 1120, "height": 800}


def main(argv: list[str]) -> int:
    """Build the site, let the home page explain its example, keep what a reader then sees."""
    browser = ensure_browser(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        status = build.main(["--site-dir", folder])
        if status:
            return status
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=browser, args=["--no-sandbox", "--disable-gpu"]
            )
            page = chromium.new_page(viewport=SIZE)
            page.goto(Path(folder, "index.html").as_uri())
            page.locator("[data-note-example]").click()
            page.locator(".note-card").first.wait_for()
            page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
            page.screenshot(path=PICTURE)
            chromium.close()
    print(f"wrote {PICTURE.relative_to(ROOT)}")
    return 0
