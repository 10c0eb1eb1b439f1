from snippets.errors import tensorboard_import as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_writes():
    assert entry.fix() == "ready\n"


def test_fix_own_file_takes_another_name():
    assert entry.fix_own_file() == "ready\n"


def test_own_file_is_found_in_place_of_the_package():
    assert "partially initialized module 'torch.utils.tensorboard'" in entry.reproduce_own_file()


def test_find_it_finds_the_package():
    assert "site-packages" in entry.find_it().origin


def test_part_of_the_package_that_is_missing_is_another_error():
    text = "ModuleNotFoundError: No module named 'tensorboard.plugins'"
    assert recognise(text, load()).match != "tensorboard-import"
