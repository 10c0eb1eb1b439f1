import pytest
import torch

from snippets.networks.deeplab import ASPP, Bottleneck, conv_norm


@pytest.mark.parametrize("dilation", [1, 2, 6])
def test_conv_norm_keeps_the_size_at_any_dilation(dilation):
    layer = conv_norm(2, 4, kernel=3, dilation=dilation)
    assert layer(torch.rand(2, 2, 9, 9)).shape == (2, 4, 9, 9)


def test_bottleneck_with_a_stride_halves():
    assert Bottleneck(8, 4, stride=2)(torch.rand(2, 8, 6, 6)).shape == (2, 16, 3, 3)


def test_aspp_in_evaluation_takes_one_picture():
    assert ASPP(8, 4).eval()(torch.rand(1, 8, 5, 5)).shape == (1, 4, 5, 5)
