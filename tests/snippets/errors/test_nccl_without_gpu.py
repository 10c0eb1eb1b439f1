import pytest
import torch
import torch.distributed as dist

from snippets.errors import nccl_without_gpu as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_takes_the_backend_that_there_is(capsys):
    assert entry.fix() == ("nccl" if torch.cuda.is_available() else "gloo")
    assert capsys.readouterr().out == "1\n"
    assert not dist.is_initialized()


def test_ddp_trains_with_gloo(capsys):
    entry.train_with_gloo()
    assert capsys.readouterr().out == "tensor([[3., 3.]])\n"


def test_find_it_asks_both_questions(capsys):
    entry.find_it()
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.mark.parametrize("exception", ["RuntimeError", "ValueError"])
def test_older_wording_is_recognised_under_either_class(exception):
    text = f"{exception}: ProcessGroupNCCL is only supported with GPUs, no GPUs found!"
    assert recognise(text, load()).match == "nccl-without-gpu"
