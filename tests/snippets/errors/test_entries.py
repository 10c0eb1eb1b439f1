"""What every entry of the catalogue promises, proven for each module in snippets/errors.

A reproducer fails as its KIND says, and torchwhy says which entry it is; its fix runs, and is a
small change; every wording, recorded or written down, is recognised. A silent bug has no wording:
there `detect()` gives a function that finds it in what the reproducer returns, and not in the fix.
"""

import importlib
import inspect
import re
import traceback
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest
import torch

import snippets.errors
from tools import here
from tools.contents import Contents
from tools.repo import ROOT
from tools.rules.wordings import read as read_texts
from tools.wordings import load as load_wordings
from torchwhy import recognise
from torchwhy.catalogue import load
from torchwhy.explain import printed
from torchwhy.source import read_region

FOLDER = Path(snippets.errors.__path__[0])
MOST_LINES, MOST_OF_IT = 8, 0.5
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))
RELEASE = torch.__version__.split("+")[0]
MARKS = {
    "error": "raises",
    "warning": "warns",
    "exit": "raises",
    "syntax": "raises",
    "process": "process",
}
SHOWN_FAILING = re.compile(
    r'<!--pytest\.mark\.(?P<mark>\w+)\("(?P<slug>[\w-]+)"\)-->\s+'
    r'```python[^\n]*\n *--8<-- "snippets/errors/(?P<module>\w+)\.py:(?P<region>\w+)"'
)


def entry(name):
    """The module of an entry."""
    return importlib.import_module(f"snippets.errors.{name}")


def slug_of(name):
    return name.replace("_", "-")


def functions(name, prefix):
    """The names of an entry's public functions that begin with `prefix`, in order of the file."""
    return [
        key
        for key, _ in inspect.getmembers(entry(name), inspect.isfunction)
        if key.startswith(prefix)
    ]


def page(name):
    """The text of an entry's page, empty where there is none; both languages show the same code."""
    file = ROOT / "docs" / "zh" / "errors" / f"{slug_of(name)}.md"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def shown_failing(name):
    """The regions that the entry's page shows as failing with the entry's own message."""
    wanted = (MARKS.get(entry(name).KIND), slug_of(name), name)
    found = SHOWN_FAILING.finditer(page(name))
    return [row["region"] for row in found if (row["mark"], row["slug"], row["module"]) == wanted]


def shown(name):
    """The regions of the entry's module that its page shows."""
    return re.findall(rf'--8<-- "snippets/errors/{name}\.py:(\w+)"', page(name))


def printed_class(error):
    """The class as Python prints it: qualified unless it is built in."""
    kind = type(error)
    prefix = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    return f"{prefix}{kind.__qualname__}"


def printed_classes(module):
    """The classes that an entry's wordings name; what needs a GPU may have none of our own yet."""
    wordings = getattr(module, "MESSAGES", []) or module.ATTESTED
    return {wording[0] for wording in wordings if wording[0]}


def find_class(text):
    """The exception class that Python prints as `text`."""
    module, _, name = text.rpartition(".")
    return getattr(importlib.import_module(module or "builtins"), name)


def code(name, region):
    """The lines of a region as a reader sees them, without the blank ones."""
    text = read_region((FOLDER / f"{name}.py").read_text(encoding="utf-8"), region)
    assert text is not None, f"snippets/errors/{name}.py has no region {region}"
    return [line for line in text.split("\n") if line.strip()]


def assert_recognised(name, text):
    for frame in getattr(entry(name), "FRAMES", [])[:1]:
        text = f'Traceback (most recent call last):\n  File "/{frame}", line 7, in run\n{text}'
    answer = recognise(text, load())
    assert (answer.match, answer.exact) == (slug_of(name), True), text


@cache
def listed_texts():
    """The texts in the list of wordings, by slug."""
    found = {}
    for each in read_texts(Contents()):
        found.setdefault(each.entry, []).append(each.text)
    return found


def needs(name):
    """The GPU, its absence or the releases of torch that an entry's code cannot run without."""
    needed = getattr(entry(name), "NEEDS", [])
    gpu = (here.CUDA, here.NO_CUDA)
    return [need for need in needed if need in gpu or here.is_release(need)]


def running(name, *rest, fails=False):
    """Parameters of a test that runs an entry's code: skipped where that cannot run, or fail."""
    wanted = [need for need in needs(name) if fails or need != here.NO_CUDA]
    lacking = [need for need in wanted if not here.has(need)]
    marks = [pytest.mark.needs(*lacking)] if lacking else []
    return pytest.param(name, *rest, marks=marks)


def failing(*kinds):
    """Every function that must fail, of all entries of these kinds, as pytest's parameters."""
    pairs = [
        running(name, function, fails=True)
        for name in NAMES
        if entry(name).KIND in kinds
        for function in dict.fromkeys([*functions(name, "reproduce"), *shown_failing(name)])
    ]
    return pytest.mark.parametrize(("name", "function"), pairs)


FIXES = [(name, function) for name in NAMES for function in functions(name, "fix")]
RUNNING = [name for name in NAMES if functions(name, "reproduce")]


