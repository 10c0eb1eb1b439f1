import pickle

import pytest
import torch

from snippets.errors import unpickle_persistent_id as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reads_with_torch_what_torch_wrote():
    assert torch.equal(entry.fix()["weight"], torch.zeros(3))


def test_fix_saved_by_pickle_reads_with_pickle():
    assert entry.fix_saved_by_pickle() == {"cat": 0, "dog": 1}


def test_find_it_tells_the_writer(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "a.pkl b'\\x80\\x04' pickle",
        "b.pkl b'PK' torch.save",
    ]


def test_tensors_dumped_by_pickle_are_read_by_pickle_alone(tmp_path):
    path = tmp_path / "x.pkl"
    path.write_bytes(pickle.dumps({"weight": torch.zeros(3)}))
    assert torch.equal(pickle.loads(path.read_bytes())["weight"], torch.zeros(3))
    with pytest.raises(RuntimeError, match="magic number") as caught:
        torch.load(path, weights_only=False)
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.match == "unpickle-persistent-id"
