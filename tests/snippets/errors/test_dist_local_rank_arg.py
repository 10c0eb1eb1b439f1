import sys

import pytest

from snippets.errors import dist_local_rank_arg as entry
from torchwhy import recognise
from torchwhy.catalogue import load


@pytest.fixture(autouse=True)
def arguments_as_they_were(monkeypatch):
    monkeypatch.setattr(sys, "argv", [*sys.argv])
    monkeypatch.delenv("LOCAL_RANK", raising=False)


def test_fix_takes_either_spelling():
    assert entry.fix() == 1


@pytest.mark.parametrize("rank", ["0", "3"])
def test_fix_no_argument_reads_the_environment(rank, monkeypatch):
    monkeypatch.setenv("LOCAL_RANK", rank)
    assert entry.fix_no_argument() == (0.1, int(rank))


def test_leaving_the_argument_out_puts_every_process_on_the_first_gpu():
    assert entry.does_not_help() == 0


def test_find_it_shows_both_ways(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[1] == "LOCAL_RANK: None"


def test_launch_passes_the_argument_and_torchrun_does_not():
    from torch.distributed import launch, run

    _, _, arguments = run.config_from_args(launch.parse_args(["train.py"]))
    assert any(str(argument).startswith("--local-rank=") for argument in arguments)
    _, _, arguments = run.config_from_args(run.parse_args(["train.py"]))
    assert not any("rank" in str(argument) for argument in arguments)


@pytest.mark.parametrize("argument", ["--local_rank=0", "--local-rank=0", "--local_rank"])
def test_either_spelling_is_recognised(argument):
    text = f"usage: main.py [-h]\nmain.py: error: unrecognized arguments: {argument}"
    assert recognise(text, load()).match == "dist-local-rank-arg"


def test_other_arguments_are_not_this_entry():
    text = "usage: main.py [-h]\nmain.py: error: unrecognized arguments: --lr 0.1"
    assert recognise(text, load()).match != "dist-local-rank-arg"
