import pytest
import torch

from snippets.errors import tensor_not_callable as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_computes_the_loss_twice():
    assert entry.fix() == 1


def test_fix_brackets_takes_the_element():
    assert entry.fix_brackets() == pytest.approx(0.7)


def test_fix_weight_multiplies():
    assert entry.fix_weight() == [3, 3]


def test_find_it_lists_tensors_alone(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "accuracy (2,)\n"


def test_attribute_with_parentheses_is_the_same_entry():
    with pytest.raises(TypeError) as caught:
        torch.rand(2, 3).T()
    assert recognise(f"TypeError: {caught.value}", load()).match == "tensor-not-callable"


def test_module_that_is_called_is_another_error():
    text = "import torch\nTypeError: 'module' object is not callable"
    assert recognise(text, load()).match != "tensor-not-callable"


def test_fix_grad_reads_the_gradient():
    assert entry.fix_grad() == [2, 4]
