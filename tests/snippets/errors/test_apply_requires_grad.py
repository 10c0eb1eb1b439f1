import pytest
import torch

from snippets.errors import apply_requires_grad as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_has_the_gradient_of_both_pieces():
    assert entry.fix() == pytest.approx([0.1, 1.0])


def test_does_not_help_the_gradient_knows_no_activation():
    assert entry.does_not_help() == [1.0, 1.0]


def test_fix_initialise_leaves_a_parameter_to_learn():
    weight = entry.fix_initialise()
    assert weight.requires_grad
    assert (weight == 0.5).all()


def test_find_it_tells_parameters_from_results(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["weight True", "hidden False"]


def test_map_says_the_same():
    weight = torch.ones(2, requires_grad=True)
    with pytest.raises(RuntimeError) as caught:
        weight.map_(torch.ones(2), max)
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.values["op"]) == ("apply-requires-grad", "map_()")


def test_tensor_on_a_gpu_is_the_same_entry():
    text = "import torch\nTypeError: apply_ is only implemented on CPU tensors"
    answer = recognise(text, load())
    assert (answer.match, answer.values["op"]) == ("apply-requires-grad", "apply_")
