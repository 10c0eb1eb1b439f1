"""The built folder opened without a server: `file://`, as after unpacking an archive."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.conftest import Complaints, Site
from tests.site.search import ask, cards


@pytest.fixture
def opened(chromium: Browser, site: Site, complaints: Complaints) -> Iterator[Page]:
    """The Chinese home page, opened from its file."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    complaints.listen(page, (site.folder.as_uri(),))
    page.goto((site.folder / "index.html").as_uri())
    page.wait_for_function("window.note !== undefined")
    yield page
    context.close()


def test_example_is_recognised(opened: Page) -> None:
    opened.locator("[data-note-example]").click()
    cards(opened)
    assert opened.locator(".note-card--best").count() == 1
    opened.locator(".note-card__open").first.click()
    opened.wait_for_url("**/errors/conv-channel-mismatch.html")


def test_search_finds_pages(opened: Page) -> None:
    assert ask(opened, "广播")[0] == "广播"
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/shapes/broadcasting.html*")
    opened.locator(".md-code__button").first.wait_for()


def test_language_switch_works(opened: Page) -> None:
    opened.locator("a[data-note-other]").click()
    opened.wait_for_url("**/en/index.html")


def test_every_link_names_a_file(site: Site, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for key in ("index.html", "en/shapes/memory.html", "errors/conv-channel-mismatch.html"):
        page.goto((site.folder / key).as_uri())
        folders = page.eval_on_selector_all(
            "a[href]", "all => all.map(a => a.href).filter(href => /^file:.*\\/$/.test(href))"
        )
        assert folders == []
    context.close()
