"""The Makefile: nothing but calls of `python -m tools`, so that Windows needs no make."""

from tools.commands import COMMANDS
from tools.repo import ROOT

RECIPES = [
    line.strip().removeprefix("@")
    for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    if line.startswith("\t")
]


def test_every_recipe_calls_one_command():
    assert len(RECIPES) >= 5
    for recipe in RECIPES:
        assert recipe.startswith("$(PYTHON) -m tools ")
        assert recipe.split()[3] in (*COMMANDS, "help")
        assert not set(recipe) & set(";&|")
