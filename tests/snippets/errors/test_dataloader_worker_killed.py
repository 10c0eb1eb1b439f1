from snippets.errors import dataloader_worker_killed as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_loads_the_whole_batch():
    assert entry.fix() == "(6, 3, 32, 32)\n"


def test_the_signal_is_told_though_the_last_line_is_another():
    said = entry.reproduce()
    assert said.rstrip().endswith("exited unexpectedly")
    assert recognise(said, load()).match == "dataloader-worker-killed"


def test_find_it_shows_the_python_line_of_a_crash_in_native_code():
    said = entry.find_it()
    assert "Fatal Python error: Segmentation fault" in said
    assert "in __getitem__" in said
    assert recognise(said, load()).match == "dataloader-worker-killed"


def test_copies_packs_the_names_into_one_object():
    packed = entry.copies()
    assert packed[3] == b"00000003.jpg"
    assert packed.nbytes == 12 * 100_000
