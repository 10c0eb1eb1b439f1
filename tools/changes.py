"""What work is compared with: where its branch left main; on main itself, the commit before."""

from pathlib import Path

from tools.ask import ask
from tools.missing import MissingError

EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"  # git's name for a tree without files


def base(root: Path) -> str | None:
    """The revision to compare with; before the first commit of all, the empty tree.

    None where git cannot tell: no repository, or a clone without the commit that is asked for.
    """
    head = _git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    if head is None:
        return None
    for branch in ("origin/main", "main"):
        fork = _git(root, "merge-base", "HEAD", branch)
        if fork and fork != head:
            return fork
    parent = _git(root, "rev-parse", "--verify", "--quiet", "HEAD~")
    if parent:
        return parent
    return EMPTY_TREE if _git(root, "rev-parse", "--is-shallow-repository") == "false" else None


def _git(root: Path, *arguments: str) -> str | None:
    try:
        return ask(["git", "-C", str(root), *arguments]).strip()
    except MissingError:
        return None
