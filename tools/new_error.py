"""`python -m tools error SLUG`: write all files of a new error entry, to be filled in.

The files fit together at once, and every check fails at them until no TODO is left.
"""

import keyword
import sys
from pathlib import Path
from string import Template

from tools.repo import ROOT
from tools.rules.entries import SLUG

USAGE = "usage: python -m tools error SLUG   (lower-case words joined by hyphens: shape-mismatch)"
RESERVED = frozenset({"index"})

MODULE = '''\
"""TODO: one sentence that says what happens, without the message's words."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "TODO: the message as printed, {name:int} for a value of the reader's"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    torch.zeros(1).TODO
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    result = torch.zeros(1)
    print(result)
    # --8<-- [end:fix]
    return result
'''

TEST = Template("""\
from snippets.errors import $module as entry


def test_fix_gives_what_was_wanted():
    assert entry.fix() == "TODO"
""")

PAGE = Template("""\
---
title: "TODO: $title"
diagnosis: "TODO: $diagnosis"
synced: ""
---

## $why { #why }

TODO

## $reproduce { #reproduce }

<!--pytest.mark.raises("$slug")-->
```python
--8<-- "snippets/errors/$module.py:reproduce"
```

<!--pytest-codeblocks:expected-output-->
```text
TODO
```

## $fix { #fix }

```python
--8<-- "snippets/errors/$module.py:fix"
```

<!--pytest-codeblocks:expected-output-->
```text
TODO
```

## $find_it { #find-it }

TODO

## $see_also { #see-also }

- TODO
""")

WORDS = {
    "zh": {
        "title": "短标题，给列表和搜索结果用",
        "diagnosis": "一句话，先说怎么办，用 {name} 带出读者的数字",
        "why": "为什么",
        "reproduce": "重现",
        "fix": "改正",
        "find_it": "在自己的代码里找到它",
        "see_also": "另见",
    },
    "en": {
        "title": "a short title, for lists and search results",
        "diagnosis": "one sentence, what to do first, with the reader's {name}",
        "why": "Why",
        "reproduce": "Reproduce it",
        "fix": "Fix it",
        "find_it": "Find it in your own code",
        "see_also": "See also",
    },
}

NEXT = Template("""\
1. Fill in $module until reproduce() raises the message and fix() runs.
2. Assert in $test what fix() returns.
3. Write both pages; `python -m tools output errors/$slug.md` fills in the outputs.
4. Read both pages, then `python -m tools record` and `python -m tools synced errors/$slug.md`.
5. `python -m tools check`, then `python -m tools test -k $name`.""")


def main(argv: list[str], root: Path = ROOT) -> int:
    """Write the files; 1 where the slug is badly formed or taken, 2 for wrong usage."""
    if len(argv) != 1 or argv[0].startswith("-"):
        print(USAGE, file=sys.stderr)
        return 2
    slug = argv[0]
    if fault := refusal(slug):
        print(fault, file=sys.stderr)
        return 1
    files = new_files(slug)
    if taken := [path for path in files if (root / path).exists()]:
        remedy = "A slug is never used twice: edit these files or choose another slug."
        print(f"{slug} exists already: {', '.join(taken)}. {remedy}", file=sys.stderr)
        return 1
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {path}")
    module, test = list(files)[:2]
    print(NEXT.substitute(slug=slug, module=module, test=test, name=Path(module).stem))
    return 0


def refusal(slug: str) -> str | None:
    """Why a slug cannot be one, in a sentence with the remedy; None where it can."""
    name = slug.replace("-", "_")
    if not SLUG.fullmatch(slug) or not name.isidentifier() or keyword.iskeyword(name):
        return (
            f"{slug!r} cannot name an entry: use lower-case words joined by hyphens, "
            "a letter first, such as conv-channel-mismatch."
        )
    if slug in RESERVED:
        return f"{slug!r} is the page that lists all errors: choose another slug."
    return None


def new_files(slug: str) -> dict[str, str]:
    """The path and content of each file of a new entry: module, test, pages."""
    module = slug.replace("-", "_")
    files = {
        f"snippets/errors/{module}.py": MODULE,
        f"tests/snippets/errors/test_{module}.py": TEST.substitute(module=module),
    }
    for lang, words in WORDS.items():
        page = PAGE.substitute(words, slug=slug, module=module)
        files[f"docs/{lang}/errors/{slug}.md"] = page
    return files
