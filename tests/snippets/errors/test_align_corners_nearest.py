import pytest

from snippets.errors import align_corners_nearest as entry


def test_fix_scales_smoothly():
    assert entry.fix() == (1, 3, 8, 8)


def test_fix_masks_keeps_the_classes():
    assert entry.fix_masks() == [0, 5, 9]


def test_does_not_help_bilinear_invents_classes():
    assert entry.does_not_help() == pytest.approx([0, 2.5, 4.75, 5, 7, 9])


def test_find_it_shows_mode_and_option(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "0 nearest True\n"
