import pytest

from snippets.errors import save_path_invalid as entry


def test_file_in_the_folder_is_written():
    assert entry.fix().endswith("last.pt")


def test_settings_go_into_the_file_and_not_into_its_name():
    assert entry.fix_long_name() == "last.pt"


def test_folder_with_the_name_of_the_file_is_refused():
    with pytest.raises(RuntimeError, match="Is a directory"):
        entry.folder_of_that_name()


def test_place_that_can_be_written_is_told_so(capsys):
    entry.find_it()
    said = capsys.readouterr().out
    assert said.startswith("is a folder: False\nmay be written: True\n")
