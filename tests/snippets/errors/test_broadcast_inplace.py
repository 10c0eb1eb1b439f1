import pytest
import torch

from snippets.errors import broadcast_inplace as entry


def test_fix_makes_a_new_tensor_of_the_broadcast_shape():
    assert entry.fix() == [[2, 3, 4], [2, 3, 4]]


def test_fix_normalize_channel_mismatch_takes_one_value_per_channel():
    picture = entry.fix_normalize_channel_mismatch()
    assert picture.shape == (1, 2, 2)
    assert picture.unique().tolist() == [0]


def test_pretrained_network_gets_three_equal_channels_before_normalising():
    picture = entry.pretrained_network()
    assert picture.shape == (3, 2, 2)
    assert torch.allclose(picture[0], torch.tensor((0.5 - 0.485) / 0.229))


def test_fix_accumulate_sums_everything():
    assert entry.fix_accumulate() == 24


def test_the_smaller_one_on_the_right_is_no_trouble():
    noise = torch.ones(2, 3)
    noise += torch.tensor([1.0, 2.0, 3.0])
    assert noise.tolist() == [[2, 3, 4], [2, 3, 4]]


@pytest.mark.parametrize("shape", [(3,), (1, 3)])
def test_find_it_asks_for_the_broadcast_shape(shape):
    assert torch.broadcast_shapes(shape, (2, 3)) == (2, 3)
    assert entry.find_it() == (3, 28, 28)
