"""Search in the pages' text, and everything that Material's own search could do."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Site
from tests.site.search import BOX, ask, found, open_search
from tools.pages import load_pages

Browse = Callable[..., Page]
PLAIN = {"zh": "shapes/index.html", "en": "en/shapes/index.html"}


def results(page: Page) -> str:
    return page.locator(".md-search-result__list").inner_text()


def test_no_search_data_is_loaded_before_a_question(browse: Browse) -> None:
    page = browse(PLAIN["zh"])
    loaded: list[str] = []
    page.context.on("request", lambda request: loaded.append(request.url))
    page.reload()
    page.wait_for_function("window.note !== undefined")
    page.wait_for_timeout(500)
    assert not [url for url in loaded if "sections.js" in url or "catalogue.js" in url]
    stub = next(url for url in loaded if url.endswith("search_index.json"))
    assert page.evaluate("url => fetch(url).then(r => r.text()).then(t => t.length)", stub) < 1000


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("广播", "广播"),  # a word
        ("广播规则", "广播"),  # two words
        ("新内", "视图"),  # any two neighbouring characters, no word
        ("副本", "视图与副本"),  # in a title
        ("view 与 reshape", "视图与副本"),
    ],
)
def test_chinese_finds_words_and_neighbours(browse: Browse, question: str, title: str) -> None:
    page = browse(PLAIN["zh"])
    ask(page, question)
    assert title in results(page)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("broadcasting", "Broadcasting"),
        ("shape broadcast", "Broadcasting"),  # singular asked, plural written; a beginning
        ("copy", "Views and copies"),  # copies
        ("views", "Views and copies"),
        ("dimens", "dimensions"),
        ("transpoze", "transpose"),  # a slip, where nothing else is found
        ("data_ptr", "Views and copies"),
        ("ptr", "Views and copies"),
        ("base.view", "Views and copies"),
    ],
)
def test_english_finds_plurals_beginnings_and_identifiers(
    browse: Browse, question: str, title: str
) -> None:
    page = browse(PLAIN["en"])
    ask(page, question)
    assert title in results(page)


@pytest.mark.parametrize(("lang", "question"), [("zh", "广播"), ("en", "broadcasting")])
def test_title_stands_before_text(browse: Browse, lang: str, question: str) -> None:
    page = browse(PLAIN[lang])
    titles = [title.lower() for title in ask(page, question)]
    holding = [question in title for title in titles]
    assert holding[0]
    assert holding == sorted(holding, reverse=True)


def test_each_language_finds_its_own_pages(browse: Browse) -> None:
    page = browse(PLAIN["en"])
    ask(page, "broadcasting")
    addresses = page.locator(".md-search-result__link").evaluate_all("all => all.map(a => a.href)")
    assert addresses
    assert all("/en/" in address for address in addresses)


def test_each_language_shows_its_own_short_titles(site: Site) -> None:
    data = {
        "zh": (site.folder / "assets/search/sections.js").read_text(encoding="utf-8"),
        "en": (site.folder / "en/assets/search/sections.js").read_text(encoding="utf-8"),
    }
    titles = {
        lang: [
            page.meta["title"]
            for (own, _), page in load_pages().items()
            if own == lang and page.is_error
        ]
        for lang in data
    }
    for lang, other in (("zh", "en"), ("en", "zh")):
        assert [title for title in titles[lang] if f'"{title}"' not in data[lang]] == []
        assert [title for title in titles[other] if f'"{title}"' in data[lang]] == []


def test_keys_open_choose_and_close(browse: Browse) -> None:
    page = browse(PLAIN["zh"])
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type("广播")
    found(page)
    page.keyboard.press("ArrowDown")
    focused = page.evaluate("document.activeElement.className")
    assert "md-search-result__link" in focused
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()


def test_enter_goes_to_the_best_and_highlights_it(browse: Browse) -> None:
    page = browse(PLAIN["zh"])
    ask(page, "广播")
    page.keyboard.press("Enter")
    page.wait_for_url("**/shapes/broadcasting.html?h=*")
    page.locator("mark[data-md-highlight]").first.wait_for()
    assert page.locator("mark[data-md-highlight]").first.inner_text() == "广播"


def test_entry_found_by_its_error_leaves_a_clean_address(browse: Browse) -> None:
    page = browse("index.html")
    message = (
        "RuntimeError: Given groups=1, weight of size [64, 3, 3, 3], expected "
        "input[4, 64, 158, 158] to have 3 channels, but got 64 channels instead"
    )
    open_search(page).fill(message)
    found(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/errors/conv-channel-mismatch.html")


def test_shared_address_asks_the_same_question(browse: Browse) -> None:
    page = browse("en/shapes/index.html", permissions=["clipboard-read", "clipboard-write"])
    question = "100% of views\nand copies + shapes"
    open_search(page).fill(question)
    page.wait_for_timeout(500)
    page.locator("[data-md-component=search-share]").click()
    page.wait_for_timeout(300)
    address = page.evaluate("navigator.clipboard.readText()")
    page.goto(address)
    expect(page.locator(BOX)).to_have_value(question)
    page.locator(".md-search-result__item").first.wait_for(state="visible")


def test_suggestion_completes_the_word(browse: Browse) -> None:
    page = browse(PLAIN["en"])
    ask(page, "reshap")
    suggestion = page.locator("[data-md-component=search-suggest]")
    page.keyboard.press("Shift")
    expect(suggestion).to_have_text("reshape")
    page.keyboard.press("ArrowRight")
    expect(page.locator(BOX)).to_have_value("reshape")


def test_nothing_found_is_said(browse: Browse) -> None:
    page = browse(PLAIN["en"])
    open_search(page).press_sequentially("xyzzyqwv")
    page.wait_for_timeout(500)
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")
