"""Which blocks a command speaks of: those of named pages, or those that an older state lacks."""

from pathlib import Path

import pytest

from tests.clone import commit
from tools import selection
from tools.blocks import Block
from tools.problems import ProblemError


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A git repository with one page in both languages, a snippet and a README, committed."""
    write(tmp_path, "pyproject.toml", '[tool.pytorch-note]\nsite = ""\nrepository = ""\n')
    write(tmp_path, "mkdocs.yml", "nav: []\n")
    write(tmp_path, "snippets/a.py", "# --8<-- [start:a]\nprint(1)\n# --8<-- [end:a]\n")
    for lang in ("zh", "en"):
        write(
            tmp_path,
            f"docs/{lang}/shapes/a.md",
            '# T\n\n```python\n--8<-- "snippets/a.py:a"\n```\n\n```python\nx = 2\n```\n',
        )
    write(tmp_path, "README.md", "# R\n\n```python\ny = 3\n```\n")
    commit(tmp_path)
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def codes(blocks: list[Block]) -> list[str]:
    return [each.code for each in blocks]


def test_a_key_selects_both_languages_and_a_path_one_file(repository: Path) -> None:
    assert len(selection.select(["shapes/a.md"], repository)) == 4
    assert len(selection.select(["docs/en/shapes/a.md"], repository)) == 2
    assert codes(selection.select(["README.md"], repository)) == ["y = 3\n"]
    assert len(selection.select([], repository)) == 5


def test_an_unknown_page_is_told(repository: Path) -> None:
    with pytest.raises(ProblemError, match="there is no such page"):
        selection.select(["shapes/none.md"], repository)


def test_only_blocks_that_the_revision_lacks_are_changed(repository: Path) -> None:
    known = selection.keys_at("HEAD", repository)
    assert {each.key for each in selection.select([], repository)} == known
    page = repository / "docs/en/shapes/a.md"
    page.write_text(page.read_text(encoding="utf-8").replace("# T", "# T\n\nProse."), "utf-8")
    assert all(each.key in known for each in selection.select([], repository))
    write(repository, "snippets/a.py", "# --8<-- [start:a]\nprint(9)\n# --8<-- [end:a]\n")
    changed = [each for each in selection.select([], repository) if each.key not in known]
    assert codes(changed) == ["print(9)\n", "print(9)\n"]


def test_what_was_broken_in_the_revision_counts_as_changed(repository: Path) -> None:
    page = repository / "README.md"
    page.write_text("# R\n\n```py\ny = 3\n```\n", "utf-8")
    commit(repository)
    page.write_text("# R\n\n```python\ny = 3\n```\n", "utf-8")
    known = selection.keys_at("HEAD", repository)
    (readme,) = selection.select(["README.md"], repository)
    assert readme.key not in known


def test_an_unknown_revision_is_told_with_its_remedy(repository: Path) -> None:
    with pytest.raises(ProblemError, match="git fetch --unshallow"):
        selection.keys_at("no-such-revision", repository)
