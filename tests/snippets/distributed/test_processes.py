import pytest
import torch

from snippets.distributed import processes


def test_dataparallel_puts_a_prefix_before_the_names():
    model = processes.dataparallel()
    assert list(model.state_dict()) == ["module.0.weight", "module.0.bias"]


def test_dataparallel_attribute_is_on_the_module_inside():
    with pytest.raises(AttributeError, match="'DataParallel' object has no attribute 'encoder'"):
        processes.dataparallel_attribute()


def test_dataparallel_sum_equals_the_gradient_of_the_large_batch():
    whole, split = processes.dataparallel_sum()
    assert torch.allclose(whole, split)


def test_ddp_averages_the_gradients_of_two_processes(torchrun):
    rows = dict(line.split(maxsplit=1) for line in torchrun(processes.DDP)[:-1])
    assert rows["own"] == "2.0 3.0"
    assert rows["ddp"] == rows["whole"] == "2.5 2.5"
    assert len(set(rows["made"].split())) == 2
    assert len(set(rows["wrapped"].split())) == 1


def test_ddp_train_learns_the_sum(torchrun):
    assert torchrun(processes.DDP_TRAIN) == ["4 steps an epoch, loss below 0.001: True"]


def test_ddp_no_group_is_refused():
    with pytest.raises(ValueError, match="Default process group has not been initialized"):
        processes.ddp_no_group()


def test_launcher_tells_each_process_its_rank_by_the_environment(torchrun):
    printed = torchrun(processes.LAUNCHER)
    assert printed == ["arguments []", "RANK 0", "LOCAL_RANK 0", "WORLD_SIZE 2"]


def test_launcher_old_adds_an_argument_and_warns():
    results = processes.launcher_old()
    assert results["launch"] == (["0 ['--local-rank=0']", "1 ['--local-rank=1']"], True)
    assert results["run"] == (["0 []", "1 []"], False)


def test_launcher_environment_is_missing_without_a_launcher(monkeypatch):
    for name in ("RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ValueError, match="environment variable RANK expected"):
        processes.launcher_environment()


def test_launcher_one_or_many_is_alone_without_a_launcher(monkeypatch):
    monkeypatch.delenv("LOCAL_RANK", raising=False)
    assert processes.launcher_one_or_many() == -1


@pytest.mark.needs("cuda")
def test_ddp_nccl_reduces_in_one_process(torchrun):
    printed = torchrun(processes.DDP_NCCL, processes=1)
    assert printed == ["nccl 1 [1.0, 1.0, 1.0]", "[[1.0, 1.0, 1.0]]"]
