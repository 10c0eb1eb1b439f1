"""Every public function of the snippets is used by a test of its mirrored test module.

What only fails is proven by the entry suite (tests/snippets/errors/test_entries.py): an entry's
`reproduce…` functions, and functions whose code stands in a block marked as raising, or as warning
like an entry.
"""

import ast
from collections.abc import Iterator
from pathlib import PurePosixPath

from tools.contents import Contents
from tools.problems import Problem
from tools.snippets import Snippet, parse, read_snippets
from tools.structure import structure

ERRORS = "snippets/errors/"
SUITES = frozenset({"test_entries.py"})
_FAILS = ("<!--pytest.mark.raises(", '<!--pytest.mark.warns("', "<!--pytest.mark.process(")


def check(contents: Contents) -> list[Problem]:
    """A problem for each function without a test, and each test that has nothing to test."""
    snippets = read_snippets(contents.root)
    proven = _raising(contents)
    found: list[Problem] = []
    for snippet in snippets:
        used, idle = _used(contents, snippet)
        found += idle
        for function in snippet.functions:
            if function.name in used or _proven_elsewhere(snippet, function.name, proven):
                continue
            found.append(
                Problem(
                    snippet.path,
                    function.start,
                    f"no test in {mirror(snippet.path)} uses {function.name}",
                    "Write one that calls it and asserts what it returns",
                )
            )
    mirrored = {mirror(snippet.path) for snippet in snippets}
    for path in sorted((contents.root / "tests" / "snippets").rglob("test_*.py")):
        shown = path.relative_to(contents.root).as_posix()
        if shown not in mirrored and path.name not in SUITES:
            found.append(
                Problem(
                    shown,
                    1,
                    f"there is no {_original(shown)} for this test module",
                    "Name it after the module that it tests, or remove it",
                )
            )
    return found


def mirror(path: str) -> str:
    """The test module of a snippet module."""
    pure = PurePosixPath(path)
    return str("tests" / pure.parent / f"test_{pure.name}")


def _original(path: str) -> str:
    pure = PurePosixPath(path)
    return str(pure.parent.relative_to("tests") / pure.name.removeprefix("test_"))


def _proven_elsewhere(snippet: Snippet, name: str, raising: set[str]) -> bool:
    if not snippet.path.startswith(ERRORS):
        return False
    return name.startswith("reproduce") or f"{snippet.path}:{name}" in raising


def _raising(contents: Contents) -> set[str]:
    """The includes that stand in blocks marked as failing."""
    raising = set()
    for page in contents.pages.values():
        found = structure(page)
        marked = [mark.line for mark in found.marks if mark.text.startswith(_FAILS)]
        for line in marked:
            fence = min((f.line for f in found.fences if f.line > line), default=None)
            raising |= {i.target for i in found.includes if fence and i.line == fence + 1}
    return raising


def _used(contents: Contents, snippet: Snippet) -> tuple[set[str], list[Problem]]:
    """What the mirrored test module uses of its snippet module, and its tests without a check."""
    path = contents.root / mirror(snippet.path)
    if not path.is_file():
        return set(), []
    shown = mirror(snippet.path)
    tree = parse(shown, path.read_text(encoding="utf-8"))
    module = snippet.path.removesuffix(".py").replace("/", ".")
    idle = [
        Problem(
            shown,
            node.lineno,
            f"{node.name} asserts nothing",
            "Assert what the function returns, prints or raises",
        )
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and not any(map(_checks, ast.walk(node)))
    ]
    return set(_uses(tree, module)), idle


def _uses(tree: ast.Module, module: str) -> Iterator[str]:
    """The names of `module` that the tree loads, under whatever alias it was imported."""
    package, _, name = module.rpartition(".")
    aliases: set[str] = set()
    direct: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            aliases |= {item.asname or item.name for item in node.names if item.name == module}
        elif isinstance(node, ast.ImportFrom) and node.module == package:
            aliases |= {item.asname or item.name for item in node.names if item.name == name}
        elif isinstance(node, ast.ImportFrom) and node.module == module:
            direct |= {item.asname or item.name: item.name for item in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) in aliases:
            yield node.attr
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in direct:
            yield direct[node.id]


def _checks(node: ast.AST) -> bool:
    if isinstance(node, ast.Assert):
        return True
    if not isinstance(node, ast.Call):
        return False
    name = ast.unparse(node.func).rpartition(".")[2]
    return name.startswith(("assert", "raises", "warns"))
