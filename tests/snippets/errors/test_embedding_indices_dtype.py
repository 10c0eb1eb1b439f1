import pytest
import torch
from torch import nn

from snippets.errors import embedding_indices_dtype as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_looks_three_rows_up():
    assert entry.fix() == (3, 4)


def test_fix_cast_batch_leaves_the_ids_alone():
    assert entry.fix_cast_batch() == {"ids": torch.int64, "image": torch.float16}


def test_does_not_help_ids_come_back_changed():
    assert entry.does_not_help() != [2049, 30522]


def test_find_it_names_the_embedding_that_gets_fractions(capsys):
    entry.find_it()
    said = capsys.readouterr().out.splitlines()
    assert said == ["words torch.int64", "users torch.float32", "stopped here"]


def test_embedding_bag_says_the_same():
    with pytest.raises(RuntimeError) as caught:
        nn.EmbeddingBag(3, 2)(torch.ones(1, 2))
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.match == "embedding-indices-dtype"
    assert answer.values == {"actual": "torch.FloatTensor", "op": "embedding_bag"}
