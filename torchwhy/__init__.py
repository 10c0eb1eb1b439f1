"""Recognise a PyTorch error message and say its cause and its fix. Standard library only.

Names are looked up on first use: ``torchwhy run`` must leave a script's own modules alone, whatever
they are called, so the package itself imports nothing.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from torchwhy.catalogue import Catalogue, CatalogueError
    from torchwhy.hooks import install, uninstall
    from torchwhy.linter import lint_catalogue as lint
    from torchwhy.notebook import load_ipython_extension, unload_ipython_extension
    from torchwhy.verdict import Answer, recognise

__all__ = [
    "Answer",
    "Catalogue",
    "CatalogueError",
    "install",
    "lint",
    "load_ipython_extension",
    "recognise",
    "uninstall",
    "unload_ipython_extension",
]

_HOMES = {
    "Answer": "verdict",
    "Catalogue": "catalogue",
    "CatalogueError": "catalogue",
    "install": "hooks",
    "lint": "linter",
    "load_ipython_extension": "notebook",
    "recognise": "verdict",
    "uninstall": "hooks",
    "unload_ipython_extension": "notebook",
}


def __getattr__(name: str) -> "Any":
    if name not in _HOMES:
        raise AttributeError(f"module 'torchwhy' has no attribute {name!r}")
    import importlib

    module = importlib.import_module(f"torchwhy.{_HOMES[name]}")
    return getattr(module, "lint_catalogue" if name == "lint" else name)
