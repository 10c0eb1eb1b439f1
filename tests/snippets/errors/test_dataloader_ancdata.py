import sys

import pytest

from snippets.errors import dataloader_ancdata as entry

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="files are shared so on Linux")


def test_fix_keeps_every_batch():
    assert entry.fix() == "300\n"


def test_fix_queue_receives_every_tensor():
    assert entry.fix_queue() == "200\n"


def test_the_queue_of_ones_own_says_ancdata():
    assert entry.reproduce_queue().rstrip().endswith("received 0 items of ancdata")


def test_find_it_counts_one_file_more_for_each_batch_kept(capsys, monkeypatch):
    monkeypatch.setattr(entry, "__name__", "__main__")  # as in a script
    entry.find_it()
    first, second, third = (int(line.split()[1]) for line in capsys.readouterr().out.splitlines())
    assert second - first == third - second == 20
