import pytest
import torch

from snippets.errors import deserialize_device_index as entry
from torchwhy import recognise
from torchwhy.catalogue import load


@pytest.mark.needs("cuda")
def test_fix_loads_to_the_cpu():
    assert entry.fix()["weight"].device == torch.device("cpu")


def test_find_it_tells_the_device_in_the_file():
    assert entry.find_it() == ["cuda:99"]


def test_numbers_are_read():
    text = (
        "RuntimeError: Attempting to deserialize object on CUDA device 3 but "
        "torch.cuda.device_count() is 2. Please use torch.load with map_location to map your "
        "storages to an existing device."
    )
    answer = recognise(text, load())
    assert answer.match == "deserialize-device-index"
    assert (answer.values["saved"], answer.values["count"]) == ("3", "2")
