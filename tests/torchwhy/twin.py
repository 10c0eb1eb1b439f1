"""The JavaScript twin, loaded in a blank page of a real browser."""

from typing import Any

from playwright.sync_api import Browser, Page

from tests.torchwhy.pastes import ROOT
from torchwhy.build import browser_script

SCRIPT = (ROOT / "docs/theme/assets/torchwhy/recognise.js").read_text(encoding="utf-8")


def open_twin(browser: Browser, data: dict[str, Any]) -> Page:
    """A page that has loaded the script and a catalogue."""
    page = browser.new_page()
    for script in (SCRIPT, browser_script(data)):
        page.add_script_tag(content=script)
    return page
