import pytest
import torch

from snippets.errors import hook_without_grad as entry


def test_fix_calls_the_hook():
    assert entry.fix().tolist() == [3, 3]


def test_fix_no_grad_keeps_quiet_and_still_works_in_training():
    (gradient,) = entry.fix_no_grad()
    assert gradient.shape == (1, 3)


def test_requiring_grad_after_detach_does_not_reach_the_weight():
    assert entry.does_not_help() is None


def test_post_accumulate_hook_wants_a_leaf():
    hidden = 2 * torch.ones(2, requires_grad=True)
    with pytest.raises(RuntimeError, match="non-leaf"):
        hidden.register_post_accumulate_grad_hook(print)


def test_find_it_shows_where_the_graph_is_cut(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[1:] == ["x False", "hidden False", "weight True"]
