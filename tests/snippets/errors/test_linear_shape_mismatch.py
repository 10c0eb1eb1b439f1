import pytest
import torch
from torch import nn

from snippets.errors import linear_shape_mismatch as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_fits_the_layer_to_the_maps():
    assert entry.fix() == (4, 10)


def test_lazy_layer_counts_what_the_fix_counted_by_hand():
    layer = entry.count_lazily()
    assert isinstance(layer, nn.Linear)
    assert layer.in_features == 16 * 30 * 30


def test_adaptive_pooling_accepts_any_size():
    model = entry.accept_any_size()
    assert model(torch.zeros(2, 3, 41, 90)).shape == (2, 10)


def test_fix_flatten_forgotten_keeps_the_batch():
    assert entry.fix_flatten_forgotten() == (2, 10)


def test_fix_features_not_last_projects_each_time_step():
    assert entry.fix_features_not_last() == (8, 100, 32)


def test_fix_other_backbone_reads_the_number_from_the_replaced_layer():
    assert entry.fix_other_backbone() == (2048, (2, 5))


def test_fix_two_matrices_compares_every_row_with_every_row():
    assert entry.fix_two_matrices() == (5, 7)


def test_does_not_help_reshaping_or_transposing_changes_the_number_of_samples():
    assert entry.does_not_help() == (16, 3)


def test_layer_without_bias_and_operator_print_the_same_prefix():
    with pytest.raises(RuntimeError, match=r"^mm: mat1 and mat2"):
        nn.Linear(4, 2, bias=False)(torch.zeros(3, 5))
    with pytest.raises(RuntimeError, match=r"^mm: mat1 and mat2"):
        torch.zeros(3, 5) @ torch.zeros(4, 2)


@pytest.mark.parametrize(
    ("shapes", "device"), [(((2, 3), (2, 3)), "meta"), (((2, 3), (4,)), "cpu")]
)
def test_other_wordings_of_the_page_are_the_same_entry(shapes, device):
    left, right = (torch.zeros(shape, device=device) for shape in shapes)
    with pytest.raises(RuntimeError, match=r"same reduction dim|^size mismatch") as caught:
        left @ right
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("linear-shape-mismatch", True)
