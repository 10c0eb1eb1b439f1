"""An entry as its authors wrote it: the constants of a module, read with ``ast``."""

import ast
from pathlib import Path
from typing import NamedTuple

from torchwhy.edits import EditError, names_in
from torchwhy.templates import TemplateError, names_of

KINDS = ("error", "warning", "exit", "syntax", "process", "silent")
TIERS = ("specific", "family", "symptom", "wrapper")
Edit = tuple[str, str, str, str]


class Wording(NamedTuple):
    """A template and the exception class that prints it; ``source`` is "" where we ran it."""

    exception: str
    template: str
    source: str
    line: int


class EntrySource(NamedTuple):
    """The constants of an entry module; ``unless`` are wordings that speak against the entry."""

    slug: str
    path: Path
    kind: str
    tier: str
    wordings: tuple[Wording, ...]
    unless: tuple[Wording, ...]
    frames: tuple[str, ...]
    line: int
    fix: str
    edits: tuple[Edit, ...] = ()


class SourceError(ValueError):
    """A source that cannot be read: ``path``, ``line`` (from 1) and what to change."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message


def read_entry(path: Path) -> EntrySource:
    """Read the constants of one entry module without importing it.

    Raises SourceError where the module does not parse or a constant has another form.
    """
    text = path.read_text(encoding="utf-8")
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        raise SourceError(
            path, error.lineno or 1, f"the module does not parse: {error.msg}"
        ) from error
    nodes = _constants(tree)
    kind = _text(path, nodes, "KIND", "error", KINDS)
    wordings = _wordings(path, nodes, "MESSAGES") + _wordings(path, nodes, "ATTESTED")
    if kind != "silent" and not wordings:
        line = nodes["MESSAGES"].lineno if "MESSAGES" in nodes else 1
        raise SourceError(path, line, "an entry needs MESSAGES or ATTESTED")
    return EntrySource(
        slug=path.stem.replace("_", "-"),
        path=path,
        kind=kind,
        tier=_text(path, nodes, "TIER", "specific", TIERS),
        wordings=wordings,
        unless=_wordings(path, nodes, "UNLESS"),
        frames=tuple(text for text, _ in _texts(path, nodes, "FRAMES")),
        line=nodes["MESSAGES"].lineno if "MESSAGES" in nodes else 1,
        fix=read_region(text, "fix") or "",
        edits=_edits(path, nodes, wordings),
    )


def read_region(text: str, name: str) -> str | None:
    """The lines of the region ``--8<-- [start:name]``, dedented; None where there is none."""
    rows: list[str] = []
    inside = False
    for row in text.split("\n"):
        if f"--8<-- [start:{name}]" in row:
            inside = True
        elif f"--8<-- [end:{name}]" in row:
            return dedent(rows)
        elif inside and "--8<-- [" not in row:
            rows.append(row)
    return None


def dedent(rows: list[str]) -> str:
    """Rows without the indentation that all of them share."""
    filled = [row for row in rows if row.strip()]
    depth = min((len(row) - len(row.lstrip(" ")) for row in filled), default=0)
    return "\n".join(row[depth:].rstrip() for row in rows).strip("\n")


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    nodes: dict[str, ast.expr] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                if isinstance(target, ast.Name):
                    nodes[target.id] = statement.value
        elif (
            isinstance(statement, ast.AnnAssign)
            and isinstance(statement.target, ast.Name)
            and statement.value is not None
        ):
            nodes[statement.target.id] = statement.value
    return nodes


def _text(
    path: Path, nodes: dict[str, ast.expr], name: str, default: str, allowed: tuple[str, ...]
) -> str:
    node = nodes.get(name)
    if node is None:
        return default
    value = _literal(path, node, name)
    if value not in allowed:
        raise SourceError(path, node.lineno, f"{name} is one of {', '.join(allowed)}")
    return str(value)


def _texts(path: Path, nodes: dict[str, ast.expr], name: str) -> list[tuple[str, int]]:
    node = nodes.get(name)
    if node is None:
        return []
    found = []
    for item in _items(path, node, name):
        value = _literal(path, item, name)
        if not isinstance(value, str) or not value:
            raise SourceError(path, item.lineno, f"{name} is a list of texts")
        found.append((value, item.lineno))
    return found


def _wordings(path: Path, nodes: dict[str, ast.expr], name: str) -> tuple[Wording, ...]:
    node = nodes.get(name)
    if node is None:
        return ()
    if name == "UNLESS":
        return tuple(Wording("", text, "", line) for text, line in _texts(path, nodes, name))
    size = 2 if name == "MESSAGES" else 3
    form = "(exception class, template)" if size == 2 else "(exception class, template, source)"
    found = []
    for item in _items(path, node, name):
        value = _literal(path, item, name)
        if not (
            isinstance(value, tuple)
            and len(value) == size
            and all(isinstance(part, str) for part in value)
        ):
            raise SourceError(path, item.lineno, f"{name} is a list of {form}")
        line = item.elts[1].lineno if isinstance(item, ast.Tuple) else item.lineno
        found.append(Wording(value[0], value[1], value[2] if size == 3 else "", line))
    return tuple(found)


def _edits(
    path: Path, nodes: dict[str, ast.expr], wordings: tuple[Wording, ...]
) -> tuple[Edit, ...]:
    """EDITS with an empty condition where there is none; see ``torchwhy.edits``."""
    node = nodes.get("EDITS")
    if node is None:
        return ()
    bound = {name for wording in wordings for name in _bound(wording.template)}
    found = []
    for item in _items(path, node, "EDITS"):
        value = _literal(path, item, "EDITS")
        if not (
            isinstance(value, tuple)
            and len(value) in (3, 4)
            and all(isinstance(part, str) for part in value)
        ):
            form = "(what, old, new) or (what, old, new, when)"
            raise SourceError(path, item.lineno, f"EDITS is a list of {form}")
        edit = (value[0], value[1], value[2], value[3] if len(value) == 4 else "")
        try:
            unbound = sorted(names_in(edit) - bound)
        except EditError as error:
            raise SourceError(path, item.lineno, f"EDITS: {error}") from error
        if unbound:
            names = ", ".join(unbound)
            raise SourceError(path, item.lineno, f"EDITS uses {names}, which no template binds")
        found.append(edit)
    return tuple(found)


def _bound(template: str) -> list[str]:
    try:
        return names_of(template.removesuffix("$"))
    except TemplateError:
        return []


def _items(path: Path, node: ast.expr, name: str) -> list[ast.expr]:
    if isinstance(node, ast.List | ast.Tuple):
        return node.elts
    raise SourceError(path, node.lineno, f"{name} is a list")


def _literal(path: Path, node: ast.expr, name: str) -> object:
    try:
        return ast.literal_eval(node)
    except ValueError as error:
        raise SourceError(path, node.lineno, f"{name} holds literals only") from error
