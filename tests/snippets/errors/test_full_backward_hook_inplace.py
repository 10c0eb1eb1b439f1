from snippets.errors import full_backward_hook_inplace as entry


def test_fix_calls_the_hook_with_the_gradient_of_the_output(capsys):
    assert entry.fix().shape == (1, 2)
    assert capsys.readouterr().out == "(1, 3)\n"


def test_switch_off_leaves_nothing_in_place():
    assert not any(getattr(module, "inplace", False) for module in entry.switch_off())


def test_fix_residual_keeps_the_graph():
    assert entry.fix_residual().requires_grad


def test_fix_own_function_reverses_the_gradient():
    assert entry.fix_own_function().tolist() == [-2, -2]


def test_find_it_names_the_layer_in_place(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "['1']\n"
