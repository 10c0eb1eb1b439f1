import torch

from snippets.errors import autocast_device_type as entry


def test_fix_computes_in_bfloat16():
    assert entry.fix() == torch.bfloat16


def test_fix_decorator_computes_in_bfloat16():
    assert entry.fix_decorator() == torch.bfloat16


def test_fix_device_object_passes_a_string():
    assert entry.fix_device_object() == "cpu"


def test_find_it_drops_the_number(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[0].endswith("-> 'cuda'")
