from snippets.errors import cv2_cvtcolor_empty as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reads_the_picture():
    assert entry.fix() == (4, 6, 3)


def test_fix_crop_stays_inside():
    assert entry.fix_crop() == (20, 10, 3)


def test_find_it_lists_what_cannot_be_read(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "broken.jpg 10\n"


def test_other_functions_of_opencv_are_the_same_entry():
    text = (
        "cv2.error: OpenCV(4.5.1) C:\\window.cpp:376: error: (-215:Assertion failed) "
        "size.width>0 && size.height>0 in function 'imshow'"
    )
    answer = recognise(text, load())
    assert (answer.match, answer.values["function"]) == ("cv2-cvtcolor-empty", "imshow")
