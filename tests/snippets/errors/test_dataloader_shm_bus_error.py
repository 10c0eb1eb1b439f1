import sys

import pytest

from snippets.errors import dataloader_shm_bus_error as entry
from torchwhy import recognise
from torchwhy.catalogue import load

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no bus error")


def test_fix_leaves_the_open_file_as_it_was():
    assert entry.fix() == "(4, 1000000)\n"


def test_room_counts_every_waiting_batch():
    assert entry.room() == 32 * 3 * 224 * 224 * 4 * 4


def test_bus_error_is_told_though_the_last_line_is_another():
    said = entry.reproduce()
    assert said.rstrip().endswith("exited unexpectedly")
    assert recognise(said, load()).match == "dataloader-shm-bus-error"


def test_what_a_full_shm_says_since_torch_2_15_is_this_entry():
    text = (
        "RuntimeError: Caught RuntimeError in DataLoader worker process 0.\n"
        "Original Traceback (most recent call last):\n"
        "RuntimeError: unable to allocate shared memory(shm) for file "
        "</torch_11126_964887279_0>: No space left on device (28)\n"
    )
    assert recognise(text, load()).match == "dataloader-shm-bus-error"
