import pytest
import torch.distributed as dist

from snippets.errors import dist_not_initialized as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_leaves_no_process_group_behind(capsys):
    entry.fix()
    assert capsys.readouterr().out == "(3, 1)\n"
    assert not dist.is_initialized()


def test_fix_rank_is_main_where_nothing_is_distributed():
    is_main = entry.fix_rank()
    assert is_main()
    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    try:
        assert is_main()
    finally:
        dist.destroy_process_group()


def test_fix_sampler_reads_all_samples(capsys):
    entry.fix_sampler()
    assert capsys.readouterr().out == "4\n"


def test_find_it_tells_the_launcher_from_the_group(monkeypatch, capsys):
    monkeypatch.setenv("RANK", "0")
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "started by a launcher: True",
        "in a process group: False",
    ]


@pytest.mark.parametrize("exception", ["ValueError", "RuntimeError"])
def test_either_class_is_recognised(exception):
    text = f"{exception}: Default process group has not been initialized, please make sure to "
    text += "call init_process_group."
    assert recognise(text, load()).match == "dist-not-initialized"
