import pytest
import torch

from snippets.errors import gradients_clipped_after_step as entry


def test_detect_gives_the_norm_that_was_not_clipped_and_is_quiet_after_the_fix():
    norm_beyond = entry.detect()
    assert norm_beyond(*entry.reproduce())[0] > 100
    assert norm_beyond(*entry.fix()) == []
    assert norm_beyond(*entry.reproduce_too_early())[0] > 100
    assert norm_beyond(*entry.fix_too_early()) == []


def test_detect_restores_step_even_where_training_fails():
    optimizer, _, _ = entry.fix()

    def fails():
        raise ValueError("no batch")

    before = optimizer.step
    with pytest.raises(ValueError, match="no batch"):
        entry.detect()(optimizer, fails, 1.0)
    assert optimizer.step == before


def test_fixed_step_moves_the_weights_by_rate_times_limit_at_most():
    optimizer, step, limit = entry.fix()
    parameters = optimizer.param_groups[0]["params"]
    before = [parameter.detach().clone() for parameter in parameters]
    step()
    moved = torch.stack([(p - b).norm() for p, b in zip(parameters, before, strict=True)]).norm()
    assert moved <= 0.1 * limit + 1e-4


def test_find_it_prints_the_norm_before_clipping(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "173.2\n1.0\n"
