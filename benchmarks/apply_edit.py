"""Apply an edit of ``torchwhy --json`` to a script, as a program would that knows no torch.

It looks at the JSON, at the reader's statement in the traceback and at the definitions of the names
in it, nothing else: no model is run, no shape is computed. ``torchwhy/edits.py`` has the form.
"""

import ast
import re
from collections.abc import Iterator
from typing import Any

# Where an argument stands in a call that gives it no name.
_PLACES = {
    "in_features": 0,
    "in_channels": 0,
    "out_features": 1,
    "out_channels": 1,
    "num_embeddings": 0,
    "num_features": 0,
    "input_size": 0,
}
# Which layers take it there; any where none is named.
_LAYERS = {
    "in_features": ("Linear", "LazyLinear"),
    "out_features": ("Linear", "LazyLinear"),
    "num_features": ("BatchNorm1d", "BatchNorm2d", "BatchNorm3d"),
    "input_size": ("LSTM", "GRU", "RNN"),
}
# Who takes an argument that is not written down because it has a default.
_DEFAULTS = {"ignore_index": ("CrossEntropyLoss", "NLLLoss", "cross_entropy", "nll_loss")}
_ANY = "anything_"


def apply_edit(edit: dict[str, str], answer: dict[str, Any], source: str, line: int) -> str | None:
    """The changed source, or None where the edit does not fit; ``line`` is the traceback's."""
    tree = ast.parse(source)
    statement = _statement(tree, line)
    if statement is None:
        return None
    if edit["what"] == "code":
        return _rewrite(edit, statement, source)
    layer = str(answer["values"].get("name", "")).partition(".")[0]
    for node in (statement, *_definitions(statement, tree, layer)):
        spot = _argument(node, edit)
        if spot is not None:
            return _replace(source, *spot)
    return None


def _statement(tree: ast.AST, line: int) -> ast.stmt | None:
    """The smallest statement that covers a line."""
    found = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno)
    ]
    return min(found, key=lambda node: (node.end_lineno or 0) - node.lineno, default=None)


def _definitions(statement: ast.AST, tree: ast.AST, layer: str) -> Iterator[ast.AST]:
    """What the names of a statement were set to, then the names in that, and so on."""
    waiting, seen = [layer, *_names(statement)] if layer else _names(statement), set()
    while waiting:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        for node in ast.walk(tree):
            value = None
            if isinstance(node, ast.Assign) and any(_is(name, part) for part in node.targets):
                value = node.value
            elif isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name == name:
                value = node
            if value is not None:
                yield value
                waiting += _names(value)


def _names(node: ast.AST) -> list[str]:
    """The names and attributes in a piece of code, in the order in which they are written."""
    found = [
        (part.lineno, part.col_offset, part.id if isinstance(part, ast.Name) else part.attr)
        for part in ast.walk(node)
        if isinstance(part, ast.Name | ast.Attribute)
    ]
    return [name for *_, name in sorted(found) if name not in ("self", "torch", "nn")]


def _is(name: str, target: ast.expr) -> bool:
    return (isinstance(target, ast.Name) and target.id == name) or (
        isinstance(target, ast.Attribute) and target.attr == name
    )


def _argument(node: ast.AST, edit: dict[str, str]) -> tuple[ast.AST, str] | None:
    """The place of the value to change in a piece of code, and what to write there."""
    what, old, new = edit["what"], edit["old"], edit["new"]
    calls = [part for part in ast.walk(node) if isinstance(part, ast.Call)]
    calls.sort(key=lambda call: (call.lineno, call.col_offset))
    # Where any value is to change, the last layer is the one that makes the output.
    for call in calls if old else reversed(calls):
        for value in _values(call, what):
            if not old or _number(value) == old:
                return value, new
    if what == "index":
        for part in ast.walk(node):
            if isinstance(part, ast.Subscript):
                for value in ast.walk(part.slice):
                    if isinstance(value, ast.expr) and _number(value) == old:
                        return value, new
    for call in calls:
        if ast.unparse(call.func).rpartition(".")[2] in _DEFAULTS.get(what, ()):
            written = ast.unparse(call)[:-1]
            comma = ", " if call.args or call.keywords else ""
            return call, f"{written}{comma}{what}={new})"
    return None


