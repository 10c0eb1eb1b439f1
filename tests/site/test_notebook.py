"""The notebook in the built site: how much it loads, whether plots show, whether it is found."""

import gzip
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.site.conftest import Site
from tests.site.search import ask

Browse = Callable[..., Page]
NOTEBOOK = "shapes/explore-strides"
MARKDOWN = "shapes/memory"
MOST = 60_000  # bytes, compressed, beyond what a Markdown page loads


def loaded(browse: Browse, site: Site, key: str) -> dict[str, int]:
    """Compressed bytes of each file that the page asks for, scrolled to its end."""
    page = browse("404.html")
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(site.address + key)
    page.wait_for_function("window.note !== undefined")
    for image in page.locator(".note-plot img").all():
        image.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    files = {url.removeprefix(site.address).split("?")[0].split("#")[0] for url in asked}
    return {
        name: len(gzip.compress((site.folder / name).read_bytes(), mtime=0))
        for name in files
        if (site.folder / name).is_file()
    }


@pytest.mark.parametrize("lang", ["", "en/"])
def test_notebook_loads_little_more_than_a_markdown_page(
    browse: Browse, site: Site, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    notebook = loaded(browse, site, f"{lang}{NOTEBOOK}.html")
    markdown = loaded(browse, site, f"{lang}{MARKDOWN}.html")
    assert f"{lang}{NOTEBOOK}-2.svg" in notebook
    more = sum(notebook.values()) - sum(markdown.values())
    with capsys.disabled():
        print(f"\n{lang}{NOTEBOOK} loads {more} bytes (gzip) beyond {lang}{MARKDOWN}")
    assert more <= MOST


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["", "en/"])
def test_plots_show_in_both_schemes_and_say_what_they_show(
    browse: Browse, lang: str, scheme: str
) -> None:
    page = browse(f"{lang}{NOTEBOOK}.html", color_scheme=scheme)
    plots = page.locator(".note-plot img")
    assert plots.count() == 7
    for plot in plots.all():
        plot.scroll_into_view_if_needed()
        plot.evaluate("image => image.decode()")
        assert plot.evaluate("image => image.naturalWidth") > 100
        assert len(plot.get_attribute("alt") or "") > 20
    effect = plots.first.evaluate("image => getComputedStyle(image).filter")
    assert ("invert" in effect) == (scheme == "dark")
    page.emulate_media(media="print")
    assert plots.first.evaluate("image => getComputedStyle(image).filter") == "none"


@pytest.mark.parametrize(
    ("lang", "question", "title"),
    [
        ("", "切片也不搬数据", "用眼睛看步长"),  # prose
        ("", "channels_last", "用眼睛看步长"),
        ("en/", "See strides", "See strides"),  # the title
        ("en/", "storage_offset", "See strides"),  # code
        ("en/", "neighbouring windows share cells", "See strides"),  # prose
    ],
)
def test_words_and_code_of_the_notebook_are_found(
    browse: Browse, lang: str, question: str, title: str
) -> None:
    page = browse(f"{lang}shapes/index.html")
    ask(page, question)
    assert title in page.locator(".md-search-result__list").inner_text()


def test_language_switch_leads_to_the_other_notebook(browse: Browse) -> None:
    page = browse(f"{NOTEBOOK}.html#expand")
    page.locator("a[data-note-other]").click()
    page.wait_for_url(f"**/en/{NOTEBOOK}.html#expand")


def test_last_block_is_copied_with_the_whole_notebook(browse: Browse) -> None:
    page = browse(f"en/{NOTEBOOK}.html", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".language-python.highlight .md-code__button[data-md-type=copy]").last.click()
    page.wait_for_timeout(200)
    code = page.evaluate("navigator.clipboard.readText()")
    assert code.startswith("from itertools import product")
    assert code.count("def picture") == 1
    compile(code, "copied", "exec")
