import pytest
import torch

from snippets.errors import device_string_unknown as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_names_the_first_gpu():
    assert entry.fix() == torch.device("cuda", 0)


def test_fix_colon_keeps_the_number():
    assert entry.fix_colon().index == 1


def test_a_number_from_the_command_line_becomes_a_device():
    assert entry.from_the_command_line() == "cuda:0"


def test_find_it_refuses_all_but_the_first(capsys):
    entry.find_it()
    first, *others = capsys.readouterr().out.splitlines()
    assert first == "'cuda:0' cuda"
    assert all(line.endswith("is refused") for line in others)


@pytest.mark.parametrize(
    ("name", "given"),
    [("gpu", "gpu"), ("GPU:0", "GPU"), ("CPU", "CPU"), ("npu:0", "npu")],
)
def test_the_name_is_read(name, given):
    with pytest.raises(RuntimeError) as caught:
        torch.device(name)
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.values) == ("device-string-unknown", {"given": given})


@pytest.mark.parametrize("name", ["cuda0", "cuda: 0", "cuda:0,1", "cuda:x"])
def test_a_number_written_badly_is_recognised(name):
    with pytest.raises(RuntimeError) as caught:
        torch.device(name)
    assert recognise(f"RuntimeError: {caught.value}", load()).match == "device-string-unknown"
