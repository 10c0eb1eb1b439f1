import subprocess
import sys

import pytest

from snippets.errors import load_class_missing as entry
from torchwhy import recognise
from torchwhy.catalogue import load

SAVE_AND_LOAD = """
import io, torch

class Net(torch.nn.Linear):
    pass

file = io.BytesIO()
torch.save(Net(2, 1), file)
file.seek(0)
del Net
torch.load(file, weights_only=False)
"""


def test_fix_finds_the_class_under_its_old_name(capsys):
    entry.fix()
    assert capsys.readouterr().out == "Net(in_features=2, out_features=1, bias=True)\n"


def test_weights_go_into_a_class_of_any_name(capsys):
    entry.load_weights_into_the_new_class()
    assert capsys.readouterr().out == "<All keys matched successfully>\n"


def test_find_it_tells_which_name_is_gone(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "tiny_nets.Net False\n"


def test_a_class_of_the_script_itself_is_looked_for_in_main():
    command = [sys.executable, "-c", SAVE_AND_LOAD]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stderr
    answer = recognise(said, load())
    assert answer.match == "load-class-missing"
    assert answer.values == {"name": "Net", "module": "__main__"}


@pytest.mark.parametrize("end", [" from '/home/you/train.py'>", " (built-in)>", ">", ""])
def test_every_form_of_the_module_is_recognised(end):
    text = f"AttributeError: Can't get attribute 'Net' on <module '__main__'{end}"
    answer = recognise(text, load())
    assert (answer.match, answer.values["module"]) == ("load-class-missing", "__main__")
