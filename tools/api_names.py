"""Which names of torch a piece of code uses: `torch.nn.Linear`, `torch.cat`, `.view()`."""

import ast
import textwrap
from collections.abc import Iterator

LIBRARIES = frozenset({"torch", "torchvision"})


def names(code: str) -> list[str]:
    """The full names in order of first use, methods as `.view()`; none where it is no Python."""
    try:
        tree = ast.parse(textwrap.dedent(code))
    except SyntaxError:
        return []  # a magic line of a notebook, or code that must not compile
    known = dict(_imported(tree))
    return list(dict.fromkeys(_used(tree, known)))


def _imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """What each imported name stands for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                yield (alias.asname, alias.name) if alias.asname else (first, first)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def _used(tree: ast.AST, known: dict[str, str]) -> Iterator[str]:
    inner = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)  # `nn` in `nn.Linear` is no use of its own
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            root = _dotted(node.func, known)
            if root is None:
                yield f".{node.func.attr}()"
        if isinstance(node, ast.Attribute | ast.Name) and id(node) not in inner:
            full = _dotted(node, known)
            if full and "." in full and full.partition(".")[0] in LIBRARIES:
                yield full


def _dotted(node: ast.expr, known: dict[str, str]) -> str | None:
    """`nn.functional.pad` with its imported name written out; None where it begins otherwise."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in known:
        return None
    return ".".join([known[node.id], *reversed(parts)])
