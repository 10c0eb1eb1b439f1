import pytest
import torch
from torch import nn

from snippets.errors import conv_wrong_rank as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_adds_batch_and_channel():
    assert entry.fix() == (1, 4, 26, 26)


def test_fix_flattened_folds_rows_into_pictures():
    assert entry.fix_flattened() == (100, 4, 26, 26)


def test_fix_video_convolves_frame_by_frame():
    assert entry.fix_video() == (2, 10, 8, 30, 30)


def test_single_picture_fails_in_the_linear_layer_until_it_has_a_batch():
    with pytest.raises(RuntimeError, match="mat1 and mat2"):
        entry.missing_batch_dimension()
    assert entry.missing_batch_dimension_fixed() == (1, 2)


@pytest.mark.parametrize(
    ("layer", "rank"),
    [(nn.Conv1d, 1), (nn.Conv3d, 3), (nn.ConvTranspose2d, 2), (nn.LazyConv2d, 2)],
)
def test_other_convolutions_are_the_same_entry(layer, rank):
    sizes = (4, 3) if layer is nn.LazyConv2d else (1, 4, 3)
    with pytest.raises(RuntimeError) as caught:
        layer(*sizes)(torch.zeros([8] * rank))
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.match == "conv-wrong-rank"
    assert str([8] * rank) in answer.values["actual"]
