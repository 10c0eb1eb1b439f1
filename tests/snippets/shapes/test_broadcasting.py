import pytest
import torch

from snippets.shapes import broadcasting


def test_broadcasting_rules_give_the_shapes_of_the_table():
    assert broadcasting.broadcasting_rules() == [(3, 2, 4, 4), (2, 3), (5, 4), (2, 3), (0, 3)]


def test_broadcasting_rules_raise_where_neither_size_is_one():
    with pytest.raises(RuntimeError, match=r"tensor a \(4\) .* tensor b \(2\) .* dimension 3"):
        broadcasting.broadcasting_rules_raises()


def test_broadcasting_rules_in_place_never_enlarge_the_left_side(capsys):
    with pytest.raises(RuntimeError, match="doesn't match the broadcast shape"):
        broadcasting.broadcasting_rules_in_place()
    assert capsys.readouterr().out == "(2, 3)\n"


def test_broadcasting_rules_missing_is_one_not_zero():
    total = broadcasting.broadcasting_rules_missing_is_one()
    assert total.tolist() == [[10, 21, 32], [13, 24, 35]]


def test_broadcasting_rules_no_copy_but_stride_zero():
    row, stretched = broadcasting.broadcasting_rules_no_copy()
    assert stretched.shape == (1000, 3)
    assert stretched.stride() == (0, 1)
    assert stretched.data_ptr() == row.data_ptr()


def test_per_channel_broadcast_centres_every_channel(capsys):
    images, centred = broadcasting.per_channel_broadcast()
    assert images.shape == centred.shape == (8, 3, 4, 5)
    assert centred.mean(dim=(0, 2, 3)).abs().max() < 1e-6
    assert capsys.readouterr().out == "(3,)\nTrue\nTrue\nTrue\n"


def test_per_channel_broadcast_raises_without_room_for_the_channels():
    with pytest.raises(RuntimeError, match=r"tensor a \(5\) .* tensor b \(3\)"):
        broadcasting.per_channel_broadcast_raises()


def test_per_channel_broadcast_silent_where_width_equals_channels():
    right, wrong = broadcasting.per_channel_broadcast_silent()
    assert right.tolist() == [0, 0, 0]
    assert wrong.tolist() == [0, 10, 20]


def test_per_channel_broadcast_permute_is_a_view():
    images, channels_last, centred = broadcasting.per_channel_broadcast_permute()
    assert channels_last.data_ptr() == images.data_ptr()
    assert channels_last.contiguous().data_ptr() != images.data_ptr()
    assert torch.equal(centred, images - images.mean(dim=(0, 2, 3))[:, None, None])


def test_300_vs_300x1_is_a_square():
    assert broadcasting.n_300_vs_300x1().shape == (300, 300)


def test_300_vs_300x1_loss_is_wrong_and_only_warns():
    with pytest.warns(UserWarning, match="different to the input size"):
        squared, loss = broadcasting.n_300_vs_300x1_loss()
    assert squared.shape == (300, 300)
    assert loss == squared.mean()
    assert loss > 0.5


def test_300_vs_300x1_fix_finds_the_perfect_prediction_perfect():
    assert broadcasting.n_300_vs_300x1_fix() == 0


def test_300_vs_300x1_second_dimension_does_not_exist():
    with pytest.raises(IndexError, match=r"range of \[-1, 0\], but got 1"):
        broadcasting.n_300_vs_300x1_second_dimension()
