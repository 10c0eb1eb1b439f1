import torch

from snippets.errors import v2_totensor_deprecated as entry


def test_fix_gives_what_totensor_gave():
    picture = entry.fix()
    assert picture.shape == (3, 16, 16)
    assert picture.dtype == torch.float32
    assert picture.max() == 1


def test_does_not_help_leaves_the_values_up_to_255():
    assert entry.does_not_help() == 255


def test_find_it_tells_the_two_apart(capsys):
    entry.find_it()
    assert ".v2." in capsys.readouterr().out.splitlines()[1]
