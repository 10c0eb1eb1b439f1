from snippets.errors import to_pil_image_type as entry


def test_fix_resizes_the_picture_itself():
    assert entry.fix() == (16, 16)


def test_fix_dtype_keeps_the_labels():
    mask = entry.fix_dtype()
    assert mask.mode == "L"
    assert list(mask.tobytes()) == [0, 1, 2, 255]


def test_does_not_help_changes_the_labels():
    assert list(entry.does_not_help().tobytes()) == [0, 255]


def test_find_it_shows_type_dtype_and_shape(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[-1] == "list None None"
