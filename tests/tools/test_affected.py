"""Which tests an edit asks for."""

import pytest

from tests.clone import commit
from tools import affected
from tools.contents import Contents
from tools.problems import ProblemError


@pytest.fixture
def committed(small):
    """The small repository, all of it committed."""
    commit(small.root)
    return small


def test_clean_checkout_asks_for_nothing(committed):
    assert affected.edited(committed.root) == []
    assert affected.tests([], Contents(committed.root)) == []


def test_edited_and_new_files_count_and_deleted_ones_do_not(committed):
    committed.replace("docs/en/index.md", "Errors first.", "Errors.")
    (committed.root / "docs" / "新 page.md").write_text("# New\n", encoding="utf-8")
    (committed.root / "snippets/shapes/views.py").unlink()
    assert affected.edited(committed.root) == ["docs/en/index.md", "docs/新 page.md"]


def test_page_asks_for_its_own_blocks(small):
    page = "docs/en/shapes/views.md"
    assert affected.tests([page], Contents(small.root)) == [page]


def test_snippet_asks_for_its_test_and_the_pages_that_include_it(small):
    assert affected.tests(["snippets/shapes/views.py"], Contents(small.root)) == [
        "docs/en/shapes/views.md",
        "docs/zh/shapes/views.md",
        "tests/snippets/shapes/test_views.py",
    ]


def test_test_asks_for_itself_and_a_file_that_no_test_reads_for_none(small):
    test = "tests/snippets/shapes/test_views.py"
    assert affected.tests([test, "LICENSE", "tools/__init__.py"], Contents(small.root)) == [test]


@pytest.mark.parametrize(
    ("file", "test"),
    [
        ("tools/fences.py", "tests/tools/test_fences.py"),
        ("tools/rules/links.py", "tests/tools/rules/test_links.py"),
        ("torchwhy/rules.json", "tests/torchwhy"),
        ("docs/theme/assets/torchwhy/recognise.js", "tests/torchwhy"),
        (".github/workflows/site.yml", "tests/tools/test_workflows.py"),
        ("requirements-test.txt", "tests/tools/test_requirements.py"),
        ("Makefile", "tests/tools/test_makefile.py"),
        ("benchmarks/repair.py", "tests/benchmarks"),
    ],
)
def test_other_files_ask_for_the_tests_that_read_them(file, test):
    assert test in affected.tests([file], Contents())


def test_folder_without_git_is_refused_with_a_remedy(small):
    with pytest.raises(ProblemError, match=r"check --rules"):
        affected.edited(small.root)
