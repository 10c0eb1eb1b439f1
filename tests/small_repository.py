"""A repository as small as can be that follows every rule, for tests to break one thing in.

Loaded as a plugin by conftest.py, so that every test may ask for `small`.
"""

from pathlib import Path

import pytest

from tools.contents import Contents
from tools.rules.pairs import keys
from tools.synced import mark

HOME = """\
---
synced: ""
---

# {title}

{text}

- [{link}](errors/index.md)
- [{views}](shapes/views.md#double-a-list)
"""
VIEWS = """\
---
synced: ""
---

# {title}

## {heading} {{ #double-a-list }}

<!-- ask: {question} -->

{text}

```python
--8<-- "snippets/shapes/views.py:double_a_list"
```

<!--pytest-codeblocks:expected-output-->
```text
[2, 4]
```

!!! note "{note}"

    [{link}](../errors/too-few-gizmos.md#fix)
"""
INDEX = """\
---
synced: ""
---

# {title}

{text}

<!-- generated: error-index -->
"""
ERROR = """\
---
title: "{title}"
diagnosis: "{diagnosis}"
synced: ""
---

## {why} {{ #why }}

{text}

## {reproduce} {{ #reproduce }}

<!--pytest.mark.raises("too-few-gizmos")-->
```python
--8<-- "snippets/errors/too_few_gizmos.py:reproduce"
```

<!--pytest-codeblocks:expected-output-->
```text
ValueError: cannot frobnicate 2 gizmos with a splined whatsit
```

## {fix} {{ #fix }}

```python
--8<-- "snippets/errors/too_few_gizmos.py:fix"
```

<!--pytest-codeblocks:expected-output-->
```text
3
```

## {find} {{ #find-it }}

{text}

## {see} {{ #see-also }}

- [{link}](../shapes/views.md)
"""
PAGES = {
    "docs/zh/index.md": HOME.format(
        title="小站", text="先看报错。", link="全部报错", views="列表翻倍"
    ),
    "docs/en/index.md": HOME.format(
        title="A small site", text="Errors first.", link="All errors", views="Double a list"
    ),
    "docs/zh/shapes/views.md": VIEWS.format(
        title="列表",
        heading="列表翻倍",
        question="怎么把列表里的数翻倍？",
        text="用 `sum` 之前先翻倍。",
        note="提醒",
        link="零件不够",
    ),
    "docs/en/shapes/views.md": VIEWS.format(
        title="Lists",
        heading="Double a list",
        question="How do I double the numbers in a list?",
        text="Double before you `sum`.",
        note="A reminder",
        link="Too few gizmos",
    ),
    "docs/zh/errors/index.md": INDEX.format(title="报错索引", text="按异常类型排列。"),
    "docs/en/errors/index.md": INDEX.format(title="Error index", text="By exception class."),
    "docs/zh/errors/too-few-gizmos.md": ERROR.format(
        title="零件不够",
        diagnosis="多给一个零件：现在只有 {count} 个。",
        why="为什么",
        text="零件太少。",
        reproduce="重现",
        fix="改正",
        find="在自己的代码里找到它",
        see="另见",
        link="列表",
    ),
    "docs/en/errors/too-few-gizmos.md": ERROR.format(
        title="Too few gizmos",
        diagnosis="Give it one more gizmo than {count}.",
        why="Why",
        text="There are too few of them.",
        reproduce="Reproduce it",
        fix="Fix it",
        find="Find it in your own code",
        see="See also",
        link="Lists",
    ),
}
CODE = {
    "snippets/__init__.py": '"""Snippets."""\n',
    "snippets/shapes/__init__.py": '"""Shapes."""\n',
    "snippets/shapes/views.py": '''\
"""Lists."""


def double_a_list():
    # --8<-- [start:double_a_list]
    numbers = [1, 2]
    doubled = [2 * number for number in numbers]
    print(doubled)
    # --8<-- [end:double_a_list]
    return doubled
''',
    "snippets/errors/__init__.py": '"""Errors."""\n',
    "snippets/errors/too_few_gizmos.py": '''\
"""A frobnication lacks gizmos."""

KIND = "error"
MESSAGES = [
    ("ValueError", "cannot frobnicate {count:int} gizmos with a splined whatsit"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    gizmos = 2
    if gizmos < 3:
        raise ValueError(f"cannot frobnicate {gizmos} gizmos with a splined whatsit")
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    gizmos = 3
    if gizmos < 3:
        raise ValueError(f"cannot frobnicate {gizmos} gizmos with a splined whatsit")
    print(gizmos)
    # --8<-- [end:fix]
    return gizmos
''',
    "tests/snippets/shapes/test_views.py": """\
from snippets.shapes import views


def test_double_a_list_doubles_each_number():
    assert views.double_a_list() == [2, 4]
""",
    "tests/snippets/errors/wordings.jsonl": (
        '{"entry": "too-few-gizmos", "source": "gizmos 1.0: gizmos/whatsit.py", '
        '"text": "ValueError: cannot frobnicate 2 gizmos with a splined whatsit"}\n'
    ),
    "tests/snippets/errors/test_too_few_gizmos.py": """\
from snippets.errors import too_few_gizmos as entry


def test_fix_has_enough():
    assert entry.fix() == 3
""",
}
SETTINGS = {
    "pyproject.toml": '[tool.pytorch-note]\nsite = ""\nrepository = ""\n',
    "mkdocs.yml": """\
nav:
  - index.md
  - shapes:
      - shapes/views.md
  - errors:
      - errors/index.md
""",
    "docs/glossary.yml": "- {en: list, zh: 列表, avoid: [数列]}\n",
}


class SmallRepository:
    """The files below `root`; every page is marked as in line with its twin."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for path, text in {**SETTINGS, **CODE, **PAGES}.items():
            self.write(path, text)
        self.sync()

    @property
    def contents(self) -> Contents:
        """The contents as the files are now."""
        return Contents(self.root)

    def sync(self) -> None:
        """Mark all pages as in line with each other."""
        contents = self.contents
        mark(keys(contents), contents)

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """Write a file, its folders included."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def remove(self, path: str) -> None:
        """Delete a file."""
        (self.root / path).unlink()

    def replace(self, path: str, old: str, new: str) -> int:
        """Replace the only occurrence of `old`; returns its line."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))
        return text[: text.index(old)].count("\n") + 1


@pytest.fixture
def small(tmp_path: Path) -> SmallRepository:
    """A fresh small repository."""
    return SmallRepository(tmp_path)
