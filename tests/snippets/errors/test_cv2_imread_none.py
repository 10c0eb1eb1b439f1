from snippets.errors import cv2_imread_none as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reads_the_picture():
    assert entry.fix() == [[4, 6]]


def test_path_in_chinese_is_read_by_numpy():
    assert entry.non_ascii_path() == (4, 6, 3)


def test_find_it_goes_up_to_a_folder_that_exists(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[-1] == ". True"


def test_none_of_a_program_without_a_data_set_is_not_called_this_entry():
    text = "AttributeError: 'NoneType' object has no attribute 'shape'"
    assert recognise(text, load()).verdict != "match"
