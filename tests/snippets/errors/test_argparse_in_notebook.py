import sys
import types

import pytest

from snippets.errors import argparse_in_notebook as entry


def test_fix_takes_the_defaults():
    assert entry.fix().lr == 0.1


def test_in_both_places_reads_the_command_line_of_a_script(monkeypatch):
    monkeypatch.delitem(sys.modules, "ipykernel", raising=False)
    monkeypatch.setattr(sys, "argv", ["train.py", "--lr", "0.3"])
    assert entry.in_both_places().lr == 0.3


def test_in_both_places_takes_the_defaults_in_a_kernel(monkeypatch):
    monkeypatch.setitem(sys.modules, "ipykernel", types.ModuleType("ipykernel"))
    monkeypatch.setattr(sys, "argv", ["ipykernel_launcher.py", "-f", "kernel-1.json"])
    assert entry.in_both_places().lr == 0.1


def test_known_arguments_only_lets_a_typo_pass():
    args, rest = entry.known_arguments_only()
    assert args.batch_size == 32
    assert rest == ["--batchsize", "64"]


def test_the_kernels_arguments_end_the_program(capsys):
    with pytest.raises(SystemExit) as caught:
        entry.reproduce()
    assert caught.value.code == 2
    assert "unrecognized arguments: -f" in capsys.readouterr().err
