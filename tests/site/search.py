"""How a reader uses the two boxes; shared by the tests of search and of pasting."""

from playwright.sync_api import Locator, Page

BOX = "[data-md-component=search-query]"
PASTE = "#note-paste-text"


def open_search(page: Page) -> Locator:
    """Open the header's search box, by key where there are keys."""
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    box = page.locator(BOX)
    box.wait_for(state="visible")
    return box


def paste_by_mouse(page: Page, box: Locator, text: str) -> None:
    """What the mouse's menu does: the text arrives by an input event, and no key is pressed."""
    box.focus()
    page.keyboard.insert_text(text)


def paste_by_keyboard(page: Page, box: Locator, text: str) -> None:
    """Ctrl+V of a text on the clipboard."""
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    box.focus()
    page.keyboard.press("Control+V")


def found(page: Page) -> list[str]:
    """The titles in the header's list, once it has answered."""
    page.locator(".md-search-result__item").first.wait_for(state="visible")
    return page.locator(".md-search-result__item > a h1").all_inner_texts()


def ask(page: Page, question: str) -> list[str]:
    """Type a question into the header's box; the titles found."""
    box = open_search(page)
    box.press_sequentially(question)
    page.wait_for_function(
        "question => document.querySelector('[data-md-component=search-query]').value === question",
        arg=question,
    )
    page.wait_for_timeout(400)
    return found(page)


def cards(page: Page) -> list[str]:
    """The titles of the cards below the home page's box, once there are any."""
    page.locator(".note-card").first.wait_for(state="visible")
    return page.locator(".note-card__title").all_inner_texts()
