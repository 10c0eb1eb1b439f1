import pytest
import torch
from torch import nn
from torch.nn.functional import scaled_dot_product_attention

from snippets.errors import matmul_dtype_mismatch as entry
from torchwhy import recognise
from torchwhy.catalogue import load

ONES = torch.ones(2, 2)


def test_fix_computes_in_the_models_dtype():
    assert entry.fix() == torch.float32


def test_fix_one_hot_multiplies_floating_point():
    assert entry.fix_one_hot() == (3, 2)


def test_fix_mixed_precision_dtype_leaves_the_parameters_whole():
    assert entry.fix_mixed_precision_dtype() == (torch.bfloat16, torch.float32)


def test_fix_init_from_numpy_dtype_keeps_the_parameter():
    weight = entry.fix_init_from_numpy_dtype()
    assert weight.dtype == torch.float32
    assert weight.requires_grad
    assert (weight == 0.5).all()


def test_copy_objects_to_another_shape():
    with pytest.raises(RuntimeError, match="must match"), torch.no_grad():
        nn.Linear(4, 2).weight.copy_(torch.ones(4, 2))


def test_find_it_lists_the_layer_of_another_dtype(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[-1] == "2.bias torch.float64"


@pytest.mark.parametrize(
    "multiply",
    [
        lambda: ONES @ ONES.double(),
        lambda: torch.mv(ONES, ONES[0].double()),
        lambda: torch.dot(ONES[0], ONES[0].long()),
        lambda: torch.addmm(ONES[0], ONES, ONES.half()),
        lambda: nn.Bilinear(2, 2, 2)(ONES, ONES.double()),
        lambda: scaled_dot_product_attention(ONES, ONES, ONES.double()),
    ],
)
def test_other_products_words_are_the_same_entry(multiply):
    with pytest.raises(RuntimeError) as caught:
        multiply()
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("matmul-dtype-mismatch", True)
