import pytest

from snippets.errors import cv2_imshow_headless as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_writes_the_picture():
    assert entry.fix().shape == (40, 60, 3)


def test_find_it_lists_the_packages(capsys):
    entry.find_it()
    assert "opencv" in capsys.readouterr().out


@pytest.mark.parametrize("function", ["cvShowImage", "cvWaitKey", "destroyAllWindowsImpl"])
def test_every_window_function_is_recognised(function):
    text = (
        "cv2.error: OpenCV(4.5.1) C:\\window.cpp:651: error: (-2:Unspecified error) The "
        "function is not implemented. Rebuild the library with Windows, GTK+ 2.x or Cocoa "
        "support. If you are on Ubuntu or Debian, install libgtk2.0-dev and pkg-config, then "
        "re-run cmake or configure "
        f"script in function '{function}'"
    )
    answer = recognise(text, load())
    assert answer.match == "cv2-imshow-headless"
    assert answer.values["function"] == function
