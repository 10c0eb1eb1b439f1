import itertools

import pytest
import torch
from torch import nn
from torch.nn import functional

from snippets.layers import pooling


def test_pooling_basics_takes_maximum_and_mean_of_each_window():
    image, largest, mean = pooling.pooling_basics()
    windows = image[0, 0].unfold(0, 2, 2).unfold(1, 2, 2)
    assert torch.equal(largest[0, 0], windows.amax(dim=(2, 3)))
    assert torch.equal(mean[0, 0], windows.mean(dim=(2, 3)))


def test_pooling_basics_indices_are_flat_places_of_the_maxima():
    image, pooled, indices = pooling.pooling_basics_indices()
    assert torch.equal(image.flatten()[indices.flatten()], pooled.flatten())


def test_pooling_basics_padding_never_wins_a_maximum():
    largest, mean, without = pooling.pooling_basics_padding()
    assert largest == without == [-1, -1, -1, -1]
    assert mean[0] == pytest.approx(-4 / 9)


def test_pooling_basics_padding_too_large_is_refused():
    with pytest.raises(RuntimeError, match="pad should be at most half"):
        pooling.pooling_basics_padding_too_large()


def test_pooling_basics_too_small_is_refused():
    with pytest.raises(RuntimeError, match="Output size is too small"):
        pooling.pooling_basics_too_small()


def test_ceil_mode_keeps_partial_windows():
    floor, ceil = pooling.ceil_mode()
    assert floor.shape[2:] == (2, 2)
    assert ceil.shape[2:] == (3, 3)


def test_ceil_mode_no_zeros_are_added():
    partial, padded = pooling.ceil_mode_no_zeros()
    assert partial.max() == -9
    assert padded.max() == 0


def test_ceil_mode_formula_is_that_of_torch():
    pool_size = pooling.ceil_mode_formula()
    for size, kernel, stride, padding, dilation, ceil_mode in itertools.product(
        (4, 5, 9), (1, 2, 3), (1, 2, 3), (0, 1), (1, 2), (False, True)
    ):
        if 2 * padding > kernel or dilation * (kernel - 1) + 1 > size + 2 * padding:
            continue
        layer = nn.MaxPool1d(kernel, stride, padding, dilation, ceil_mode=ceil_mode)
        real = layer(torch.zeros(1, 1, size)).shape[-1]
        assert pool_size(size, kernel, stride, padding, dilation, ceil_mode) == real


def test_adaptive_avg_pool_to_one_is_the_mean():
    pooled, mean = pooling.adaptive_avg_pool()
    torch.testing.assert_close(pooled, mean)


def test_adaptive_avg_pool_windows_are_those_of_torch():
    windows = pooling.adaptive_avg_pool_windows()
    row = torch.rand(1, 11)
    for parts in range(1, 15):
        means = torch.stack([row[0, start:end].mean() for start, end in windows(11, parts)])
        torch.testing.assert_close(functional.adaptive_avg_pool1d(row, parts)[0], means)


def test_upsample_with_corners_keeps_both_ends():
    assert pooling.upsample().flatten()[[0, -1]].tolist() == [0, 3]


def test_upsample_nearest_takes_no_align_corners():
    with pytest.raises(ValueError, match="align_corners"):
        pooling.upsample_nearest()


def test_upsample_old_name_warns():
    with pytest.warns(UserWarning, match="Use `nn.functional.interpolate` instead"):
        pooling.upsample_old_name()
