"""The snippet modules as text: their functions and the named regions that pages include."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tools.problems import problem

MARKER = re.compile(r"\s*# --8<-- \[(start|end):([A-Za-z][\w-]*)\]\s*")


@dataclass(frozen=True)
class Region:
    """A named region; its lines are those of its two markers, `end` is 0 where it never ends."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Function:
    """A public top-level function; `end` is the last line before what follows it."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Constant:
    """A module's text: code that is no part of the module, such as a script of its own.

    `verbatim`: the text reads in the module's file as it is.
    """

    name: str
    start: int
    end: int
    verbatim: bool


@dataclass(frozen=True)
class Snippet:
    """A module below `snippets/`, by its path from the repository root."""

    path: str
    regions: tuple[Region, ...]
    functions: tuple[Function, ...]
    constants: tuple[Constant, ...] = ()


def read_snippets(root: Path) -> list[Snippet]:
    """Every module below `snippets/` but the package files; ProblemError where one is no Python."""
    paths = sorted((root / "snippets").rglob("*.py"))
    return [
        _read(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
        for path in paths
        if path.name != "__init__.py"
    ]


def module_of(key: str) -> str:
    """The path of the snippet module that belongs to a page."""
    chapter, _, name = key.removesuffix(".md").rpartition("/")
    return f"snippets/{chapter}/{identifier(name)}.py" if chapter else f"snippets/{name}.py"


def identifier(slug: str) -> str:
    """A slug as a Python name: `3d-input` becomes `n_3d_input`."""
    name = re.sub(r"[-.]", "_", slug)
    return f"n_{name}" if name[:1].isdigit() else name


def parse(path: str, text: str) -> ast.Module:
    """The syntax tree of a file of the repository; ProblemError where it is no Python."""
    try:
        return ast.parse(text)
    except SyntaxError as error:
        raise problem(
            path, error.lineno or 1, f"this is no Python: {error.msg}", "Correct the syntax"
        ) from None


@lru_cache(maxsize=4096)
def _read(path: str, text: str) -> Snippet:
    body = parse(path, text).body
    ends = [node.lineno - 1 for node in body[1:]] + [text.count("\n")]
    functions = tuple(
        Function(node.name, node.lineno, end)
        for node, end in zip(body, ends, strict=False)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name[0] != "_"
    )
    return Snippet(path, tuple(_regions(text)), functions, tuple(_constants(body, text)))


def _constants(body: list[ast.stmt], text: str) -> Iterator[Constant]:
    for node in body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            value = node.value.value
            if isinstance(value, str) and isinstance(node.targets[0], ast.Name):
                written = ast.get_source_segment(text, node.value) or ""
                end = node.end_lineno or node.lineno
                yield Constant(node.targets[0].id, node.lineno, end, value in written)


def _regions(text: str) -> Iterator[Region]:
    marks = [
        (found[1], found[2], number)
        for number, row in enumerate(text.split("\n"), start=1)
        if (found := MARKER.fullmatch(row))
    ]
    for place, (kind, name, line) in enumerate(marks):
        if kind == "start":
            ends = (end for k, n, end in marks[place + 1 :] if (k, n) == ("end", name))
            yield Region(name, line, next(ends, 0))
