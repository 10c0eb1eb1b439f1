from snippets.errors import transform_on_ndarray as entry


def test_fix_flips_a_tensor():
    assert entry.fix() == (3, 24, 32)


def test_fix_resize_gives_width_and_height():
    assert entry.fix_resize() == (16, 12)


def test_does_not_help_resizes_the_wrong_dimensions():
    assert entry.does_not_help() == (24, 12, 16)


def test_find_it_shows_what_each_step_gets(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "ToTensor <- ndarray\nRandomHorizontalFlip <- Tensor\n"
