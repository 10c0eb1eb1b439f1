"""The plugin: items, one run for both languages, readable failures, the log and the evidence."""

import json
from pathlib import Path

import pytest
import torch._dynamo  # noqa: F401  (the tester forgets what its runs import, torch bears no second time)

import tools.stage  # noqa: F401  (loaded here once, not in each run)

EXPECTED = "<!--pytest-codeblocks:expected-output-->"
SETTINGS = """
[tool.pytorch-note]
site = ""
repository = ""

[tool.pytest.ini_options]
addopts = ["-p", "tools.pytest_blocks", "--strict-markers", "-p", "no:cacheprovider"]
testpaths = ["docs", "README.md"]
filterwarnings = ["error"]
"""
SNIPPET = """
def count():
    # --8<-- [start:count]
    with open({log!r}, "a") as file:
        file.write("ran ")
    print(1 + 1)
    # --8<-- [end:count]
"""


class Repository:
    """A small repository with one page in both languages."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.root = pytester.path
        self.log = self.root / "runs.txt"
        self.write("pyproject.toml", SETTINGS)
        self.write("mkdocs.yml", "nav: []\n")
        self.write("snippets/shapes/memory.py", SNIPPET.format(log=str(self.log)))
        body = '```python\n--8<-- "snippets/shapes/memory.py:count"\n```\n\n' + output("2")
        self.page("zh", f"正文。\n\n{body}")
        self.page("en", f"Some words, and more.\n\n\n{body}")

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def page(self, lang: str, body: str, key: str = "shapes/memory.md") -> None:
        self.write(f"docs/{lang}/{key}", f"# Title {{ #title }}\n\n{body}")

    def run(self, *arguments: str) -> pytest.RunResult:
        return self.pytester.runpytest_inprocess(*arguments)

    @property
    def runs(self) -> int:
        return len(self.log.read_text(encoding="utf-8").split()) if self.log.exists() else 0

    @property
    def blocks(self) -> list[dict[str, str]]:
        path = self.root / ".cache" / "run" / "blocks.json"
        blocks: list[dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))["blocks"]
        return blocks


def output(text: str) -> str:
    return f"{EXPECTED}\n```text\n{text}\n```\n"


def python(code: str) -> str:
    return f"```python\n{code}\n```\n"


@pytest.fixture
def repository(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.syspath_prepend(Path(__file__).parents[2])
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return Repository(pytester)


def test_items_are_named_after_page_line_and_region(repository: Repository) -> None:
    listed = repository.run("--collect-only", "-q", "docs/zh")
    listed.stdout.fnmatch_lines(["docs/zh/shapes/memory.md::line 5 count"])


def test_a_block_of_both_languages_runs_once_and_is_reported_twice(repository: Repository) -> None:
    result = repository.run("-v")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines_random(["docs/zh/*PASSED*", "docs/en/*PASSED*"])
    assert repository.runs == 1


@pytest.mark.parametrize(
    "arguments", [["docs/en"], ["-k", "en and count"], ["-p", "pytest_randomly"]]
)
def test_any_part_of_the_pages_can_run_alone(repository: Repository, arguments: list[str]) -> None:
    assert repository.run(*arguments).ret == 0
    assert repository.runs == 1


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_a_failure_is_reported_for_both_languages_in_any_order(
    repository: Repository, seed: str
) -> None:
    repository.page("zh", f"{python('print(3)')}\n{output('4')}")
    repository.page("en", f"More.\n\n{python('print(3)')}\n{output('4')}")
    result = repository.run("-p", "pytest_randomly", f"--randomly-seed={seed}")
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines_random(
        [
            "docs/zh/shapes/memory.md:3: the output differs from the one on the page",
            "docs/en/shapes/memory.md:5: the output differs from the one on the page",
        ]
    )


def test_another_output_is_shown_as_a_diff_with_the_command_that_accepts_it(
    repository: Repository,
) -> None:
    repository.page("zh", f"{python('print(3)')}\n{output('4')}")
    result = repository.run("docs/zh")
    result.stdout.fnmatch_lines(
        ["--- on the page", "+++ printed", "-4", "+3", "*python -m tools output shapes/memory.md"]
    )


def test_an_error_is_shown_in_the_lines_of_page_and_snippet(repository: Repository) -> None:
    repository.write(
        "snippets/bad.py",
        "# --8<-- [start:bad]\nx = {}\nx['key']\n# --8<-- [end:bad]\n",
    )
    repository.page("zh", python('--8<-- "snippets/bad.py:bad"'))
    result = repository.run("docs/zh")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "docs/zh/shapes/memory.md:4 (snippets/bad.py:3): KeyError: 'key'",
            "> 3 | x[[]'key']",
            '  File "docs/zh/shapes/memory.md", line 4 (snippets/bad.py, line 3), in <module>',
        ]
    )


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("```py\nx = 1\n```\n", "*shapes/memory.md:3: Python spelled `py`*"),
        ("    x = 1\n", "*shapes/memory.md:3: code by indentation*"),
        ("```text\nx\n```\n", "*shapes/memory.md:3: output that no test compares*"),
        ('```python\n--8<-- "snippets/no.py"\n```\n', "*shapes/memory.md:4: there is no file*"),
        ("<!--pytest-codeblocks:skipfile-->\n", "*shapes/memory.md:3: a comment that the tests*"),
        (
            "<!-- generated message -->\n```text\nx\n```\n",
            "*shapes/memory.md:3: a page cannot declare its output generated*",
        ),
    ],
)
def test_what_no_test_would_run_stops_the_suite(
    repository: Repository, body: str, message: str
) -> None:
    repository.page("zh", body)
    result = repository.run()
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines([message])
    assert "Traceback" not in result.stdout.str()


def test_a_skip_is_reported_with_its_reason(repository: Repository) -> None:
    skip = '<!--pytest.mark.skip(reason="需要两块显卡")-->\n'
    repository.page("zh", f"需要两块显卡。\n\n{skip}{python('1 / 0')}")
    result = repository.run("docs/zh", "-rs")
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["SKIPPED * 需要两块显卡"])
    assert [block["outcome"] for block in repository.blocks] == ["skipped"]


def test_a_block_cannot_skip_itself(repository: Repository) -> None:
    repository.page("zh", python("import pytest\npytest.skip('later')"))
    repository.run("docs/zh").assert_outcomes(failed=1)


def test_readme_and_contributing_run_as_they_stand(repository: Repository) -> None:
    text = f"# Title\n\n```text\na tree\n```\n\n{python('print(1)')}\n{output('1')}"
    repository.write("README.md", text)
    repository.write("CONTRIBUTING.md", text)
    repository.write("docs/README.md", python("1 / 0"))
    repository.run("README.md", "CONTRIBUTING.md", "docs").assert_outcomes(passed=4)


def test_shell_fences_do_not_run(repository: Repository) -> None:
    repository.page("zh", f"```bash\ntouch {repository.log}\n```\n")
    assert repository.run("docs/zh").ret == pytest.ExitCode.NO_TESTS_COLLECTED
    assert repository.runs == 0


def test_unseeded_output_fails(repository: Repository) -> None:
    repository.page("zh", f"{python('import random; print(random.random())')}\n{output('0.5')}")
    got = set()
    for seed in ("1", "2"):
        result = repository.run("docs/zh", "-p", "pytest_randomly", f"--randomly-seed={seed}")
        result.assert_outcomes(failed=1)
        got.add(next(line for line in result.outlines if line.startswith("+0.")))
    assert len(got) == 2


def test_blocks_do_not_leak_into_each_other(repository: Repository) -> None:
    leak = python("import os, torch\nos.environ['X'] = '1'\ntorch.set_default_dtype(torch.float64)")
    look = python("import os, torch\nprint(os.environ.get('X'), torch.ones(1).dtype)")
    repository.page("zh", f"{leak}\n{look}\n{output('None torch.float32')}")
    for seed in ("1", "2", "3"):
        result = repository.run("docs/zh", "-p", "pytest_randomly", f"--randomly-seed={seed}")
        result.assert_outcomes(passed=2)


def test_tests_of_snippets_do_not_leak_into_blocks(repository: Repository) -> None:
    repository.write(
        "tests/snippets/test_a.py",
        "import torch\ndef test_a(): torch.set_default_dtype(torch.float64)\n",
    )
    repository.page(
        "zh", f"{python('import torch; print(torch.ones(1).dtype)')}\n{output('torch.float32')}"
    )
    repository.run("tests", "docs/zh").assert_outcomes(passed=2)


def test_the_log_says_what_was_executed(repository: Repository) -> None:
    repository.run()
    places = [(block["page"], block["line"], block["outcome"]) for block in repository.blocks]
    assert places == [
        ("docs/en/shapes/memory.md", 6, "passed"),
        ("docs/zh/shapes/memory.md", 5, "passed"),
    ]
    assert repository.blocks[0]["key"] == repository.blocks[1]["key"]
    assert "print(1 + 1)" in repository.blocks[0]["code"]


def test_the_log_of_a_partial_run_keeps_what_is_still_true(repository: Repository) -> None:
    repository.run()
    repository.page("en", python("print(3)"))
    repository.run("docs/en")
    assert [(block["page"], block["code"]) for block in repository.blocks] == [
        ("docs/en/shapes/memory.md", "print(3)\n"),
        ("docs/zh/shapes/memory.md", repository.blocks[1]["code"]),
    ]
    (repository.root / "docs/zh/shapes/memory.md").unlink()
    repository.run("docs/en")
    assert len(repository.blocks) == 1


def test_evidence_is_written_only_when_asked_for(repository: Repository) -> None:
    repository.run()
    assert not (repository.root / "evidence").exists()
    repository.run("--record")
    (folder,) = filter(Path.is_dir, (repository.root / "evidence").iterdir())
    record = json.loads((folder / "shapes.json").read_text(encoding="utf-8"))
    assert folder.name == f"{folder.name.split('-')[0]}-{record['environment']['torch']}"
    (result,) = record["blocks"].values()
    assert result["outcome"] == "passed"


def test_evidence_forgets_blocks_that_no_page_holds(repository: Repository) -> None:
    repository.run("--record")
    for lang in ("zh", "en"):
        repository.page(lang, python("print(3)"))
    repository.run("--record")
    (path,) = (repository.root / "evidence").rglob("shapes.json")
    assert len(json.loads(path.read_text(encoding="utf-8"))["blocks"]) == 1


def test_a_stamp_follows_from_the_evidence(repository: Repository) -> None:
    from tools.collect import Collector
    from tools.evidence import load, stamp

    page = repository.root / "docs/zh/shapes/memory.md"
    keys = [block.key for block in Collector(repository.root).blocks(page)]
    assert stamp(keys, load("shapes", repository.root)).passed == 0
    repository.run("--record", "docs/en")
    assert stamp(keys, load("shapes", repository.root)).passed == 1


def test_a_warning_that_a_library_says_once_a_process_still_counts(repository: Repository) -> None:
    repository.write(
        "once_library.py",
        "import warnings\nsaid = []\n"
        "def say():\n    if not said: warnings.warn('odd')\n    said.append(1)\n",
    )
    place = f"import sys\nsys.path.insert(0, {str(repository.root)!r})"
    code = f"{place}\nimport once_library\nonce_library.say()"
    mark = "<!--pytest.mark.warns(UserWarning)-->\n"
    first = f"{mark}{python(code)}\n{output('UserWarning: odd')}"
    second = f"{mark}{python(f'# Again.{chr(10)}{code}')}\n{output('UserWarning: odd')}"
    repository.page("zh", f"{first}\n{second}")
    repository.run("docs/zh").assert_outcomes(passed=2)
