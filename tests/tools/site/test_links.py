"""MkDocs' warnings about links, with file, line and remedy."""

import logging
from pathlib import Path

import pytest

from tools.site.links import LinkPlaces, line_of, locate

TEXT = "# A\n\n[x](xy.md)\n[y](y.md#z)\n"
DEAD = "Doc file 'a/b.md' contains a link 'y.md#z', but the doc 'a/y.md' has no anchor '#z'."


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs" / "zh"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "b.md").write_text(TEXT, encoding="utf-8")
    return folder


def test_line_is_that_of_the_whole_address() -> None:
    assert line_of("y.md#z", TEXT) == 4
    assert line_of("xy.md", TEXT) == 3
    assert line_of("y.md", TEXT) == 1  # nowhere by itself: a generated link


def test_warning_gets_file_line_and_remedy(docs: Path, tmp_path: Path) -> None:
    said = locate(DEAD, docs, tmp_path)
    assert said.startswith("docs/zh/a/b.md:4: the page contains a link 'y.md#z', but")
    assert said.endswith("Mend the link or the address it leads to.")


def test_other_messages_pass_unchanged(
    docs: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log = logging.getLogger("note.test.links")
    log.addFilter(LinkPlaces(docs, tmp_path))
    with caplog.at_level(logging.INFO):
        log.info("Building %s", "all 100%")
        log.warning(DEAD)
    assert caplog.messages[0] == "Building all 100%"
    assert caplog.messages[1].startswith("docs/zh/a/b.md:4: ")
