import os
import sys

import pytest

from snippets.errors import too_many_open_files as entry
from torchwhy import recognise
from torchwhy.catalogue import load

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no such limit")


def test_fix_reads_every_file():
    assert entry.fix() == f"{200 * len('cat')}\n"


def test_find_it_names_the_open_file(capsys):
    assert entry.find_it().closed
    assert os.devnull in capsys.readouterr().out.splitlines()


def test_the_file_is_among_the_values():
    text = "OSError: [Errno 24] Too many open files: 'data/train/97.png'"
    answer = recognise(f'File "torch/utils/data/dataset.py", line 9, in f\n{text}', load())
    assert answer.match == "too-many-open-files"
    assert answer.values["file"] == "data/train/97.png"
