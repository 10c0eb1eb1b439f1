from snippets.errors import function_gradient_shape as entry


def test_fix_adds_up_the_gradient_of_four_rows():
    assert entry.fix().tolist() == [4, 4, 4]


def test_fix_data_has_the_gradient_of_the_points_that_are_left():
    assert entry.fix_data().tolist() == [2, 2]


def test_find_it_prints_the_shapes_side_by_side(capsys):
    entry.find_it()
    printed = capsys.readouterr().out
    assert printed == "[(4, 3), (3,)] for inputs [(4, 3), (3,)]\n"