def _values(call: ast.Call, what: str) -> Iterator[ast.expr]:
    for keyword in call.keywords:
        if keyword.arg == what:
            yield keyword.value
    if what in _PLACES:
        layer = ast.unparse(call.func).rpartition(".")[2]
        kind = "Conv" in layer if what.endswith("channels") else layer in _LAYERS.get(what, layer)
        if len(call.args) > _PLACES[what] and kind:
            yield call.args[_PLACES[what]]
    elif what in ("dim", "index"):
        yield from call.args


def _number(node: ast.expr) -> str:
    """A number that is written as one, or as a product or sum of numbers."""
    if any(isinstance(part, ast.Name | ast.Attribute | ast.Call) for part in ast.walk(node)):
        return ""
    try:
        return str(eval(compile(ast.Expression(node), "", "eval"), {"__builtins__": {}}))
    except (TypeError, ValueError, SyntaxError, ZeroDivisionError):
        return ""


def _rewrite(edit: dict[str, str], statement: ast.stmt, source: str) -> str | None:
    """Replace the code that the pattern fits, or the text where the pattern is no code."""
    if edit["old"] == "$statement":
        pad = " " * statement.col_offset
        fresh = edit["new"].replace("$statement", ast.unparse(statement)).replace("\n", f"\n{pad}")
        return _replace(source, statement, fresh)
    pattern: ast.AST = ast.parse(_named(edit["old"])).body[0]
    expression = isinstance(pattern, ast.Expr)
    if isinstance(pattern, ast.Expr):
        pattern = pattern.value
    for node in ast.walk(statement) if expression else [statement]:
        bound: dict[str, Any] = {}
        if _fits(pattern, node, bound):
            return _replace(source, node, _written(edit["new"], bound))
    return None


def _named(code: str) -> str:
    return re.sub(r"\$([a-z]+)", rf"{_ANY}\1", code.replace("$...", f"*{_ANY}rest"))


def _fits(pattern: Any, node: Any, bound: dict[str, Any]) -> bool:
    """Whether code is of a pattern's form; fills in what its metavariables stand for."""
    if isinstance(pattern, ast.Name) and pattern.id.startswith(_ANY):
        return isinstance(node, ast.expr) and _same(pattern.id, node, bound)
    if type(pattern) is not type(node):
        return False
    if isinstance(pattern, ast.Call) and any(isinstance(arg, ast.Starred) for arg in pattern.args):
        bound[f"{_ANY}rest"] = [*node.args, *node.keywords]
        return _fits(pattern.func, node.func, bound)
    if isinstance(pattern, list):
        return len(pattern) == len(node) and all(map(_fits, pattern, node, [bound] * len(node)))
    if isinstance(pattern, ast.AST):
        return all(
            name in ("ctx", "kind", "type_comment")
            or _fits(getattr(pattern, name), getattr(node, name), bound)
            for name in pattern._fields
        )
    return bool(pattern == node)


def _same(name: str, node: ast.expr, bound: dict[str, Any]) -> bool:
    if name in bound:
        return ast.unparse(bound[name]) == ast.unparse(node)
    bound[name] = node
    return True


def _written(code: str, bound: dict[str, Any]) -> str:
    rest = ", ".join(ast.unparse(part) for part in bound.get(f"{_ANY}rest", []))
    code = code.replace("$...", rest)
    return re.sub(r"\$([a-z]+)", lambda name: _bracketed(bound[_ANY + name[1]]), code)


def _bracketed(node: ast.expr) -> str:
    plain = isinstance(node, ast.Name | ast.Attribute | ast.Call | ast.Subscript | ast.Constant)
    return ast.unparse(node) if plain else f"({ast.unparse(node)})"


def _replace(source: str, node: Any, text: str) -> str:
    rows = source.encode().split(b"\n")
    head = b"\n".join([*rows[: node.lineno - 1], rows[node.lineno - 1][: node.col_offset]])
    tail = b"\n".join([rows[node.end_lineno - 1][node.end_col_offset :], *rows[node.end_lineno :]])
    return (head + text.encode() + tail).decode()
