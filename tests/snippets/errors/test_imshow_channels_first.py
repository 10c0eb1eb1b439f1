from snippets.errors import imshow_channels_first as entry


def test_fix_puts_the_channels_last():
    assert entry.fix() == (24, 32)


def test_fix_grey_shows_rows_and_columns():
    assert entry.fix_grey() == (28, 28)


def test_fix_batch_shows_two_rows_of_four():
    rows, columns = entry.fix_batch()
    assert rows >= 2 * 24
    assert columns >= 4 * 32


def test_does_not_help_view_mixes_the_pixels():
    viewed, permuted = entry.does_not_help()
    assert permuted == [0, 2, 4]
    assert viewed != permuted


def test_find_it_shows_shape_dtype_and_sign(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "(3, 24, 32) torch.float32 True\n"
