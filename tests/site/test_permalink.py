"""A link that carries a paste: redacted, shown, copied; opened, it shows the diagnosis."""

import base64
import json
import zlib
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.site.search import PASTE, cards
from tests.site.test_paste import CLIPBOARD, ENTRY, HOMES, title
from torchwhy.redact import redact

Browse = Callable[..., Page]

SHARE = "[data-note-share]"
SHOWN = "#note-share-text"
STATE = ".note-share__state"
PRIVATE = (
    "(base) zhangsan@gpu-box-17:~/acme$ WANDB_API_KEY=0123456789abcdef0123456789abcdef01234567 "
    "python t.py\n"
    '  File "/home/zhangsan/acme/train.py", line 41, in <module>\n'
    "RuntimeError: Given groups=1, weight of size [64, 3, 3, 3], expected input[8, 64, 32, 32] to "
    "have 3 channels, but got 64 channels instead"
)


def packed(text: str, kind: str = "e") -> str:
    """The fragment of a text, made without the site's code."""
    data = text.encode()
    if kind == "e":
        deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
        data = deflate.compress(data) + deflate.flush()
    return f"#{kind}={base64.urlsafe_b64encode(data).decode().rstrip('=')}"


def unpacked(link: str) -> str:
    fragment = link.partition("#e=")[2]
    data = base64.urlsafe_b64decode(fragment + "=" * (-len(fragment) % 4))
    return zlib.decompress(data, -15).decode()


@pytest.mark.parametrize("lang", HOMES)
def test_link_holds_the_redacted_text_that_was_shown(browse: Browse, lang: str) -> None:
    page = browse(HOMES[lang], permissions=CLIPBOARD)
    assert page.locator(SHARE).is_hidden()
    page.locator(PASTE).fill(PRIVATE)
    page.locator(SHARE).click()
    page.locator(SHOWN).wait_for(state="visible")
    shown = page.locator(SHOWN).input_value()
    assert shown == redact(PRIVATE)
    assert page.locator(SHOWN).evaluate("box => [box.scrollLeft, box.scrollTop]") == [0, 0]
    for secret in ("zhangsan", "gpu-box-17", "0123456789abcdef", "/acme"):
        assert secret not in shown
    page.locator("[data-note-copy-link]").click()
    page.locator(f"{STATE}:not(:empty)").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(page.url.split("#")[0] + "#e=")
    assert unpacked(link) == shown
    assert page.locator(PASTE).input_value() == PRIVATE


@pytest.mark.parametrize("lang", HOMES)
@pytest.mark.parametrize("kind", ["e", "p"])
def test_opening_a_link_shows_text_and_diagnosis(browse: Browse, lang: str, kind: str) -> None:
    page = browse(HOMES[lang] + packed(PRIVATE, kind))
    assert cards(page)[0] == title(lang)
    assert page.locator(PASTE).input_value() == PRIVATE
    page.locator(".note-card__open").first.click()
    page.wait_for_url(f"**/{ENTRY}.html")


def test_link_opened_on_the_page_itself_replaces_the_text(browse: Browse) -> None:
    page = browse("en/index.html")
    page.locator(PASTE).fill("hello")
    page.evaluate("hash => { location.hash = hash; }", packed(PRIVATE))
    assert cards(page)[0] == title("en")
    assert page.locator(PASTE).input_value() == PRIVATE


