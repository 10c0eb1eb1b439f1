import zipfile

import pytest
import torch
from torch import nn

from snippets.errors import checkpoint_zip_corrupt as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reads_the_weights():
    assert torch.equal(entry.fix()["weight"], torch.zeros(100))


def test_fix_torchscript_builds_the_model():
    assert isinstance(entry.fix_torchscript(), nn.Linear)


def test_fix_zipped_reads_the_packed_file():
    assert entry.fix_zipped()["weight"].shape == (100,)


def test_saving_under_another_name_leaves_one_file(capsys):
    entry.save_whole_or_not_at_all()
    assert capsys.readouterr().out == "['last.pt']\n"


def test_find_it_names_the_cut_file(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["cut.pt not whole", "whole.pt whole"]


def test_a_file_that_ends_anywhere_has_no_table_of_contents(tmp_path):
    path = tmp_path / "model.pt"
    torch.save({"weight": torch.zeros(100)}, path)
    whole = path.read_bytes()
    for size in range(8, len(whole), 97):
        path.write_bytes(whole[:size])
        assert not zipfile.is_zipfile(path)
        with pytest.raises(RuntimeError, match="failed reading zip archive") as caught:
            torch.load(path)
        assert recognise(f"RuntimeError: {caught.value}", load()).match == "checkpoint-zip-corrupt"


def test_missing_file_of_the_archive_is_named():
    with pytest.raises(RuntimeError, match="locating file") as caught:
        entry.reproduce_torchscript()
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.match == "checkpoint-zip-corrupt"
    assert answer.values["record"] == "constants.pkl"
