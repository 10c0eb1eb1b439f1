"""Fences: found as the renderer finds them; every other thing that looks like code is named."""

import markdown
import pytest

from tools.fences import scan
from tools.spelling import check


def fences(text: str) -> list[tuple[str, str]]:
    return [(fence.language, fence.text) for fence in scan(text.split("\n")).fences]


def defects(text: str, *, page: bool = True) -> list[str]:
    lines = text.split("\n")
    scanned = scan(lines)
    found = [*scanned.defects, *check(lines, scanned, page=page)]
    return [f"{defect.index + 1}: {defect.message}" for defect in found]


GOOD = [
    "```python\nx\n```",
    '```python title="a.py"\nx\n```',
    '```python hl_lines="2 4-5" linenums="1" title="模型.py"\nx\n```',
    "````python\n'''\n```\n'''\n````",
    "1. Item\n\n    ```python\n    x\n    ```",
    '!!! note "N"\n\n    ```python\n    x\n    ```',
    '=== "Tab"\n\n    ```python\n    x\n    ```',
    '??? tip "T"\n\n    - a\n\n        ```python\n        x\n        ```',
    "```bash\npip install torch\n```",
    "````markdown\n```py\nnot ours to run\n```\n````",
    "<!--pytest-codeblocks:expected-output-->\n```text\n1\n```",
    "<!-- generated message -->\n```text\n1\n```",
    "Inline ```` ```python ```` is text, so are `<pre>` and `~~~`.",
    "- a\n    - b\n\n    Paragraph of the item.",
    "A <code>raw</code> span.",
]


@pytest.mark.parametrize("text", GOOD)
def test_allowed_spellings_have_no_defect(text: str) -> None:
    assert defects(text) == []


PYTHON_LOOKING = [
    "```py\nx\n```",
    "```python3\nx\n```",
    "```Python\nx\n```",
    "```PYTHON\nx\n```",
    "``` python\nx\n```",
    "```ipython\nx\n```",
    "```ipython3\nx\n```",
    "```pycon\n>>> x\n```",
    "```py3\nx\n```",
    "```{.python .annotate}\nx\n```",
    "``` { .python }\nx\n```",
    "```{python}\nx\n```",
    "```.python\nx\n```",
    "```python{1,2}\nx\n```",
    "```python-repl\nx\n```",
    "```python copy\nx\n```",
    '```python title="a" title="b"\nx\n```',
    "```python hl_lines='1'\nx\n```",
    "~~~python\nx\n~~~",
    "~~~~ py\nx\n~~~~",
    "> ```python\n> x\n> ```",
    "!!! note\n\n    > ```python\n    > x\n    > ```",
    "- ```python\n  x\n  ```",
    "1. ```python\n   x\n   ```",
    "Text ```python\nx\n```",
    "```\nx = 1\n```",
    "~~~\nx = 1\n~~~",
    "```python\nx = 1\n",
    "```python\nx = 1\n````",
    "    ```python\n    x = 1\n    ```",
    "- a\n\n    ```python\n  x\n    ```",
    "Text\n\n    x = 1\n    y = 2",
    "Text\n\n\tx = 1",
    "- a\n\n            import torch",
    '<pre class="x">x = 1</pre>',
    '<code class="language-python">x = 1</code>',
    "<PRE>x</PRE>",
    "<!--\n```python\nx\n```\n-->",
    "```pyhton\nx\n```",
    "```\u00a0python\nx\n```",
    "```ｐython\nx\n```",
]


@pytest.mark.parametrize("text", PYTHON_LOOKING)
def test_whatever_looks_like_python_and_would_not_run_is_named(text: str) -> None:
    assert defects(text)


def test_the_defect_names_the_line() -> None:
    told = defects("# T\n\nText\n\n```py\nx\n```\n\nText\n\n    x = 1 < 2\n")
    assert [line.split(":")[0] for line in told] == ["5", "11"]


def test_output_on_a_page_must_be_compared() -> None:
    assert defects("```text\n1\n```") == ["1: output that no test compares"]
    assert defects("```text\ntree\n```", page=False) == []


def test_unknown_languages_are_named() -> None:
    assert defects("```c++\nx\n```") == ["1: the language `c++` is not known here"]


def test_tabs_are_the_spaces_that_the_page_shows() -> None:
    assert fences("```python\nif x:\n\ty\n```") == [("python", "if x:\n    y\n")]


def test_content_loses_exactly_the_fence_s_indentation() -> None:
    text = "- a\n\n    ```python\n    if x:\n\n        y\n    ```\n"
    assert fences(text) == [("python", "if x:\n\n    y\n")]


def test_a_fence_ends_only_where_the_renderer_ends_it() -> None:
    text = "````python\n```\n`````\n    ````\n````\n"
    assert fences(text) == [("python", "```\n`````\n    ````\n")]


RENDERED = [
    *GOOD,
    "~~~text\n```\nx\n```\n~~~",
    "```python\na\n\n\nb\n```\n\n```bash\nc\n```",
    "   ```python\n   x\n     y\n   ```",
    "```python\nx\n  ```\n```",
]


@pytest.mark.parametrize("text", RENDERED)
def test_the_scanner_and_the_renderer_find_the_same_code(text: str) -> None:
    from bs4 import BeautifulSoup

    extensions = ["pymdownx.superfences", "pymdownx.highlight", "admonition", "pymdownx.details"]
    options = {"pymdownx.highlight": {"linenums_style": "pymdownx-inline"}}
    html = markdown.markdown(
        text, extensions=[*extensions, "pymdownx.tabbed"], extension_configs=options
    )
    found = [
        code.text.strip("\n") for code in BeautifulSoup(html, "html.parser").select("pre code")
    ]
    assert found == [content.strip("\n") for _, content in fences(text)]