def test_text_is_sent_to_nobody(browse: Browse) -> None:
    page = browse("en/index.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    page.goto("about:blank")
    asked.clear()
    fragment = packed(PRIVATE)
    page.goto(browse("en/index.html").url + fragment)
    cards(page)
    # The browser's own event shows the address typed in; what goes over the wire has no fragment.
    wire = [address.partition("#")[0] for address in asked]
    assert wire
    assert not any(fragment[3:40] in address for address in wire)


def test_browser_without_compression_makes_and_opens_plain_links(browse: Browse) -> None:
    page = browse("en/index.html", permissions=CLIPBOARD)
    page.evaluate("() => { delete self.CompressionStream; delete self.DecompressionStream; }")
    page.locator(PASTE).fill("Target 7 is out of bounds.")
    page.locator(SHARE).click()
    page.locator("[data-note-copy-link]").click()
    page.locator(f"{STATE}:not(:empty)").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith(packed("Target 7 is out of bounds.", "p"))
    page.evaluate("hash => { location.hash = hash; }", packed("other", "p"))
    page.wait_for_function("box => document.querySelector(box).value === 'other'", arg=PASTE)
    page.evaluate("hash => { location.hash = hash; }", packed("third"))
    page.locator(".note-paste__state", has_text="newer one").wait_for()


def test_without_permission_the_link_stands_there_to_be_copied(browse: Browse) -> None:
    page = browse("en/index.html")
    page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"
    )
    page.locator(PASTE).fill("Target 7 is out of bounds.")
    page.locator(SHARE).click()
    page.locator("[data-note-copy-link]").click()
    field = page.locator(".note-share__link")
    field.wait_for(state="visible")
    assert unpacked(field.input_value()) == "Target 7 is out of bounds."
    selected = page.evaluate(
        "() => document.activeElement.value.slice("
        "document.activeElement.selectionStart, document.activeElement.selectionEnd)"
    )
    assert selected == field.input_value()


def test_text_too_long_for_a_link_is_refused_with_numbers(browse: Browse) -> None:
    page = browse("en/index.html", permissions=CLIPBOARD)
    noise = page.evaluate(
        "() => Array.from({length: 14000}, () => String.fromCharCode(97 + Math.random() * 26))"
        ".join('').replace(/(.{30})/g, '$1\\n')"
    )
    page.locator(PASTE).fill(noise)
    page.locator(SHARE).click()
    page.locator("[data-note-copy-link]").click()
    page.locator(STATE, has_text="8000").wait_for()
    assert "at most 8000" in page.locator(STATE).inner_text()
    assert page.locator(".note-share__link").is_hidden()


def test_panel_closes_when_the_text_changes_and_by_its_button(browse: Browse) -> None:
    page = browse("en/index.html")
    page.locator(PASTE).fill("Target 7 is out of bounds.")
    page.locator(SHARE).click()
    page.locator(SHOWN).wait_for(state="visible")
    assert page.locator(SHARE).get_attribute("aria-expanded") == "true"
    page.locator("[data-note-share-close]").click()
    page.locator(SHOWN).wait_for(state="hidden")
    page.locator(SHARE).click()
    page.locator(SHOWN).wait_for(state="visible")
    page.locator(PASTE).fill("Target 8 is out of bounds.")
    page.locator(SHOWN).wait_for(state="hidden")
    page.locator("[data-note-clear]").click()
    assert page.locator(SHARE).is_hidden()


BOMB = packed("x" * 20_000_000)
DAMAGED = [
    "#e=",
    "#e=AAAA",
    "#e=%3Cscript%3E",
    "#e=a",
    "#p=_w",
    "#e=" + packed("abc" * 99)[5:],
    BOMB,
]


@pytest.mark.parametrize("fragment", DAMAGED, ids=range(len(DAMAGED)))
def test_damaged_link_is_one_sentence(browse: Browse, fragment: str) -> None:
    page = browse("en/index.html" + fragment)
    state = page.locator(".note-paste__state:not(:empty)")
    state.wait_for()
    assert (
        state.inner_text()
        == "This link is not whole, so its text cannot be read. Ask for it once more."
    )
    assert page.locator(PASTE).input_value() == ""


def test_other_fragments_are_left_alone(browse: Browse) -> None:
    page = browse("en/index.html#note-paste-label")
    page.wait_for_timeout(300)
    assert page.locator(PASTE).input_value() == ""
    assert page.locator(".note-paste__state").inner_text() == ""


def test_shared_text_is_json_safe(browse: Browse) -> None:
    text = json.dumps({"a": "中文 \u00e9 😀 </script>"}, ensure_ascii=False)
    page = browse("en/index.html" + packed(text))
    page.wait_for_function("box => document.querySelector(box).value !== ''", arg=PASTE)
    assert page.locator(PASTE).input_value() == text
