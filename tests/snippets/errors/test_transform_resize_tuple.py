from snippets.errors import transform_resize_tuple as entry


def test_fix_halves_both_sides():
    assert entry.fix() == (320, 240)


def test_fix_three_gives_height_and_width_alone():
    assert entry.fix_three() == (224, 224)


def test_height_first_a_pil_size_is_the_wrong_way_round():
    assert entry.height_first() == (480, 640)


def test_find_it_lists_the_sizes(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "Resize (256, 256)\nCenterCrop (224, 224)\nToTensor -\n"
