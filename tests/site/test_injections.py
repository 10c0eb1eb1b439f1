"""Nothing that is pasted into a box, or comes with a link, becomes markup, script or a request."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.site.search import PASTE
from tests.site.test_permalink import packed
from tests.torchwhy.injections import INJECTIONS, OBEYED, carried

Browse = Callable[..., Page]

# Pastes each text and waits for its answer; returns what stands in the results.
PASTED = """async ([box, texts]) => {
    const results = document.querySelector(".note-paste__results");
    const state = document.querySelector(".note-paste__state");
    const seen = [];
    for (const text of texts) {
        const area = document.querySelector(box);
        for (const value of ["", text]) {
            area.value = value;
            area.dispatchEvent(new Event("input", { bubbles: true }));
        }
        const waiting = state.textContent;
        for (let time = 0; time < 200 && state.textContent === waiting; time += 1) {
            await new Promise((done) => setTimeout(done, 20));
        }
        const elements = Array.from(results.querySelectorAll("*"));
        seen.push({
            answered: state.textContent !== waiting,
            tags: Array.from(new Set(elements.map((element) => element.localName))),
            names: Array.from(new Set(elements.flatMap((element) => element.getAttributeNames()))),
            links: elements.filter((element) => element.href).map((element) => element.href),
        });
    }
    return seen;
}"""

# Opens each fragment and waits until the box holds its text; returns what it holds. The theme may
# load the page again when the fragment changes, so the box is looked up each time.
OPENED = """async ([box, fragments]) => {
    const area = () => document.querySelector(box);
    const seen = [];
    for (const fragment of fragments) {
        area().value = "";
        location.hash = fragment;
        for (let time = 0; time < 300 && area().value === ""; time += 1) {
            await new Promise((done) => setTimeout(done, 10));
        }
        seen.push(area().value);
    }
    return seen;
}"""

ALLOWED_TAGS = {"li", "h2", "a", "p", "span", "mark"}


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def page(browse: Browse, asked: list[str]) -> Page:
    opened = browse("en/index.html")
    opened.on("dialog", lambda dialog: pytest.fail(dialog.message))
    opened.on("request", lambda request: asked.append(request.url))
    return opened


def assert_whole(page: Page, asked: list[str], address: str) -> None:
    """The page is the one that was opened, runs what it ran, and asked only for its own files."""
    assert page.evaluate("() => self.hurt === undefined && ({}).hurt === undefined")
    assert page.url.partition("#")[0] == address
    assert page.title() == "PyTorch Note"
    own = (".js", "/en/index.html", "/assets/images/logo.svg")
    assert [url for url in asked if not url.partition("#")[0].endswith(own)] == []
    assert page.locator("iframe, object, embed, img[src=x], svg script, base").count() == 0


def test_pasted_injections_stay_text(page: Page, asked: list[str]) -> None:
    address = page.url
    start = address.removesuffix("en/index.html")
    seen: list[dict[str, Any]] = page.evaluate(
        PASTED, [PASTE, [carried(text) for text in INJECTIONS]]
    )
    for text, found in zip(INJECTIONS, seen, strict=True):
        assert found["answered"], text
        assert set(found["tags"]) <= ALLOWED_TAGS, text
        assert set(found["names"]) <= {"class", "href"}, text
        assert all(link.startswith(f"{start}en/errors/") for link in found["links"]), text
    assert any(found["tags"] for found in seen)
    assert_whole(page, asked, address)


def test_linked_injections_stay_text(page: Page, asked: list[str]) -> None:
    address = page.url
    texts = [f"x{text}y" for text in INJECTIONS]
    found = page.evaluate(OPENED, [PASTE, [packed(text) for text in texts]])
    for text, shown in zip(texts, found, strict=True):
        assert shown == OBEYED.sub("", text.replace("\r", "\n")), text
    assert_whole(page, asked, address)


def test_fragments_that_are_injections_are_no_link(page: Page, asked: list[str]) -> None:
    address = page.url
    for text in INJECTIONS[::9]:
        page.evaluate("text => { location.hash = '#e=<' + text; }", text)
    page.locator(".note-paste__state:not(:empty)").wait_for()
    assert page.locator(PASTE).input_value() == ""
    assert_whole(page, asked, address)


def test_redaction_panel_shows_injections_as_text(page: Page, asked: list[str]) -> None:
    address = page.url
    text = "\n".join(line for text in INJECTIONS for line in text.split("\n") if "\x00" not in line)
    page.locator(PASTE).fill(text)
    page.locator("[data-note-share]").click()
    page.locator("#note-share-text").wait_for(state="visible")
    assert "<script>hurt=1</script>" in page.locator("#note-share-text").input_value()
    page.locator("[data-note-copy-link]").click()
    page.locator(".note-share__state:not(:empty)").wait_for()
    assert_whole(page, asked, address)
