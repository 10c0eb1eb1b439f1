"""Recognise a PyTorch error message and say its cause and its fix. Standard library only."""

from torchwhy.catalogue import Catalogue, CatalogueError
from torchwhy.verdict import Answer, recognise

__all__ = ["Answer", "Catalogue", "CatalogueError", "lint", "recognise"]


def lint(catalogue: Catalogue) -> list[tuple[str, int, str]]:
    """What is wrong with the catalogue's templates: (slug, line in the entry's module, message)."""
    from torchwhy.linter import lint_catalogue

    return lint_catalogue(catalogue)
