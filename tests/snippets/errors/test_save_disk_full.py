import pytest
import torch

from snippets.errors import save_disk_full as entry


def test_place_with_room_takes_the_file():
    assert entry.fix().endswith("model.pt")


def test_file_that_could_not_be_written_leaves_the_old_one_alone(tmp_path):
    save = entry.whole_or_nothing()
    save({"epoch": 3}, tmp_path / "last.pt")
    (tmp_path / "last.pt.part").symlink_to("/dev/full")
    with pytest.raises(RuntimeError):
        save({"epoch": 4}, tmp_path / "last.pt")
    assert torch.load(tmp_path / "last.pt") == {"epoch": 3}


def test_weights_and_two_averages_of_adam_are_counted():
    assert entry.find_it() == 3 * 4 * 1_001_000
