from pathlib import Path

import pytest

from snippets.errors import no_nvidia_driver as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_runs_on_whatever_there_is():
    assert entry.fix().shape == (3, 1)


def test_find_it_lists_the_lines_that_name_cuda(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("train.py").write_text("import torch\nmodel = model.cuda()\nprint(1)\n")
    entry.find_it()
    assert capsys.readouterr().out == "train.py:2: model = model.cuda()\n"


def test_the_machine_is_described_in_three_lines(capsys):
    entry.look_at_the_machine()
    assert len(capsys.readouterr().out.splitlines()) == 3


@pytest.mark.parametrize(
    "text",
    [
        "RuntimeError: No CUDA GPUs are available",
        "RuntimeError: CUDA error: no CUDA-capable device is detected",
        "cuda runtime error (100) : no CUDA-capable device is detected at THCGeneral.cpp:50",
    ],
)
def test_other_wordings_are_recognised(text):
    assert recognise(text, load()).match == "no-nvidia-driver"
