from snippets.errors import to_pil_image_ndim as entry


def test_fix_takes_the_picture_out_of_its_batch():
    assert entry.fix() == (32, 24)


def test_fix_flat_gives_rows_and_columns():
    assert entry.fix_flat() == (28, 28)


def test_fix_channels_puts_them_last():
    assert entry.fix_channels() == (32, 24)


def test_does_not_help_loses_a_row_too():
    assert tuple(entry.does_not_help()) == (3, 32)
