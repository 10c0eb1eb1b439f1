import io

import pytest
import torch

from snippets.errors import storage_wrong_size as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reads_the_weights(capsys):
    entry.fix()
    assert capsys.readouterr().out == "['weight']\n"


def test_find_it_shows_files_of_one_size_that_differ(capsys):
    entry.find_it()
    (size, digest), (other_size, other_digest) = (
        line.split() for line in capsys.readouterr().out.splitlines()
    )
    assert size == other_size
    assert digest != other_digest


@pytest.mark.parametrize("bad", [bytes(8), b"\xff" * 8, b"weights!"])
def test_whatever_stands_there_is_read_as_the_length(bad):
    saved = io.BytesIO()
    torch.save({"weight": torch.zeros(100)}, saved, _use_new_zipfile_serialization=False)
    data = saved.getvalue()
    place = data.rindex((100).to_bytes(8, "little"))
    with pytest.raises(RuntimeError, match="wrong byte size") as caught:
        torch.load(io.BytesIO(data[:place] + bad + data[place + 8 :]))
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.match == "storage-wrong-size"
    assert answer.values["needed"] == "400"
    assert (answer.values["read"] == "0") == (bad == bytes(8))


@pytest.mark.parametrize("name", ["byte size", "size"])
def test_older_wordings_give_both_numbers(name):
    text = f"RuntimeError: storage has wrong {name}: expected 4254413747647032608 got 1024"
    answer = recognise(text, load())
    assert answer.match == "storage-wrong-size"
    assert answer.values == {"read": "4254413747647032608", "needed": "1024"}
