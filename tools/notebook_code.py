"""The code of a notebook: its cells, what they import, and what their results depend on."""

import ast
import hashlib
import importlib.metadata
import importlib.util
from pathlib import Path

from tools.pages import Page
from tools.problems import ProblemError, problem
from tools.snippets import parse
from tools.structure import Fence, structure


def cells(page: Page) -> list[Fence]:
    """The code cells; `line` is that of the cell's mark."""
    return [fence for fence in structure(page).fences if fence.info == "python"]


def imports(page: Page) -> list[str]:
    """The top-level names of the modules that the cells import, sorted."""
    found = set()
    for cell in cells(page):
        # As many lines above as in the file, so that a syntax error names its own.
        for node in ast.walk(parse(page.path, "\n" * cell.line + cell.text)):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return sorted(found)


def missing(page: Page) -> list[str]:
    """The modules that the notebook imports and this Python cannot find."""
    return [name for name in imports(page) if importlib.util.find_spec(name) is None]


def lacks(page: Page, names: list[str]) -> ProblemError:
    """What to say about a notebook that cannot run here."""
    remedy = "Run `python -m tools build`, which first installs what it needs"
    return problem(page.path, 1, f"not installed here: {', '.join(names)}", remedy)


def fingerprint(page: Page) -> str:
    """A hash over everything that the outputs come from: the code, and what it imports."""
    parts = [cell.text for cell in cells(page)]
    for name in imports(page):
        spec = importlib.util.find_spec(name)
        places = [*(spec.submodule_search_locations or []), spec.origin] if spec else []
        parts += [name, _version(name)]
        parts += [f"{place} {_state(Path(place))}" for place in places if place]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _state(place: Path) -> str:
    """When a module, or what stands in a package's folder, was last changed."""
    paths = [place, *sorted(place.glob("*.py"))] if place.is_dir() else [place]
    return " ".join(str(path.stat().st_mtime_ns) for path in paths if path.exists())
