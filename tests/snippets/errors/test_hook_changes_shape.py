import pytest
import torch

from snippets.errors import hook_changes_shape as entry


def test_fix_leaves_the_gradient_and_keeps_its_norm():
    gradient, norm = entry.fix()
    assert gradient.tolist() == [3, 3]
    assert norm == gradient.norm()


def test_fix_number_clips_the_norm_to_one():
    assert entry.fix_number().norm() == pytest.approx(1)


def test_fix_module_doubles_the_gradient_of_the_input():
    gradient, weight = entry.fix_module()
    assert torch.equal(gradient, 2 * weight.detach().expand(3, 2))


def test_find_it_notices_another_shape(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "False\n"
