from snippets.errors import save_for_backward_nontensor as entry


def test_fix_has_the_gradient_of_the_square():
    assert entry.fix() == 6


def test_fix_several_has_a_gradient_for_each_part():
    assert entry.fix_several() == ([2, 2], [2, 2, 2])


def test_a_second_call_replaces_what_the_first_saved(capsys):
    entry.called_twice()
    assert capsys.readouterr().out == "saved: 1\n"


def test_find_it_names_what_is_no_tensor(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["1 int", "3 list"]
