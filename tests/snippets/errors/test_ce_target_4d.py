import math

import pytest

from snippets.errors import ce_target_4d as entry


def test_fix_is_the_loss_of_four_equal_scores():
    assert entry.fix() == pytest.approx(math.log(4))


def test_fix_coloured_gives_each_colour_its_own_class():
    assert entry.fix_coloured().tolist() == [[[0, 1, 2]] * 4] * 2


def test_does_not_help_one_channel_mixes_two_classes():
    assert entry.does_not_help() == [0, 128]


def test_enlarged_scores_brings_the_scores_to_the_size_of_the_labels():
    assert entry.enlarged_scores() == (2, 4, 32, 32)


def test_classes_in_dimension_1_is_the_loss_of_ten_equal_scores():
    assert entry.classes_in_dimension_1() == pytest.approx(math.log(10))


def test_find_it_shows_the_wanted_shape(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "wanted (2, 8, 8)",
        "labels (2, 1, 8, 8) tensor([1])",
    ]