@failing("error")
def test_reproducer_raises_what_torchwhy_recognises(name, function):
    module = entry(name)
    classes = printed_classes(module)
    with pytest.raises(tuple(map(find_class, classes))) as caught:
        getattr(module, function)()
    assert printed_class(caught.value) in classes
    assert_recognised(name, f"{printed_class(caught.value)}: {caught.value}")


@failing("warning")
@pytest.mark.usefixtures("every_warning")
def test_reproducer_warns_what_torchwhy_recognises(name, function):
    module = entry(name)
    with pytest.warns() as caught:
        getattr(module, function)()
    for warning in caught:
        category = warning.category.__name__
        assert category in printed_classes(module)
        assert_recognised(name, f"{category}: {warning.message}")


@failing("exit")
def test_reproducer_exits_with_what_torchwhy_recognises(name, function, capsys):
    with pytest.raises(SystemExit) as caught:
        getattr(entry(name), function)()
    assert caught.value.code not in (None, 0)
    said = capsys.readouterr().err
    assert_recognised(name, said)
    assert_recognised(name, f"{said}\nSystemExit: {caught.value.code}")


@failing("syntax")
def test_source_that_does_not_compile_is_recognised_by_its_line(name, function):
    with pytest.raises(SyntaxError) as caught:
        getattr(entry(name), function)()
    lines = traceback.TracebackException.from_exception(caught.value).format_exception_only()
    assert_recognised(name, "".join(lines))
    alone = recognise(f"{type(caught.value).__name__}: {caught.value.msg}", load())
    assert alone.match is None, "the message alone says too little"


@failing("process")
def test_process_dies_with_what_torchwhy_recognises(name, function):
    assert_recognised(name, getattr(entry(name), function)())


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        (name, function.removeprefix("reproduce"))
        for name in NAMES
        if entry(name).KIND == "silent"
        for function in functions(name, "reproduce")
    ],
)
def test_detector_finds_the_silent_bug_and_not_its_fix(name, cause):
    module = entry(name)
    is_there = module.detect()
    assert is_there(*getattr(module, f"reproduce{cause}")())
    assert not is_there(*getattr(module, f"fix{cause}")())


@pytest.mark.parametrize(("name", "function"), [running(*pair) for pair in FIXES])
def test_fix_runs(name, function):
    getattr(entry(name), function)()


@pytest.mark.parametrize(("name", "function"), FIXES)
def test_fix_is_a_small_change_of_its_reproducer(name, function):
    # A guard around it indents code and leaves it as it is.
    before = [line.strip() for line in code(name, function.replace("fix", "reproduce", 1))]
    after = [line.strip() for line in code(name, function)]
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = sum(max(i2 - i1, j2 - j1) for kind, i1, i2, j1, j2 in changes if kind != "equal")
    assert 0 < changed <= MOST_LINES
    assert changed <= MOST_OF_IT * max(len(before), len(after))


@pytest.mark.parametrize("name", RUNNING)
def test_every_reproducer_has_its_fix_and_stands_on_the_page(name):
    reproducers = set(functions(name, "reproduce"))
    assert "reproduce" in reproducers
    assert {f.replace("reproduce", "fix", 1) for f in reproducers} == set(functions(name, "fix"))
    proven = shown(name) if entry(name).KIND == "silent" else shown_failing(name)
    assert reproducers <= set(proven)


@pytest.mark.parametrize("name", NAMES)
def test_wording_without_values_is_recognised(name):
    module = entry(name)
    rows = [*getattr(module, "MESSAGES", []), *(row[:2] for row in getattr(module, "ATTESTED", []))]
    assert bool(rows) == (module.KIND != "silent")
    for exception, template in rows:
        if "{" not in template:
            assert_recognised(name, printed(exception, template))


@pytest.mark.parametrize("name", NAMES)
def test_attested_wording_names_a_public_thread(name):
    for _, _, source in getattr(entry(name), "ATTESTED", []):
        assert re.fullmatch(r"[\w.-]+/[\w.-]+#\d+|https://\S+", source), source


@pytest.mark.parametrize("name", NAMES)
def test_recorded_wordings_are_recognised(name):
    recorded = load_wordings().get(slug_of(name), {})
    reproducers = set(functions(name, "reproduce"))
    worded = set()
    for release, rows in recorded.items():
        for function, exception, text in rows:
            assert function in reproducers, f"torch {release} recorded {function}, which is gone"
            worded.add(printed(exception, text))
    for text in sorted(worded):  # most releases say the same
        assert_recognised(name, text)


@pytest.mark.parametrize("name", NAMES)
def test_listed_texts_of_its_wordings_are_recognised(name):
    for text in listed_texts().get(slug_of(name), []):
        assert_recognised(name, text)


@pytest.mark.parametrize("name", RUNNING)
def test_wordings_are_recorded_on_the_pinned_release_or_on_one_that_prints_them(name):
    recorded = load_wordings().get(slug_of(name), {})
    if entry(name).KIND == "silent" or here.CUDA in needs(name):
        assert not recorded or here.CUDA in needs(name)
        return
    wanted = all(here.fits(need, RELEASE) for need in needs(name) if need != here.NO_CUDA)
    rows = recorded.get(RELEASE, []) if wanted else max(recorded.values(), key=len, default=[])
    missing = set(functions(name, "reproduce")) - {function for function, _, _ in rows}
    assert not missing, f"run `python -m tools record`: torch {RELEASE} lacks {sorted(missing)}"
