import pytest
import torch

from snippets.memory import amp


def test_compute_and_memory_half_precision_takes_half():
    images = amp.compute_and_memory()
    assert images.half().nbytes * 2 == images.nbytes


def test_compute_and_memory_training_holds_four_times_the_weights():
    weights, gradients, state = amp.compute_and_memory_training()
    assert gradients == weights
    assert state == 2 * weights


def test_compute_and_memory_range_overflows_underflows_and_rounds():
    assert amp.compute_and_memory_range().tolist() == [float("inf"), 0, 2048]


def test_bfloat16_vs_float16_range_against_precision():
    single, half, brain = amp.bfloat16_vs_float16()
    assert half.max == 65504
    assert brain.smallest_normal == single.smallest_normal
    assert brain.eps == 8 * half.eps


def test_bfloat16_vs_float16_steps_are_lost_in_bfloat16():
    assert amp.bfloat16_vs_float16_steps() == 1


def test_autocast_leaves_weights_and_gradients_alone():
    logits, loss, model = amp.autocast()
    assert logits.dtype == torch.bfloat16
    assert loss.dtype == model.weight.dtype == model.weight.grad.dtype == torch.float32


def test_autocast_loop_learns():
    losses = amp.autocast_loop()
    assert losses[0] > 0.6
    assert losses[-1] < 0.2


def test_autocast_underflow_is_prevented_by_scaling():
    alone, scaled = amp.autocast_underflow()
    assert (alone == 0).all()
    assert torch.allclose(scaled, torch.full_like(scaled, 1e-8), rtol=1e-2, atol=0)


def test_autocast_skipped_step_halves_the_scale():
    weight, scaler = amp.autocast_skipped()
    assert weight.item() == pytest.approx(0.9)
    assert scaler.get_scale() == 512


def test_autocast_old_name_warns():
    with pytest.warns(FutureWarning, match=r"torch\.amp\.autocast"):
        assert amp.autocast_old()


def test_autocast_float32_is_turned_off_on_the_cpu():
    with pytest.warns(UserWarning, match="Disabling autocast"):
        assert amp.autocast_float32()


@pytest.mark.needs("cuda")
def test_compute_and_memory_cuda_takes_half_in_half_precision():
    single, half = amp.compute_and_memory_cuda()
    assert single == pytest.approx(48 * 2**20, abs=2**20)
    assert half == pytest.approx(single / 2, abs=2**20)


@pytest.mark.needs("cuda")
def test_bfloat16_vs_float16_cuda_overflows_in_float16_alone():
    half, brain = amp.bfloat16_vs_float16_cuda()
    assert half.isinf().all()
    assert brain.isfinite().all()


@pytest.mark.needs("cuda")
def test_autocast_cuda_skips_the_step_that_overflows(capsys):
    model, scaler = amp.autocast_cuda()
    first, second = capsys.readouterr().out.splitlines()
    assert first == "inf weight 1.0 scale 32768"
    assert second == "32768.0 weight 0.9 scale 32768"
    assert model.weight.item() == pytest.approx(0.9)
    assert scaler.get_scale() == 32768
