import pytest
import torch

from snippets.shapes import einsum


def test_einsum_equals_the_operations_that_have_names():
    for named, written in einsum.einsum().values():
        assert torch.allclose(named, written)


def test_einsum_attention_needs_no_transposing():
    named, written = einsum.einsum_attention()
    assert named.shape == (2, 4, 5, 6)
    assert torch.allclose(named, written, atol=1e-5)


def test_einsum_mismatch_names_the_letter():
    with pytest.raises(RuntimeError, match="subscript i has size 8 for operand 1"):
        einsum.einsum_mismatch()


def test_einsum_repeated_letters_take_the_diagonal(capsys):
    einsum.einsum_repeated()
    assert capsys.readouterr().out == "[0, 4, 8] 12\n[0, 10, 200]\n"
