from snippets.errors import full_hook_no_input_grad as entry


def test_fix_has_the_gradient_of_the_input(capsys):
    assert entry.fix().shape == (3, 2)
    assert capsys.readouterr().out == "(3, 2) (3, 1)\n"


def test_only_outputs_leaves_the_gradients_of_the_parameters(capsys):
    assert entry.only_outputs().tolist() == [[3, 3]]
    assert capsys.readouterr().out == "(3, 1)\n"


def test_find_it_names_the_first_layer_alone(capsys):
    entry.find_it()
    assert capsys.readouterr().out.count("\n") == 1
