from snippets.errors import fromarray_dtype as entry


def test_fix_scales_to_255():
    assert entry.fix() == (128, 128, 128)


def test_does_not_help_is_black():
    assert entry.does_not_help() == (0, 0, 0)


def test_fix_one_channel_gives_width_and_height():
    assert entry.fix_one_channel() == (6, 4)


def test_fix_tensor_gives_width_and_height():
    assert entry.fix_tensor() == (6, 4)


def test_find_it_shows_dtype_shape_and_range(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "float32 (1, 3, 4, 4) 0.5 0.5\n"
