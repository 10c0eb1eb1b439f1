"""The ready-made linters: that they run, and that each objects to what it is for."""

import sys

import pytest

from tools import lint
from tools.lint import Linter
from tools.repo import ROOT

BAD = {
    "code": ("bad.py", "import os\n"),
    "code format": ("bad.py", "x = {  'a':1 }\n"),
    "types": ("tools/bad.py", "def double(x):\n    return x * 2\n"),
    "Markdown": ("bad.md", "# One\n\n### Three\n"),
    "workflow schema": (
        ".github/workflows/bad.yml",
        "name: x\non: push\njobs:\n  a:\n    steps: nothing\n",
    ),
    "workflow safety": (
        ".github/workflows/bad.yml",
        (
            "name: x\non: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n"
            "    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n"
        ),
    ),
}


@pytest.fixture
def repository(tmp_path):
    """An empty repository with our settings."""
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    for folder in ("tools", "torchwhy", lint.WORKFLOWS):
        (tmp_path / folder).mkdir(parents=True)
    for package in ("tools", "torchwhy"):
        (tmp_path / package / "__init__.py").write_text('"""A package."""\n', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", BAD)
def test_linter_objects_to_what_it_is_for(repository, name):
    path, text = BAD[name]
    (repository / path).write_text(text, encoding="utf-8")
    linter = next(linter for linter in lint.linters(repository) if linter.name == name)
    verdict = lint.run(linter, repository)
    assert not verdict.passed
    assert path.rpartition("/")[2] in verdict.output


def test_every_linter_has_a_bad_example():
    assert {linter.name for linter in lint.linters(ROOT)} == set(BAD)


def test_empty_repository_passes(repository):
    assert [verdict.passed for verdict in lint.lint(repository)] == [True] * 4


def test_include_lines_in_python_fences_are_left_alone(repository):
    text = '# Title\n\n```python\n--8<-- "snippets/shapes/memory.py:view_vs_reshape"\n```\n'
    (repository / "page.md").write_text(text, encoding="utf-8")
    assert all(verdict.passed for verdict in lint.lint(repository))


def test_output_is_shown_for_those_that_object_alone(tmp_path, capsys):
    def says(name, word, status):
        program = f"import sys; print('{word}'); sys.exit({status})"
        return Linter(name, (sys.executable, "-c", program))

    verdicts = lint.lint(tmp_path, [says("good", "silence", 0), says("bad", "objection", 1)])
    assert [verdict.passed for verdict in verdicts] == [True, False]
    said = capsys.readouterr().out
    assert "objection" in said
    assert "silence" not in said


def test_linter_that_is_not_installed_fails_with_a_sentence(tmp_path):
    verdict = lint.run(Linter("gone", (str(tmp_path / "gone"),)), tmp_path)
    assert not verdict.passed
    assert "is not installed" in verdict.output
