from pathlib import Path

from snippets.errors import torch_not_compiled_cuda as entry


def test_first_lines_of_a_script_name_the_python_and_the_torch_that_it_has(capsys):
    python, torch = entry.find_it()
    said = capsys.readouterr().out
    assert f"{python} {torch} " in said
    assert Path(python).exists()
    assert Path(torch).exists()
