import math

import torch

from snippets.errors import distribution_invalid_values as entry


def test_fix_leaves_the_weights_finite():
    assert entry.fix().weight.isfinite().all()


def test_fix_scale_has_a_positive_deviation():
    assert entry.fix_scale().stddev > 0


def test_fix_value_has_the_probability_of_a_third():
    assert torch.allclose(entry.fix_value(), torch.full((3,), -math.log(3)))


def test_does_not_help_the_probability_is_nan():
    assert entry.does_not_help().log_prob(torch.tensor(0.0)).isnan()


def test_find_it_names_the_ruined_parameter(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["input finite: True", "1.bias"]
