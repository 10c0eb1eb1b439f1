import itertools

import pytest
import torch
from torch import nn

from snippets.layers import convolution


def test_corr2d_by_hand_equals_torch():
    by_hand, by_torch = convolution.corr2d_by_hand()
    assert by_hand.tolist() == by_torch.tolist() == [[19, 25], [37, 43]]


def test_corr2d_by_hand_product_is_not_a_matrix_product():
    window, kernel = convolution.corr2d_by_hand_product()
    assert (window * kernel).sum() == 19
    assert (window @ kernel).sum() != 19


def test_corr2d_by_hand_learn_finds_the_edge_kernel():
    layer, image, edges = convolution.corr2d_by_hand_learn()
    torch.testing.assert_close(layer.weight, torch.tensor([[1.0, -1.0]]), atol=1e-2, rtol=0)
    torch.testing.assert_close(layer(image), edges, atol=2e-2, rtol=0)


def test_conv2d_arguments_give_these_sizes():
    assert convolution.conv2d_arguments() == [
        (4, 8, 30, 46),
        (4, 8, 16, 24),
        (4, 8, 32, 48),
        (4, 8, 32, 48),
    ]


def test_conv2d_arguments_bias_none_is_no_bias():
    assert convolution.conv2d_arguments_bias().bias is None


def test_conv2d_arguments_function_is_called_with_the_weights_of_the_module():
    names = [name for name, _ in convolution.conv2d_arguments_function().named_parameters()]
    assert names == ["weight", "bias"]


def test_conv2d_arguments_channels_must_agree():
    with pytest.raises(RuntimeError, match="expected input"):
        convolution.conv2d_arguments_channels()


def test_conv2d_arguments_same_refuses_a_stride():
    with pytest.raises(ValueError, match="not supported for strided"):
        convolution.conv2d_arguments_same()


def test_conv_output_size_is_that_of_torch():
    conv_size = convolution.conv_output_size()
    for size, kernel, stride, padding, dilation in itertools.product(
        (7, 8, 12), (1, 2, 3), (1, 2, 3), (0, 1, 2), (1, 2)
    ):
        layer = nn.Conv2d(1, 1, kernel, stride, padding, dilation)
        real = layer(torch.zeros(1, 1, size, size)).shape[-1]
        assert conv_size(size, kernel, stride, padding, dilation) == real


def test_conv_output_size_helper_removes_batch_and_channel():
    output_shape = convolution.conv_output_size_helper()
    assert output_shape(nn.Conv2d(1, 1, 3), torch.zeros(5, 6)) == (3, 4)


def test_conv_output_size_unseen_column_has_no_effect():
    assert convolution.conv_output_size_unseen().abs().max() == 0


def test_conv_output_size_too_large_is_refused():
    with pytest.raises(RuntimeError, match="Kernel size can't be greater"):
        convolution.conv_output_size_too_large()


def test_groups_equal_two_convolutions():
    layer, joined = convolution.groups()
    torch.testing.assert_close(layer, joined)


def test_groups_parameters_are_divided():
    full, depthwise, pointwise = convolution.groups_parameters()
    assert (full, depthwise, pointwise) == (256 * 256 * 9, 256 * 9, 256 * 256)


def test_groups_not_dividing_is_refused():
    with pytest.raises(ValueError, match="in_channels must be divisible by groups"):
        convolution.groups_not_dividing()


def test_dilation_with_equal_padding_keeps_the_size():
    layer = convolution.dilation()
    assert layer(torch.zeros(1, 1, 9, 9)).shape[2:] == (9, 9)


def test_dilation_receptive_field_grows_by_twice_the_dilation():
    receptive_field = convolution.dilation_receptive_field()
    for dilations in [(1,), (1, 1), (3,), (1, 2, 4), (2, 3)]:
        assert receptive_field(*dilations)[0] == 1 + 2 * sum(dilations)
    assert receptive_field(2, 2, 2) == (13, 7)


def test_dilation_whole_number_comes_from_floor_division_only():
    floor, true = convolution.dilation_whole_number()
    assert (type(floor), type(true)) == (int, float)


def test_dilation_whole_number_raises_for_a_float():
    with pytest.raises(TypeError, match="dilation"):
        convolution.dilation_whole_number_raises()
