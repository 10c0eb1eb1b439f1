"""What every entry of the catalogue promises, proven for each module in snippets/errors.

A reproducer raises, and torchwhy says which entry it is; its fix runs, and is a small change; every
wording, recorded or written down, is recognised.
"""

import importlib
import inspect
import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest
import torch

import snippets.errors
from tools.repo import ROOT
from tools.wordings import load as load_wordings
from torchwhy import recognise
from torchwhy.catalogue import load
from torchwhy.source import read_region

FOLDER = Path(snippets.errors.__path__[0])
MOST_LINES, MOST_OF_IT = 8, 0.5
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))
SHOWN_RAISING = re.compile(
    r'<!--pytest\.mark\.raises\("(?P<slug>[\w-]+)"\)-->\s+'
    r'```python[^\n]*\n *--8<-- "snippets/errors/(?P<module>\w+)\.py:(?P<region>\w+)"'
)


def entry(name):
    """The module of an entry; NotImplementedError where its kind has no proof here yet."""
    module = importlib.import_module(f"snippets.errors.{name}")
    if module.KIND != "error":
        raise NotImplementedError(
            f"snippets/errors/{name}.py is of kind {module.KIND!r}, which nothing here proves yet: "
            "write its proof beside those of kind 'error'"
        )
    return module


def slug_of(name):
    return name.replace("_", "-")


def functions(name, prefix):
    """The names of an entry's public functions that begin with `prefix`, in order of the file."""
    return [
        key
        for key, _ in inspect.getmembers(entry(name), inspect.isfunction)
        if key.startswith(prefix)
    ]


def shown_raising(name):
    """The regions that the entry's page shows as raising the entry's own error."""
    page = ROOT / "docs" / "zh" / "errors" / f"{slug_of(name)}.md"
    found = SHOWN_RAISING.finditer(page.read_text(encoding="utf-8"))
    return [row["region"] for row in found if (row["slug"], row["module"]) == (slug_of(name), name)]


def printed_class(error):
    """The class as Python prints it: qualified unless it is built in."""
    kind = type(error)
    prefix = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    return f"{prefix}{kind.__qualname__}"


def find_class(printed):
    """The exception class that Python prints as `printed`."""
    module, _, name = printed.rpartition(".")
    return getattr(importlib.import_module(module or "builtins"), name)


def code(name, region):
    """The lines of a region as a reader sees them, without the blank ones."""
    text = read_region((FOLDER / f"{name}.py").read_text(encoding="utf-8"), region)
    assert text is not None, f"snippets/errors/{name}.py has no region {region}"
    return [line for line in text.split("\n") if line.strip()]


def assert_recognised(name, text):
    for frame in entry(name).FRAMES[:1]:
        text = f'Traceback (most recent call last):\n  File "/{frame}", line 7, in run\n{text}'
    answer = recognise(text, load())
    assert (answer.match, answer.exact) == (slug_of(name), True), text


RAISING = [
    (name, function)
    for name in NAMES
    for function in dict.fromkeys([*functions(name, "reproduce"), *shown_raising(name)])
]
FIXES = [(name, function) for name in NAMES for function in functions(name, "fix")]


@pytest.mark.parametrize(("name", "function"), RAISING)
def test_reproducer_raises_what_torchwhy_recognises(name, function):
    module = entry(name)
    printed = {exception for exception, _ in module.MESSAGES}
    with pytest.raises(tuple(map(find_class, printed))) as caught:
        getattr(module, function)()
    assert printed_class(caught.value) in printed
    assert_recognised(name, f"{printed_class(caught.value)}: {caught.value}")


@pytest.mark.parametrize(("name", "function"), FIXES)
def test_fix_runs(name, function):
    getattr(entry(name), function)()


@pytest.mark.parametrize(("name", "function"), FIXES)
def test_fix_is_a_small_change_of_its_reproducer(name, function):
    before = code(name, function.replace("fix", "reproduce", 1))
    after = code(name, function)
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = sum(max(i2 - i1, j2 - j1) for kind, i1, i2, j1, j2 in changes if kind != "equal")
    assert 0 < changed <= MOST_LINES
    assert changed <= MOST_OF_IT * max(len(before), len(after))


@pytest.mark.parametrize("name", NAMES)
def test_every_reproducer_has_its_fix_and_stands_on_the_page(name):
    reproducers = set(functions(name, "reproduce"))
    assert "reproduce" in reproducers
    assert {f.replace("reproduce", "fix", 1) for f in reproducers} == set(functions(name, "fix"))
    assert reproducers <= set(shown_raising(name))


@pytest.mark.parametrize("name", NAMES)
def test_wording_without_values_is_recognised(name):
    module = entry(name)
    rows = [*module.MESSAGES, *(row[:2] for row in getattr(module, "ATTESTED", []))]
    assert rows
    for exception, template in rows:
        if "{" not in template:
            assert_recognised(name, f"{exception}: {template}")


@pytest.mark.parametrize("name", NAMES)
def test_attested_wording_names_a_public_thread(name):
    for _, _, source in getattr(entry(name), "ATTESTED", []):
        assert re.fullmatch(r"[\w.-]+/[\w.-]+#\d+|https://\S+", source), source


@pytest.mark.parametrize("name", NAMES)
def test_recorded_wordings_are_recognised(name):
    recorded = load_wordings().get(slug_of(name), {})
    reproducers = set(functions(name, "reproduce"))
    for release, rows in recorded.items():
        for function, exception, text in rows:
            assert function in reproducers, f"torch {release} recorded {function}, which is gone"
            assert_recognised(name, f"{exception}: {text}")


@pytest.mark.parametrize("name", NAMES)
def test_wordings_of_the_pinned_release_are_recorded(name):
    release = torch.__version__.split("+")[0]
    rows = load_wordings().get(slug_of(name), {}).get(release, [])
    recorded = {function for function, _, _ in rows}
    missing = set(functions(name, "reproduce")) - recorded
    assert not missing, f"run `python -m tools record`: torch {release} lacks {sorted(missing)}"
