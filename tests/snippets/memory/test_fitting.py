import sys

import pytest
import torch

from snippets.memory import fitting


def test_gradient_accumulation_equals_the_large_batch_when_divided():
    large, small, undivided = fitting.gradient_accumulation()
    assert torch.allclose(small, large, atol=1e-6)
    assert torch.allclose(undivided, 4 * large, atol=1e-5)


def test_gradient_accumulation_undivided_is_four_times_as_large():
    assert fitting.gradient_accumulation_undivided() == (-5, -5, -20)


def test_gradient_accumulation_loop_steps_for_the_last_group_too():
    steps, loss = fitting.gradient_accumulation_loop()
    assert steps == 5 * 10
    assert loss < 0.4


def test_gradient_accumulation_one_backward_keeps_every_graph():
    many, one = fitting.gradient_accumulation_one_backward()
    assert one == 16 * many


def test_gradient_accumulation_no_input_is_refused():
    with pytest.raises(TypeError, match="input"):
        fitting.gradient_accumulation_no_input()


def test_activation_checkpointing_keeps_less_and_computes_twice():
    (kept, calls, gradient), (kept_less, calls_more, same) = fitting.activation_checkpointing()
    assert kept_less < kept / 2
    assert (calls, calls_more) == (4, 8)
    assert torch.equal(gradient, same)


def test_free_memory_needs_the_last_reference_gone():
    assert fitting.free_memory() is None


@pytest.mark.needs("cuda")
def test_free_memory_cuda_returns_cached_blocks():
    torch.cuda.empty_cache()
    assert fitting.free_memory_cuda() < 2**30


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
def test_free_memory_kill_leaves_no_time_to_save():
    assert fitting.free_memory_kill() == {"kill": "checkpoint saved", "kill -9": ""}


@pytest.mark.needs("cuda")
def test_gradient_accumulation_cuda_lowers_the_peak():
    whole, pieces = fitting.gradient_accumulation_cuda()
    assert pieces < whole / 2


@pytest.mark.needs("cuda")
def test_activation_checkpointing_cuda_lowers_the_peak():
    peak = fitting.activation_checkpointing_cuda()
    assert peak(True) < 0.8 * peak(False)


@pytest.mark.needs("cuda")
def test_free_memory_oom_is_counted_and_leaves_the_gpu_usable(capsys):
    assert fitting.free_memory_oom() > 0
    printed = capsys.readouterr().out.splitlines()
    assert printed == ["CUDA out of memory", "counted: True", "still works: 2.0"]
