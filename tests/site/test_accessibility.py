"""axe-core finds nothing on any kind of page, in both languages, colour schemes and widths."""

import pytest
from axe_playwright_python.sync_playwright import Axe

KINDS = [
    "index.html",
    "shapes/index.html",
    "shapes/broadcasting.html",
    "shapes/explore-strides.html",
    "errors/index.html",
    "errors/inplace-modified.html",
]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
@pytest.mark.parametrize("root", ["", "en/"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(browse, kind, root, scheme, width):
    page = browse(
        root + kind,
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
        bypass_csp=True,  # axe adds a style of its own to what it measures
    )
    if kind == "index.html":
        page.click("[data-note-example]")
        page.wait_for_selector(".note-card")
    page.wait_for_function("!document.querySelector('nav.md-code__nav:not([role])')")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
