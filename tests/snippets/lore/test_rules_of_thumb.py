import pytest
import torch

from snippets.lore import rules_of_thumb


def test_how_long_accuracy_rises_after_the_loss_is_flat():
    found = rules_of_thumb.how_long()
    assert found[100][0] < 0.05
    assert found[100][1] < 0.75
    assert found[400][1] > 0.95


def test_classic_settings_end_at_a_hundredth_of_the_rate():
    assert rules_of_thumb.classic_settings().get_last_lr() == pytest.approx([0.001])


def test_batch_size_four_times_as_large_halves_the_noise():
    spread = rules_of_thumb.batch_size()
    assert spread[16] / spread[64] == pytest.approx(2, abs=0.1)
    assert spread[64] / spread[256] == pytest.approx(2, abs=0.1)


def test_batch_size_rate_makes_up_for_fewer_steps():
    ends = rules_of_thumb.batch_size_rate()
    assert ends[64, 0.01] > 10 * ends[16, 0.01]
    assert ends[64, 0.04] == pytest.approx(ends[16, 0.01], abs=0.01)


def test_model_size_of_two_models():
    counts = rules_of_thumb.model_size()
    assert counts["resnet50"][0] == 25_557_032
    assert counts["efficientnet_b0"][0] == 5_288_548
    assert counts["efficientnet_b0"][1] > counts["resnet50"][1] / 2


def test_augmentation_online_gives_another_crop_each_epoch():
    first, second = rules_of_thumb.augmentation_online()
    assert first.shape == second.shape == (4, 3, 160, 160)
    assert not torch.equal(first, second)


def test_batch_size_steps_of_the_large_batch_are_fewer_and_get_less_far():
    steps, weight = rules_of_thumb.batch_size_steps()
    assert steps == 1
    assert weight.norm() < 0.1
