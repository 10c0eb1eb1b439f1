"""The reproducers of the error entries: what there is to run of each."""

import ast
import hashlib
from dataclasses import dataclass
from pathlib import Path

from tools.problems import problem
from tools.repo import ROOT


@dataclass(frozen=True)
class Entry:
    """An entry's reproducers: their names, what they need, the hash of their source."""

    slug: str
    path: Path
    kind: str
    needs: tuple[str, ...]
    functions: tuple[str, ...]
    code: str

    @property
    def records(self) -> bool:
        """Whether there is a message that a run could record."""
        return self.kind != "silent"


def entries(root: Path = ROOT) -> dict[str, Entry]:
    """All entries by slug, read without importing them."""
    folder = root / "snippets" / "errors"
    found = [_entry(path, root) for path in sorted(folder.glob("[!_]*.py"))]
    return {entry.slug: entry for entry in found}


def _entry(path: Path, root: Path) -> Entry:
    text = path.read_text(encoding="utf-8")
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        shown_path = path.relative_to(root).as_posix()
        raise problem(shown_path, error.lineno or 1, str(error.msg), "Correct it") from None
    functions = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.split("_")[0] == "reproduce"
    ]
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    try:
        needs = ast.literal_eval(constants["NEEDS"]) if "NEEDS" in constants else []
        kind = ast.literal_eval(constants["KIND"]) if "KIND" in constants else "error"
    except ValueError:
        shown_path = path.relative_to(root).as_posix()
        raise problem(shown_path, 1, "KIND or NEEDS is no literal", "Write texts") from None
    source = "\n".join(ast.get_source_segment(text, node) or "" for node in functions)
    return Entry(
        path.stem.replace("_", "-"),
        path,
        kind,
        (needs,) if isinstance(needs, str) else tuple(needs),
        tuple(node.name for node in functions),
        hashlib.sha256(source.encode()).hexdigest(),
    )
