from snippets.errors import torchscript_interpreter_failed as entry


def test_fix_gives_the_mean_of_one_row():
    assert entry.fix() == "tensor([1.])\n"


def test_last_line_is_the_cause():
    assert entry.find_it().endswith("WrongShape: the batch must have rows and columns")


def test_script_raises_neither_what_was_written_nor_a_runtime_error(capsys):
    entry.catch_it()
    assert capsys.readouterr().out == "caught as torch.jit.Error\n"
