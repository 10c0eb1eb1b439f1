import pytest
import torch

from snippets.tensors import selecting


def test_max_argmax_scores_are_those_of_seed_1():
    values, indices = selecting.max_argmax().max(dim=1)
    assert [round(value, 4) for value in values.tolist()] == [0.7576, 0.7999, 0.6387]
    assert indices.tolist() == [0, 1, 2]


def test_max_argmax_parts_are_values_and_indices():
    values, indices = selecting.max_argmax_parts()
    assert values.shape == indices.shape == (3,)
    assert indices.dtype == torch.int64


def test_max_argmax_accuracy_counts_three_of_four():
    predicted, labels = selecting.max_argmax_accuracy()
    assert predicted.tolist() == [0, 2, 1, 1]
    assert (predicted == labels).sum() == 3


def test_max_argmax_softmax_keeps_the_order():
    logits, probabilities = selecting.max_argmax_softmax()
    assert torch.allclose(probabilities.sum(dim=1), torch.ones(3))
    assert torch.equal(logits.argsort(dim=1), probabilities.argsort(dim=1))


def test_max_argmax_softmax_without_dim_warns_and_takes_the_first():
    with pytest.warns(UserWarning, match="Implicit dimension choice"):
        probabilities = selecting.max_argmax_softmax_without_dim()
    assert torch.allclose(probabilities.sum(dim=0), torch.ones(2, 4))


def test_max_argmax_wrong_dim_gives_another_accuracy():
    logits, labels = selecting.max_argmax_wrong_dim()
    assert (logits.argmax(dim=1) == labels).all()
    assert (logits.argmax(dim=0) == labels).sum() == 2


def test_nonzero_any_all_gives_positions():
    x = selecting.nonzero_any_all()
    assert torch.nonzero(x).tolist() == [[0, 1], [1, 0], [1, 1]]


def test_nonzero_any_all_gradient_flows_through_the_mask():
    positions, gradient = selecting.nonzero_any_all_gradient()
    assert positions.tolist() == [[1], [2]]
    assert gradient.tolist() == [0, 4, 6]


def test_nonzero_any_all_mask_finds_the_nan(capsys):
    mask = selecting.nonzero_any_all_mask()
    assert mask.all(dim=1).tolist() == [False, True]
    assert "the loss is not finite" in capsys.readouterr().out


def test_nonzero_any_all_truth_of_several_values_is_ambiguous():
    with pytest.raises(RuntimeError, match="more than one value is ambiguous"):
        selecting.nonzero_any_all_truth()


def test_nonzero_any_all_zero_turns_all_false():
    assert selecting.nonzero_any_all_zero() == [True, False, True]


def test_scatter_writes_one_one_a_row():
    one_hot = selecting.scatter()
    assert one_hot.argmax(dim=1).tolist() == [2, 0, 1]
    assert one_hot.sum() == 3


def test_scatter_add_adds_what_meets():
    assert selecting.scatter_add().tolist() == [2, 0, 1]


def test_scatter_out_of_bounds_raises():
    with pytest.raises(RuntimeError, match="index 4 is out of bounds for dimension 1 with size 4"):
        selecting.scatter_out_of_bounds()


def test_scatter_gradient_equals_that_of_assignment():
    scattered, assigned, gradient = selecting.scatter_gradient()
    assert torch.equal(scattered, assigned)
    assert gradient.tolist() == [3, 3]
