"""Nothing on the built site may be loaded from another origin; links may go anywhere."""

from pathlib import Path

import pytest

from tools.site.origins import check_site, foreign_loads

FOREIGN = [
    '<script src="https://a.example/x.js"></script>',
    "<script src='//a.example/x.js'></script>",
    '<link rel="stylesheet" href="https://a.example/x.css">',
    '<link rel="preconnect" href="https://a.example">',
    '<link rel="icon" href="http://a.example/i.png">',
    '<img src="https://a.example/i.png" alt="">',
    '<img srcset="i.png 1x, https://a.example/i.png 2x" alt="">',
    '<iframe src="https://a.example/"></iframe>',
    '<div style="background: url(https://a.example/i.png)"></div>',
    "<style>@import 'https://a.example/x.css';</style>",
    '<svg><image href="https://a.example/i.svg"/></svg>',
    "<script>fetch('https://a.example/x')</script>",
]
HARMLESS = [
    '<a href="https://a.example/">x</a>',
    '<link rel="canonical" href="https://a.example/x.html">',
    '<link rel="alternate" hreflang="en" href="https://a.example/en/">',
    '<img src="images/i.png" alt="https://a.example">',
    '<img src="data:image/png;base64,//aaaa" alt="">',
    "<p>url(https://a.example/i.png)</p>",
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
]


@pytest.mark.parametrize("html", FOREIGN)
def test_foreign_load_is_found_with_its_line(html: str) -> None:
    found = list(foreign_loads(f"<p>\n{html}", ".html"))
    assert len(found) == 1
    assert found[0][0] == 2
    assert "a.example" in found[0][1]


@pytest.mark.parametrize("html", HARMLESS)
def test_link_and_text_are_no_loads(html: str) -> None:
    assert list(foreign_loads(html, ".html")) == []


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("a {}\nb { background: url('https://a.example/i.png') }", ".css"),
        ("a {}\n@import url(//a.example/x.css);", ".css"),
        ("x = 1;\nimportScripts('https://a.example/x.js');", ".js"),
        ('x = 1;\nfetch("https://a.example/x")', ".js"),
    ],
)
def test_styles_and_scripts_are_looked_into(text: str, suffix: str) -> None:
    assert [line for line, _ in foreign_loads(text, suffix)] == [2]


def test_site_is_checked_with_file_line_and_remedy(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("good.html", "en/other.html", "assets/javascripts/bundle.js"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / "good.html").write_text("<p>x</p>", encoding="utf-8")
    (site / "bad.html").write_text(f"<p>\n{FOREIGN[0]}", encoding="utf-8")
    (site / "en/other.html").write_text(FOREIGN[0], encoding="utf-8")
    (site / "assets/javascripts/bundle.js").write_text("fetch('https://a.example')", "utf-8")
    found = check_site(site, [site / "en"])
    assert "\n".join(map(str, found)) == (
        "site/bad.html:2: this file would load https://a.example/x.js from another origin. "
        "Keep a copy in docs/theme/assets and name that."
    )
