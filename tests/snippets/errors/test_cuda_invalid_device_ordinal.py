import pytest
import torch

from snippets.errors import cuda_invalid_device_ordinal as entry
from torchwhy import recognise
from torchwhy.catalogue import load


@pytest.mark.needs("cuda")
def test_fix_takes_the_last_card():
    assert entry.fix() == torch.cuda.device_count() - 1


@pytest.mark.needs("cuda")
def test_find_it_lists_every_card(capsys):
    count = entry.find_it()
    assert len(capsys.readouterr().out.splitlines()) == 1 + count


def test_advice_of_cuda_below_it_changes_nothing():
    text = (
        "RuntimeError: CUDA error: invalid device ordinal\nCUDA kernel errors might be "
        "asynchronously reported at some other API call, so the stacktrace below might be "
        "incorrect."
    )
    assert recognise(text, load()).match == "cuda-invalid-device-ordinal"
