"""The Python blocks that readers see in the built pages are exactly those that ran."""

import json
from collections import Counter

import pytest

from tests.site.conftest import Site
from tools.pages import page_paths
from tools.repo import LANGUAGES, MAIN, ROOT
from tools.site.html import CodeBlock, code_blocks

LOG = ROOT / ".cache" / "run" / "blocks.json"
# What a fence may say; Python in any other spelling would not have been run.
LANGUAGES_SHOWN = {"python", "text", "console", "bash", "powershell", "toml", "json", "yaml"}


def shown(site: Site) -> dict[str, list[CodeBlock]]:
    """Every block in the built HTML, by the page's path in the repository."""
    pages = {}
    for lang in LANGUAGES:
        for path in page_paths(lang):
            key = path.relative_to(ROOT / "docs" / lang).as_posix()
            below = site.folder if lang == MAIN else site.folder / lang
            built = (below / key).with_suffix(".html")
            pages[f"docs/{lang}/{key}"] = code_blocks(built.read_text(encoding="utf-8"))
    return pages


def test_python_blocks_in_the_html_are_the_blocks_that_ran(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert LOG.exists(), "no record of a run: `python -m tools test` runs the blocks before this"
    rows = json.loads(LOG.read_text(encoding="utf-8"))["blocks"]
    rows = [row for row in rows if row["page"].startswith("docs/")]
    ran = Counter((row["page"], row["code"].rstrip()) for row in rows if row["outcome"] == "passed")
    seen = Counter(
        (page, block.text.rstrip())
        for page, blocks in shown(site).items()
        for block in blocks
        if block.language == "python"
    )
    skipped = [row for row in rows if row["outcome"] == "skipped"]
    for row in skipped:
        seen[row["page"], row["code"].rstrip()] -= 1
    with capsys.disabled():
        print(
            f"\nPython blocks in the built HTML: {sum(seen.values()) + len(skipped)}; "
            f"executed: {sum(ran.values())}, skipped with a reason on the page: {len(skipped)}"
        )
    assert seen - ran == Counter(), "these blocks are shown and did not run"
    assert ran - seen == Counter(), "these blocks ran and are not shown"
    assert sum(ran.values()) > 0


def test_every_block_names_a_known_language(site: Site) -> None:
    odd = {
        (page, block.language)
        for page, blocks in shown(site).items()
        for block in blocks
        if block.language not in LANGUAGES_SHOWN
    }
    assert odd == set()
