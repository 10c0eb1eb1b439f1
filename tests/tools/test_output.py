"""Rewriting expected outputs: from real runs, in both languages, never where they are unstable."""

from pathlib import Path

import pytest

from tools import output
from tools.collect import Collector
from tools.output import Change, apply

PAGE = """# T {{ #t }}

{words}

```python
print("a")
print(1 + 1)
```

<!--pytest-codeblocks:expected-output-->
```text
{shown}
```
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "pyproject.toml", '[tool.pytorch-note]\nsite = ""\nrepository = ""\n')
    write(tmp_path, "mkdocs.yml", "nav: []\n")
    write(tmp_path, "docs/zh/shapes/a.md", PAGE.format(words="正文。", shown="旧"))
    write(tmp_path, "docs/en/shapes/a.md", PAGE.format(words="Two\n\nwords.", shown=""))
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def read(root: Path, lang: str) -> str:
    return (root / f"docs/{lang}/shapes/a.md").read_text(encoding="utf-8")


def test_both_languages_get_what_the_block_prints(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert output.main(["shapes/a.md"], root) == 0
    assert read(root, "zh") == PAGE.format(words="正文。", shown="a\n2")
    assert read(root, "en") == PAGE.format(words="Two\n\nwords.", shown="a\n2")
    told = capsys.readouterr().out
    assert "--- docs/zh/shapes/a.md" in told
    assert "-旧\n+a\n+2" in told
    assert "2 outputs rewritten, 1 blocks ran" in told


def test_a_second_call_changes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output.main(["shapes/a.md"], root)
    before = read(root, "zh")
    capsys.readouterr()
    assert output.main(["shapes/a.md"], root) == 0
    assert read(root, "zh") == before
    assert capsys.readouterr().out.startswith("0 outputs rewritten")


@pytest.mark.parametrize(
    "code",
    [
        "import random\nprint(random.random())",
        "print(hash('a'))",
        "print(object())",
        "import os\nprint(os.getcwd())",
    ],
)
def test_what_differs_from_run_to_run_is_refused(
    root: Path, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = PAGE.format(words="x", shown="old").replace('print("a")\nprint(1 + 1)', code)
    write(root, "docs/zh/shapes/a.md", page)
    assert output.main(["docs/zh/shapes/a.md"], root) == 1
    assert read(root, "zh") == page
    told = capsys.readouterr().err
    assert told.startswith("docs/zh/shapes/a.md:5: the block prints something else each time")


def test_the_message_of_a_block_that_raises_is_written(root: Path) -> None:
    page = PAGE.format(words="x", shown="").replace(
        '```python\nprint("a")\nprint(1 + 1)',
        "<!--pytest.mark.raises(KeyError)-->\n```python\nprint(1)\n{}['x']",
    )
    write(root, "docs/zh/shapes/a.md", page)
    assert output.main(["docs/zh/shapes/a.md"], root) == 0
    assert "```text\n1\nKeyError: 'x'\n```" in read(root, "zh")


def test_a_block_that_fails_is_told_and_left(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = PAGE.format(words="x", shown="old").replace("print(1 + 1)", "1 / 0")
    write(root, "docs/zh/shapes/a.md", page)
    assert output.main(["docs/zh/shapes/a.md"], root) == 1
    assert read(root, "zh") == page
    assert "docs/zh/shapes/a.md:7: ZeroDivisionError" in capsys.readouterr().err


def test_a_broken_or_missing_page_is_told_without_a_stack_trace(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert output.main(["shapes/none.md"], root) == 1
    write(root, "docs/zh/shapes/a.md", "# T\n\n```py\nx\n```\n")
    assert output.main(["shapes/a.md"], root) == 1
    told = capsys.readouterr().err
    assert "shapes/none.md:1: there is no such page" in told
    assert "docs/zh/shapes/a.md:3: Python spelled `py`" in told


def test_indentation_and_options_of_the_fence_stay() -> None:
    text = '- a\n\n    ```text title="b"\n    1\n    ```\n\nEnd.\n'
    changed = apply(text, [Change(3, 5, "2\n\n3\n")])
    assert changed == '- a\n\n    ```text title="b"\n    2\n\n    3\n    ```\n\nEnd.\n'


def test_output_that_holds_backticks_gets_a_longer_fence() -> None:
    assert apply("```text\n```\n", [Change(1, 2, "```\n")]) == "````text\n```\n````\n"


def test_several_outputs_of_a_page_do_not_shift_each_other() -> None:
    text = "```text\n1\n```\n\n```text\n2\n```\n"
    changed = apply(text, [Change(1, 3, "a\nb\nc\n"), Change(5, 7, "d\n")])
    assert changed == "```text\na\nb\nc\n```\n\n```text\nd\n```\n"


def test_what_was_written_passes_the_block_tests(root: Path) -> None:
    output.main(["shapes/a.md"], root)
    (block,) = Collector(root).blocks(root / "docs/en/shapes/a.md")
    assert block.expected == "a\n2\n"
