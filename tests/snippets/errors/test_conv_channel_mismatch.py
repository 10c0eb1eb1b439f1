import torch

from snippets.errors import conv_channel_mismatch as entry


def test_fix_connects_the_layers():
    assert entry.fix() == (4, 64, 156, 156)


def test_fix_grayscale_feeds_three_equal_channels():
    assert entry.fix_grayscale() == (8, 64, 26, 26)


def test_fix_channels_last_puts_channels_first():
    assert entry.fix_channels_last() == (8, 30, 46)


def test_does_not_help_reshape_has_the_shape_but_scrambles_the_pixels():
    scrambled, moved = entry.does_not_help()
    assert scrambled.shape == moved.shape
    assert not torch.equal(scrambled, moved)
