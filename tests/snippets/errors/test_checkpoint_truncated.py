import io

import pytest
import torch

from snippets.errors import checkpoint_truncated as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reads_the_weights():
    assert torch.equal(entry.fix()["weight"], torch.ones(3))


def test_swallowing_the_error_starts_from_nothing():
    assert entry.does_not_help() == 0


def test_the_one_before_is_loaded_instead(capsys):
    entry.keep_the_one_before()
    assert capsys.readouterr().out.splitlines()[-1] == "epoch1.pth tensor(1)"


def test_find_it_counts_what_is_missing(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "10 bytes are missing\n"


@pytest.mark.parametrize("cut", [1, 40, 399])
def test_the_message_counts_the_bytes_that_the_tensor_lacks(cut):
    saved = io.BytesIO()
    torch.save({"weight": torch.ones(100)}, saved, _use_new_zipfile_serialization=False)
    with pytest.raises(RuntimeError, match="unexpected EOF") as caught:
        torch.load(io.BytesIO(saved.getvalue()[:-cut]))
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.values["missing"]) == ("checkpoint-truncated", str(cut))
