import pytest

from snippets.errors import cuda_reinit_forked as entry


@pytest.mark.needs("cuda")
def test_fix_moves_the_batch_in_the_main_process():
    assert entry.fix().device.type == "cuda"


def test_find_it_looks_at_tensors_alone(capsys):
    sample = entry.find_it()
    assert set(sample) == {"value", "name"}
    assert capsys.readouterr().out == "['cpu']\n"
