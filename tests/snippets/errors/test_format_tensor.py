import torch

from snippets.errors import format_tensor as entry


def test_fix_formats_the_number():
    assert entry.fix() == "score 0.1235"


def test_fix_several_formats_each_number():
    assert entry.fix_several() == "0.10 0.70 0.20"


def test_scalar_tensor_formats_by_itself():
    assert f"{torch.tensor(0.5):.2f}" == "0.50"


def test_find_it_shows_the_tensor_with_dimensions(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["loss 0", "score 2"]
