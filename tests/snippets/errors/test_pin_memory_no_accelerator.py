import torch

from snippets.errors import pin_memory_no_accelerator as entry


def test_fix_pins_only_where_there_is_a_gpu():
    assert entry.fix().pin_memory == torch.cuda.is_available()


def test_find_it_asks_for_the_build_and_the_gpu(capsys):
    found = entry.find_it()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("built with CUDA:")
    assert lines[1] == f"a GPU to use: {found}"
