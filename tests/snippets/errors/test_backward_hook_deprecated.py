import pytest

from snippets.errors import backward_hook_deprecated as entry


def test_fix_gets_the_gradient_of_the_modules_input(capsys):
    entry.fix()
    assert capsys.readouterr().out == "(1, 3)\n"


@pytest.mark.filterwarnings("ignore:Using a non-full backward hook:FutureWarning")
def test_old_hook_gets_the_gradient_of_the_last_operations_input(capsys):
    entry.reproduce()
    assert capsys.readouterr().out == "(1, 2)\n"


def test_fix_two_outputs_gets_both_gradients(capsys):
    entry.fix_two_outputs()
    assert capsys.readouterr().out == "2 gradient(s)\n"


def test_hook_on_the_output_works_before_an_inplace_relu():
    assert entry.without_backward_hook().shape == (1, 4, 3, 3)


def test_find_it_names_the_old_call_alone(tmp_path, monkeypatch, capsys):
    text = "a.register_backward_hook(f)\na.register_full_backward_hook(f)\n"
    (tmp_path / "cam.py").write_text(text)
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert capsys.readouterr().out == "cam.py:1: a.register_backward_hook(f)\n"
