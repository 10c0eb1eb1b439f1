import pytest

from snippets.errors import cuda_tensor_to_numpy as entry


@pytest.mark.needs("cuda")
def test_fix_gives_an_array_of_the_same_numbers():
    assert entry.fix().tolist() == pytest.approx([0.2, 0.8])


@pytest.mark.needs("cuda")
def test_losses_are_numbers():
    assert all(isinstance(loss, float) for loss in entry.fix_list())


def test_report_names_the_tensors_and_nothing_else(capsys):
    entry.find_it()
    assert [line.split()[:2] for line in capsys.readouterr().out.splitlines()] == [
        ["inputs", "cpu"],
        ["scores", "cpu"],
    ]


def test_weights_loaded_into_real_memory_become_an_array():
    assert entry.with_data() == [[1, 2]]
