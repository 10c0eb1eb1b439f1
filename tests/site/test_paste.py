"""A pasted error, in the header's search and in the large box: its entry first, in its numbers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from tests.site.search import (
    BOX,
    PASTE,
    cards,
    found,
    open_search,
    paste_by_keyboard,
    paste_by_mouse,
)
from tools.pages import load_page
from tools.repo import ROOT

Browse = Callable[..., Page]
Paste = Callable[[Page, Locator, str], None]

CLIPBOARD = ["clipboard-read", "clipboard-write"]
HOMES = {"zh": "index.html", "en": "en/index.html"}
ENTRY = "errors/conv-channel-mismatch"
NUMBERS = ("64", "[8, 64, 32, 32]")


@pytest.fixture
def traceback_text() -> str:
    """Thirty lines as Python printed them; the example of the home page."""
    text = (ROOT / "docs/theme/partials/example.txt").read_text(encoding="utf-8")
    assert len(text.splitlines()) >= 30
    return text


def title(lang: str) -> str:
    return load_page(Path(ROOT / "docs" / lang / f"{ENTRY}.md")).meta["title"]


@pytest.mark.parametrize("lang", HOMES)
@pytest.mark.parametrize("paste", [paste_by_keyboard, paste_by_mouse])
def test_traceback_in_the_search_box_shows_its_entry_first(
    browse: Browse, traceback_text: str, lang: str, paste: Paste
) -> None:
    page = browse(HOMES[lang], permissions=CLIPBOARD)
    paste(page, open_search(page), traceback_text)
    first = found(page)[0]
    assert title(lang) in first
    shown = page.locator(".md-search-result__item").first.inner_text()
    assert all(number in shown for number in NUMBERS)
    assert page.locator(BOX).input_value() == traceback_text
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{ENTRY}.html*")


@pytest.mark.parametrize("lang", HOMES)
@pytest.mark.parametrize("paste", [paste_by_keyboard, paste_by_mouse])
def test_traceback_in_the_large_box_shows_its_entry_first(
    browse: Browse, traceback_text: str, lang: str, paste: Paste
) -> None:
    page = browse(HOMES[lang], permissions=CLIPBOARD)
    box = page.locator(PASTE)
    paste(page, box, traceback_text)
    assert cards(page)[0] == title(lang)
    first = page.locator(".note-card").first
    assert all(number in first.inner_text() for number in NUMBERS)
    assert box.input_value() == traceback_text
    first.locator(".note-card__open").click()
    page.wait_for_url(f"**/{ENTRY}.html")


def test_example_fills_in_a_traceback_that_is_recognised(browse: Browse) -> None:
    page = browse("en/index.html")
    page.locator("[data-note-example]").click()
    assert cards(page)[0] == title("en")
    page.locator("[data-note-clear]").click()
    page.locator(".note-card").first.wait_for(state="detached")


def test_enter_in_the_large_box_is_a_newline_and_ctrl_enter_opens_the_first(
    browse: Browse, traceback_text: str
) -> None:
    page = browse()
    box = page.locator(PASTE)
    box.fill(traceback_text.rstrip())
    box.press("Control+End")
    box.press("Enter")
    assert box.input_value().endswith("instead\n")
    cards(page)
    box.press("Control+Enter")
    page.wait_for_url(f"**/{ENTRY}.html")


HOSTILE = [
    "<img src=x onerror=document.title='hurt'>",
    "RuntimeError: <img src=x onerror=document.title='hurt'><script>document.title='hurt'</script>",
    (
        "RuntimeError: Given groups=1, weight of size [<img src=x onerror=document.title='hurt'>], "
        "expected input[4, 64, 8, 8] to have 3 channels, but got 64 channels instead"
    ),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_paste_stays_text(browse: Browse, text: str) -> None:
    page = browse()
    paste_by_mouse(page, page.locator(PASTE), text)
    page.locator(".note-paste__state:not(:empty)").wait_for()
    paste_by_mouse(page, open_search(page), text)
    page.wait_for_timeout(600)
    assert page.locator("img[src=x]").count() == 0
    assert page.locator(".md-search-result script, .note-paste__results script").count() == 0
    assert page.title() != "hurt"


@pytest.mark.parametrize("lang", HOMES)
@pytest.mark.parametrize(
    "text",
    [
        'Traceback (most recent call last):\n  File "a.py", line 1\nZorkError: frobnicated',
    ],
)
def test_unknown_error_is_said_to_be_unknown_first(browse: Browse, lang: str, text: str) -> None:
    page = browse(HOMES[lang])
    paste_by_mouse(page, page.locator(PASTE), text)
    expected = {"zh": "这条报错还没有收录", "en": "This error is not in the catalogue yet"}
    assert cards(page)[0] == expected[lang]
    page.locator(".note-card__open").first.click()
    page.wait_for_url("**/errors/index.html")


@pytest.mark.parametrize(
    "text",
    [
        "ZorkError: frobnicated 7",
        "`ZorkError: frobnicated 7`",
        "```ZorkError: frobnicated 7```",
        "> **ZorkError: frobnicated 7**",
        "“ZorkError：frobnicated 7”",
        "`zork.error: frobnicated 7`",
    ],
)
def test_quoted_unknown_error_shows_what_it_shows_bare(browse: Browse, text: str) -> None:
    page = browse(HOMES["en"])
    paste_by_mouse(page, open_search(page), text)
    assert found(page)[0] == "This error is not in the catalogue yet"


@pytest.mark.parametrize(
    ("lang", "label"), [("zh", "只是接近，不一定是它"), ("en", "Close, but not certain")]
)
def test_similar_error_is_said_to_be_uncertain(browse: Browse, lang: str, label: str) -> None:
    page = browse(HOMES[lang])
    text = "RuntimeError: expected 4D input with 3 channels but got channels instead"
    paste_by_mouse(page, page.locator(PASTE), text)
    cards(page)
    labels = page.locator(".note-card .note-verdict").all_inner_texts()
    assert label in labels
    assert page.locator(".note-card--best").count() == 0


@pytest.mark.parametrize("box", [PASTE, BOX])
def test_page_stays_responsive_under_a_megabyte(
    browse: Browse, traceback_text: str, box: str
) -> None:
    page = browse()
    if box == BOX:
        open_search(page)
    lines = "INFO:root:step 12345 loss 0.1234\n" * 32_000
    page.evaluate(
        """() => {
            window.longest = 0;
            let last = performance.now();
            setInterval(() => {
                const now = performance.now();
                window.longest = Math.max(window.longest, now - last);
                last = now;
            }, 10);
        }"""
    )
    page.evaluate(
        """([name, text]) => {
            const box = document.querySelector(name);
            box.value = text;
            box.dispatchEvent(new Event("input", {bubbles: true}));
        }""",
        [box, lines + traceback_text],
    )
    first = cards(page)[0] if box == PASTE else found(page)[0]
    assert title("zh") in first
    assert page.evaluate("window.longest") < 2_000
