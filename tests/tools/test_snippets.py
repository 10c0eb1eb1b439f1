"""Reading snippet modules as text."""

import pytest

from tools.problems import ProblemError
from tools.snippets import Function, Region, identifier, module_of, read_snippets


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("view-vs-reshape", "view_vs_reshape"),
        ("3d", "n_3d"),
        ("tensor-vs-Tensor", "tensor_vs_Tensor"),
        ("torch.stack", "torch_stack"),
    ],
)
def test_slug_as_a_name(slug, name):
    assert identifier(slug) == name


def test_module_of_a_page():
    assert module_of("shapes/memory.md") == "snippets/shapes/memory.py"
    assert module_of("errors/a-b.md") == "snippets/errors/a_b.py"


def test_functions_and_regions_with_their_lines(small):
    views = next(s for s in read_snippets(small.root) if s.path.endswith("views.py"))
    assert views.functions == (Function("double_a_list", 4, 10),)
    assert views.regions == (Region("double_a_list", 5, 9),)


def test_marker_behind_the_last_statement_belongs_to_its_function(small):
    error = next(s for s in read_snippets(small.root) if s.path.endswith("gizmos.py"))
    reproduce, fix = error.functions
    assert reproduce.start < error.regions[0].end <= reproduce.end < fix.start


def test_file_that_is_no_python_is_a_problem(small):
    small.write("snippets/shapes/bad.py", "def f(:\n")
    with pytest.raises(ProblemError, match=r"snippets/shapes/bad\.py:1: this is no Python"):
        read_snippets(small.root)
