import traceback

import pytest
import torch

from snippets.errors import checkpoint_file_not_found as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def said_by(function, *arguments):
    with pytest.raises((OSError, RuntimeError)) as caught:
        function(*arguments)
    return "".join(traceback.format_exception(caught.value))


def test_fix_finds_the_file_beside_the_script():
    assert entry.fix() == {"epoch": 3}


def test_fix_backslash_joins_the_parts():
    assert entry.fix_backslash() == {"epoch": 3}


def test_backslash_n_is_one_character_that_splits_the_path(capsys):
    entry.what_python_sees()
    assert capsys.readouterr().out.splitlines() == [
        "weights",
        "ew.pt",
        "weights\\new.pt",
    ]


def test_the_folder_is_made_with_its_parents(capsys):
    entry.make_the_folder()
    assert capsys.readouterr().out == "{'epoch': 3}\n"


def test_find_it_shows_what_is_there_instead(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "missing: ckpt.pt",
        "missing: out",
        "exists:  project ['output']",
    ]


def test_a_real_traceback_gives_the_path():
    answer = recognise(said_by(torch.load, "out/ckpt.pt"), load())
    assert answer.match == "checkpoint-file-not-found"
    assert answer.values == {"file": "out/ckpt.pt"}


def test_saving_into_a_folder_that_is_not_there_is_this_entry(tmp_path):
    answer = recognise(said_by(torch.save, {}, tmp_path / "no_such" / "x.pt"), load())
    assert answer.match == "checkpoint-file-not-found"
    assert answer.values["folder"].endswith("no_such")


def test_a_missing_file_of_other_code_is_not_this_entry():
    answer = recognise(said_by(open, "data.csv"), load())
    assert answer.match != "checkpoint-file-not-found"
