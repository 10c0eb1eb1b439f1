import pytest

from snippets.errors import torch_file_version as entry
from torchwhy import recognise
from torchwhy.catalogue import load


@pytest.mark.parametrize("function", [entry.fix, entry.save_in_the_old_format])
def test_this_release_reads_the_older_formats(function, capsys):
    function()
    assert capsys.readouterr().out.splitlines()[-1] == "{'weight': tensor([0., 0., 0.])}"


def test_find_it_reads_the_number_that_torch_save_writes(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "3\n"


def test_both_numbers_are_read():
    with pytest.raises(RuntimeError) as caught:
        entry.reproduce()
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.match == "torch-file-version"
    assert (answer.values["found"], answer.values["supported"]) == ("99", "10")
