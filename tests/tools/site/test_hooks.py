"""The build of a small site: both languages by one command, and what must stop it."""

import logging
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.tools.site.small_site import ADDRESS, lay_out, make

HOME = "# Home\n\n<!-- paste -->\n\n[views](shapes/views.md#strides)\n"
INDEX = {"zh": "# 形状\n\n正文。\n", "en": "# Shapes\n\nText.\n"}
VIEWS = "# Views\n\n## Strides { #strides }\n\nText.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree that builds: a home page and one chapter in both languages."""
    monkeypatch.setenv("SITE_URL", ADDRESS)
    pages = {
        lang: {"index.md": HOME, "shapes/index.md": index, "shapes/views.md": VIEWS}
        for lang, index in INDEX.items()
    }
    return lay_out(tmp_path, "shapes/views.md", pages)


def change(project: Path, page: str, text: str) -> None:
    path = project / "docs" / page
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_one_build_makes_both_languages(project: Path) -> None:
    site = make(project)
    for key, title in {"shapes/views.html": "形状", "en/shapes/views.html": "Shapes"}.items():
        html = (site / key).read_text(encoding="utf-8")
        sidebar = html.split("md-sidebar--primary")[1].split("md-sidebar--secondary")[0]
        assert title in sidebar
    assert "https://a.example/note/en/shapes/views.html" in (site / "sitemap.xml").read_text()


def test_english_builds_alone(project: Path) -> None:
    site = make(project, "mkdocs.en.yml")
    assert site == project / "site" / "en"
    html = (site / "index.html").read_text(encoding="utf-8")
    assert 'href="https://a.example/note/en/index.html"' in html


def test_unknown_address_gives_relative_links_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL")
    html = (make(project) / "shapes/views.html").read_text(encoding="utf-8")
    assert "canonical" not in html
    assert 'href="../en/shapes/views.html"' in html


def test_repository_is_linked_where_it_is_known(project: Path) -> None:
    address = "https://a.example/me/notes"
    text = f'[tool.pytorch-note]\nsite = ""\nrepository = "{address}"\n'
    assert address not in (make(project) / "index.html").read_text(encoding="utf-8")
    (project / "pyproject.toml").write_text(text, encoding="utf-8")
    html = (make(project) / "index.html").read_text(encoding="utf-8")
    assert f'href="{address}"' in html
    assert 'data-md-component="source"' not in html  # which would ask that host for its stars


@pytest.mark.parametrize(
    ("page", "text", "said"),
    [
        ("zh/index.md", "\n[x](no.md)\n", "docs/zh/index.md:7: the page contains a link 'no.md'"),
        ("en/index.md", "\n\n[x](#no)\n", "docs/en/index.md:8: the page contains a link '#no'"),
        (
            "en/shapes/index.md",
            "\n[x](views.md#no)\n",
            "docs/en/shapes/index.md:5: the page contains a link 'views.md#no'",
        ),
    ],
)
def test_dead_link_or_anchor_stops_the_build(
    project: Path, caplog: pytest.LogCaptureFixture, page: str, text: str, said: str
) -> None:
    change(project, page, text)
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        make(project)
    found = [message for message in caplog.messages if message.startswith(said)]
    assert len(found) == 1
    assert found[0].endswith("Mend the link or the address it leads to.")


@pytest.mark.parametrize(
    ("page", "key"), [("zh/shapes/views.md", ""), ("en/shapes/views.md", "en/")]
)
def test_address_of_another_origin_stops_the_build(
    project: Path, caplog: pytest.LogCaptureFixture, page: str, key: str
) -> None:
    change(project, page, "\n![x](https://b.example/x.png)\n")
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        make(project)
    assert "this file would load https://b.example/x.png from another origin" in caplog.text
    assert "shapes/views.html:" in caplog.text


def test_page_that_cannot_be_staged_stops_the_build_with_its_line(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    change(project, "zh/shapes/views.md", "\n<!-- generated: nonsense -->\n")
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        make(project)
    assert "docs/zh/shapes/views.md:7: nothing generates nonsense" in caplog.text
    assert "Traceback" not in caplog.text


def test_preview_shows_what_is_wrong_and_builds_the_rest(project: Path) -> None:
    change(project, "zh/shapes/views.md", "\n<!-- generated: nonsense -->\n")
    site = make(project, command="serve")
    assert "docs/zh/shapes/views.md:7" in (site / "shapes/views.html").read_text(encoding="utf-8")
    assert (site / "en/shapes/views.html").exists()


def test_page_without_a_place_in_the_sidebar_stops_the_build(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for lang in INDEX:
        (project / "docs" / lang / "shapes" / "lost.md").write_text("# Lost\n", encoding="utf-8")
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        make(project)
    assert "shapes/lost.md" in caplog.text
