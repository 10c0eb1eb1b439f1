"""The program that a page offers: the page's code in one piece, which runs from top to bottom."""

import pytest

from tools import download, driver, fresh, nursery
from tools.blocks import Block
from tools.contents import Contents
from tools.marks import Mark
from tools.ownprocess import environment
from tools.stage import stage
from tools.topics import has_topics

EN = "docs/en/shapes/views.md"


def program(small) -> str:
    contents = small.contents
    page = contents.pages["en", "shapes/views.md"]
    return download.program(page, stage(page, contents).blocks, contents)


def add(small, block: str) -> None:
    small.replace(EN, "!!! note", f"{block}\n\n!!! note")


def test_cells_stand_below_their_topics_in_the_pages_order(small):
    add(small, "### More { #more }\n\n```python\nprint(7)\n```")
    assert program(small) == (
        "# Lists · PyTorch Note\n# en/shapes/views.html\n\n# %% Double a list\n"
        "numbers = [1, 2]\ndoubled = [2 * number for number in numbers]\nprint(doubled)\n"
        "\n# %% More\nprint(7)\n"
    )


def test_what_raises_is_caught_and_printed(small, capsys):
    add(small, "<!--pytest.mark.raises(KeyError)-->\n```python\n{}[3]\n```")
    exec(compile(program(small), "views.py", "exec"), {})
    assert capsys.readouterr().out == "[2, 4]\nKeyError: 3\n"


def test_what_needs_a_gpu_is_skipped_where_there_is_none(small):
    add(small, '<!--pytest.mark.needs("cuda")-->\n```python\nprint(8)\n```')
    assert "if torch.cuda.is_available():\n    print(8)\n" in program(small)


def test_what_needs_no_gpu_is_skipped_where_there_is_one(small):
    add(small, '<!--pytest.mark.needs("no cuda")-->\n```python\nprint(8)\n```')
    assert "if not torch.cuda.is_available():\n    print(8)\n" in program(small)


@pytest.mark.parametrize(
    "block",
    [
        "<!--pytest.mark.process()-->\n```python\nprint(9)\n```",
        '<!--pytest.mark.needs("torch<2")-->\n```python\nprint(9)\n```',
        '<!--pytest.mark.raises(KeyError)-->\n```python\n{}["""9\n"""]\n```',
        "<!--pytest.mark.raises(SyntaxError)-->\n```python\nprint 9\n```",
    ],
)
def test_what_cannot_run_in_one_piece_is_named(small, block):
    add(small, block)
    assert "9" not in program(small)
    assert program(small).endswith(
        "\n# %% Double a list\n# This one runs as a file of its own, or "
        "on another torch release: see the page\n"
    )


def test_only_pages_of_topics_offer_one(small):
    contents = small.contents
    offers = {
        key: download.offered(page, stage(page, contents).blocks)
        for (lang, key), page in contents.pages.items()
        if lang == "en"
    }
    assert [key for key, offer in offers.items() if offer] == ["shapes/views.md"]


def test_the_link_stands_below_the_stamp(small):
    contents = small.contents
    rows = stage(contents.pages["zh", "shapes/views.md"], contents).markdown.split("\n")
    place = next(number for number, row in enumerate(rows) if "note-stamp" in row)
    assert '<a href="views.py" download>' in rows[place + 2]


def test_the_program_lies_where_the_link_leads(small, tmp_path):
    contents = small.contents
    page = contents.pages["en", "shapes/views.md"]
    download.write(tmp_path, page, stage(page, contents).blocks, contents)
    assert (tmp_path / "shapes" / "views.py").read_text() == program(small)


CONTENTS = Contents()
PAGES = [page for page in CONTENTS.pages.values() if page.lang == "en" and has_topics(page)]


@pytest.fixture(scope="module")
def idle():
    """An interpreter to fork from, where the system can."""
    with nursery.nurseries(int(nursery.exists()), driver, environment()) as found:
        yield found if nursery.exists() else None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_each_pages_program_runs_from_top_to_bottom(page, idle):
    blocks = stage(page, CONTENTS).blocks
    if not download.offered(page, blocks):
        assert not any(block.code for block in blocks if not block.alone)
        return
    code = download.program(page, blocks, CONTENTS)
    whole = Block(page.path, 1, code, (), marks=(Mark("warns", "warns", warns=Warning),))
    ended = fresh.execute(whole, idle=idle).described
    assert ended is None, ended.traceback
