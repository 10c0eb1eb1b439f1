from snippets.errors import register_input_hook as entry


def test_fix_shows_the_shape_of_the_input(capsys):
    entry.fix()
    assert capsys.readouterr().out == "(3, 2)\n"


def test_fix_tensor_gets_the_gradient_of_the_weight():
    assert entry.fix_tensor().tolist() == [[3, 3]]


def test_fix_output_shows_the_shape_of_the_output(capsys):
    entry.fix_output()
    assert capsys.readouterr().out == "(3, 4)\n"


def test_find_it_tells_modules_from_tensors(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "Linear ['register_forward_hook', 'register_full_backward_hook']",
        "Tensor ['register_hook']",
    ]
