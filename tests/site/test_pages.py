"""Every page of both languages: quiet, self-sufficient, narrow enough, readable."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.conftest import Complaints, Site
from tests.site.search import ask

Browse = Callable[..., Page]
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
IS_WIDE = "document.documentElement.scrollWidth > innerWidth"
SHOW = f"""async (address) => {{
    const text = await (await fetch(address)).text();
    const made = new DOMParser().parseFromString(text, "text/html");
    const content = "[data-md-component=content]";
    document.querySelector(content).replaceWith(made.querySelector(content));
    return {IS_WIDE};
}}"""
TYPICAL = [
    "index.html",
    "en/shapes/memory.html",
    "shapes/broadcasting.html",
    "errors/conv-channel-mismatch.html",
    "en/errors/index.html",
]


@pytest.fixture
def phone(chromium: Browser, site: Site, complaints: Complaints) -> Iterator[Page]:
    """A page as narrow as a phone, whose complaints fail the test."""
    context = chromium.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    complaints.listen(page, (site.address,))
    yield page
    context.close()


def test_no_page_complains_asks_elsewhere_or_scrolls_sideways(phone: Page, site: Site) -> None:
    wide = []
    for key in site.pages():
        if is_entry(key):
            continue
        phone.goto(site.address + key)
        phone.wait_for_function("window.note !== undefined")
        phone.wait_for_timeout(100)
        if phone.evaluate(IS_WIDE):
            wide.append(key)
    assert wide == []


@pytest.mark.parametrize("folder", ["errors/", "en/errors/"])
def test_no_error_page_asks_elsewhere_or_scrolls_sideways(
    phone: Page, site: Site, folder: str
) -> None:
    """They are hundreds of one kind: one is loaded, and shows the content of all in turn."""
    entries = [key for key in site.pages() if is_entry(key) and key.startswith(folder)]
    assert len(entries) > 300
    phone.goto(site.address + entries[0])
    phone.wait_for_function("window.note !== undefined")
    wide = [key for key in entries if phone.evaluate(SHOW, site.address + key)]
    assert wide == []


def is_entry(key: str) -> bool:
    """Whether a page is that of an error."""
    return "errors/" in key and not key.endswith("/index.html")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("key", TYPICAL)
def test_text_has_enough_contrast(browse: Browse, key: str, scheme: str) -> None:
    page = browse(key, color_scheme=scheme)
    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_have_enough_contrast(browse: Browse, scheme: str) -> None:
    page = browse("en/index.html", color_scheme=scheme)
    page.locator("[data-note-example]").click()
    page.locator(".note-card").first.wait_for()
    assert page.evaluate(CONTRAST) == []
    ask(page, "broadcasting")
    page.wait_for_timeout(600)
    assert page.evaluate(CONTRAST) == []


def test_colour_scheme_is_chosen_and_kept(browse: Browse) -> None:
    page = browse("index.html", color_scheme="light")
    for _ in range(2):
        page.locator("[data-md-component=palette] label:not([hidden])").click()
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_missing_page_speaks_both_languages(browse: Browse, complaints: Complaints) -> None:
    page = browse("shapes/no-such-page.html")
    text = page.locator("article").inner_text()
    assert "这里没有你要的页面" in text
    assert "This page does not exist" in text
    complaints.said.remove(next(one for one in complaints.said if "404" in one))
    page.locator("article div[lang=en] a").click()
    page.wait_for_url("**/en/index.html")


def test_policy_forbids_inline_code(browse: Browse, complaints: Complaints) -> None:
    page = browse("index.html")
    page.evaluate(
        """() => {
            const image = document.createElement("div");
            image.innerHTML = "<img src=data:, onerror=\\"document.title='hurt'\\">";
            document.body.append(image);
        }"""
    )
    page.wait_for_timeout(300)
    assert page.title() != "hurt"
    assert any("Content Security Policy" in said for said in complaints.said)
    complaints.said.clear()


def test_one_policy_serves_every_page(site: Site) -> None:
    policies = set()
    for key in site.pages():
        head = (site.folder / key).read_text(encoding="utf-8").split("</head>")[0]
        policies.add(head.split('http-equiv="Content-Security-Policy"')[1].split(">")[0])
    assert len(policies) == 1
    assert "unsafe" not in policies.pop()


def test_instant_navigation_survives(browse: Browse) -> None:
    page = browse("shapes/index.html")
    page.evaluate("window.survives = true")
    page.locator("article a[href*='memory.html']").first.click()
    page.wait_for_url("**/shapes/memory.html*")
    assert page.evaluate("window.survives")
    page.locator(".md-code__button").first.wait_for()
