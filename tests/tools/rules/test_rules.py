"""All rules together: what follows them passes, and one broken file hides no other problem."""

import pytest

from tools.rules import RULES, problems
from tools.rules import __path__ as folder


@pytest.mark.parametrize("name", RULES)
def test_rule_accepts_a_good_repository(name, small):
    assert RULES[name](small.contents) == []


def test_every_module_with_a_check_is_among_the_rules():
    from pathlib import Path

    modules = {path.stem for path in Path(folder[0]).glob("*.py")}
    checks = {
        name
        for name in modules
        if "\ndef check(contents: Contents)"
        in (Path(folder[0]) / f"{name}.py").read_text(encoding="utf-8")
    }
    assert checks == set(RULES)


def test_problems_come_once_and_in_order(small):
    small.replace("docs/en/index.md", "# A small site", "# A small site\n\n# Another")
    small.write("docs/zh/alone.md", "# 一个人\n")
    found = problems(small.contents)
    assert found == sorted(set(found))
    assert {problem.path for problem in found} >= {"docs/en/index.md", "docs/zh/alone.md"}


def test_broken_front_matter_is_named_and_does_not_hide_other_files(small):
    small.replace("docs/en/index.md", 'synced: "', 'synced: x"')
    small.write("tests/snippets/notes.py", "\tx = 1\n")
    said = [str(problem) for problem in problems(small.contents)]
    assert any(text.startswith("docs/en/index.md:2: ") for text in said)
    assert any(text.startswith("tests/snippets/notes.py:1: a tab") for text in said)


@pytest.mark.parametrize(
    "path",
    [
        "docs/zh/shapes/views.md",
        "snippets/shapes/views.py",
        "snippets/errors/too_few_gizmos.py",
        "tests/snippets/shapes/test_views.py",
        "docs/glossary.yml",
        "README.md",
    ],
)
def test_file_that_is_not_utf8_is_named_by_line_whatever_reads_it(small, path):
    small.write("README.md", "# Read\n")
    (small.root / path).write_bytes(small.read(path).encode() + b"# \xff\n")
    line = small.root.joinpath(path).read_bytes().count(b"\n")
    said = [str(problem) for problem in problems(small.contents)]
    assert any(text.startswith(f"{path}:{line}: the file is not UTF-8") for text in said)


def test_broken_entry_is_named_with_its_line(small):
    small.replace("snippets/errors/too_few_gizmos.py", 'KIND = "error"', "KIND = print")
    said = [str(problem) for problem in problems(small.contents)]
    assert any(text.startswith("snippets/errors/too_few_gizmos.py:3: ") for text in said)
