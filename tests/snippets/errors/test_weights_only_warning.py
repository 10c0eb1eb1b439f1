import warnings
from pathlib import Path

from snippets.errors import weights_only_warning as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_is_silent_on_every_release(capsys):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        entry.fix()
    assert capsys.readouterr().out == "{'weight': tensor([0., 0., 0.])}\n"


def test_find_it_lists_calls_that_leave_the_choice_open(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    code = "import torch\na = torch.load(path)\nb = torch.load(path, weights_only=True)\n"
    Path("train.py").write_text(code)
    entry.find_it()
    assert capsys.readouterr().out == "train.py:2: a = torch.load(path)\n"


def test_the_line_that_python_prints_with_its_file_is_recognised():
    text = "/home/you/train.py:7: FutureWarning: You are using `torch.load` with "
    text += "`weights_only=False` (the current default value), which uses the default pickle "
    text += "module implicitly.\n  checkpoint = torch.load(path)"
    assert recognise(text, load()).match == "weights-only-warning"
