import torch

from snippets.errors import grid_sample_shape as entry


def test_fix_samples_every_image_where_it_is():
    images, warped = entry.fix()
    assert torch.allclose(images, warped, atol=1e-5)


def test_fix_channels_first_puts_the_coordinates_last():
    assert entry.fix_channels_first() == (4, 3, 8, 8)


def test_does_not_help_view_pairs_numbers_that_do_not_belong_together():
    flow = entry.does_not_help()
    assert flow.permute(0, 2, 3, 1)[0, 0].tolist() == [[0, 0], [1, 0], [2, 0], [3, 0]]
    assert flow.reshape(1, 3, 4, 2)[0, 0].tolist() == [[0, 1], [2, 3], [0, 1], [2, 3]]


def test_find_it_shows_the_two_batch_sizes(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "batch 4 1 last 2 wanted 2\n"
