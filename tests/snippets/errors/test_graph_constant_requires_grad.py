import pytest

from snippets.errors import graph_constant_requires_grad as entry

pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning")


def test_fix_keeps_the_scale_as_a_parameter():
    assert list(entry.fix()) == ["scale"]


def test_fix_list_keeps_the_parameters_of_both_layers():
    assert len(entry.fix_list()) == 4


def test_fix_function_keeps_weight_and_bias():
    assert len(list(entry.fix_function().parameters())) == 2


def test_find_it_names_what_is_not_registered(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["model extra list", "1 scale Tensor"]
