"""The language chooser: the same page, the same place."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Site
from tests.site.search import ask

Browse = Callable[..., Page]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def switch(page: Page) -> str:
    """Press the other language; the address it leads to."""
    before = page.url
    page.locator("a[data-note-other]").click()
    page.wait_for_function("before => location.href !== before", arg=before)
    return page.url


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("index.html", "en/index.html"),
        ("shapes/memory.html", "en/shapes/memory.html"),
        ("shapes/memory.html#view-vs-reshape", "en/shapes/memory.html#view-vs-reshape"),
        ("shapes/memory.html?h=view", "en/shapes/memory.html"),
        ("en/errors/conv-channel-mismatch.html#fix", "errors/conv-channel-mismatch.html#fix"),
        ("", "en/index.html"),
        ("en/", "index.html"),
    ],
)
def test_switch_keeps_page_and_heading(browse: Browse, site: Site, start: str, end: str) -> None:
    page = browse(start)
    assert switch(page) == site.address + end


def test_switch_keeps_the_heading_one_has_scrolled_to(browse: Browse, site: Site) -> None:
    page = browse("shapes/memory.html")
    page.locator("#expand-repeat").evaluate("heading => heading.scrollIntoView()")
    page.wait_for_timeout(200)
    assert switch(page) == site.address + "en/shapes/memory.html#expand-repeat"


def test_switch_follows_instant_navigation(browse: Browse, site: Site) -> None:
    page = browse("en/index.html")
    page.evaluate("window.survives = true")
    page.locator(".note-ways a[href*='shapes']").first.click()
    page.wait_for_url("**/en/shapes/index.html")
    assert page.evaluate("window.survives")
    assert switch(page) == site.address + "shapes/index.html"


def test_switch_works_after_a_search(browse: Browse, site: Site) -> None:
    page = browse("shapes/index.html")
    ask(page, "广播")
    page.keyboard.press("Enter")
    page.wait_for_url("**/broadcasting.html?h=*")
    assert switch(page).split("#")[0] == site.address + "en/shapes/broadcasting.html"


def test_switch_works_without_scripts(browse: Browse, site: Site, chromium: object) -> None:
    context = chromium.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(site.address + "shapes/memory.html")
    page.locator("a[data-note-other]").click()
    assert page.url == site.address + "en/shapes/memory.html"
    context.close()


@pytest.mark.parametrize("key", ["index.html", "en/shapes/memory.html"])
def test_chooser_is_there_on_a_phone(browse: Browse, key: str) -> None:
    page = browse(key, **PHONE)
    assert page.locator(".note-languages").inner_text().split() == ["中文", "English"]
    box = page.locator("a[data-note-other]").bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24


def test_pages_name_their_language_and_their_twin(site: Site) -> None:
    chinese = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    english = (site.folder / "en/sitemap.xml").read_text(encoding="utf-8")
    pair = [
        f'hreflang="zh" href="{site.address}shapes/memory.html"',
        f'hreflang="en" href="{site.address}en/shapes/memory.html"',
    ]
    assert all(link in chinese and link in english for link in pair)
    assert '<html lang="en"' in (site.folder / "en/index.html").read_text(encoding="utf-8")
