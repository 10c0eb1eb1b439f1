import torch

from snippets.errors import nonleaf_requires_grad_flag as entry


def test_fix_trains_the_head_alone():
    encoder, head = entry.fix()
    assert encoder is None
    assert head.abs().sum() > 0


def test_fix_frozen_part_has_no_gradient_in_the_first_row():
    assert entry.fix_frozen_part().sum(dim=1).tolist() == [0, 4, 4]


def test_weight_decay_moves_rows_whose_gradient_is_zero():
    weight = torch.ones(3, 4, requires_grad=True)
    weight.grad = torch.zeros(3, 4)
    torch.optim.SGD([weight], lr=0.1, weight_decay=0.1).step()
    assert (weight < 1).all()


def test_find_it_tells_leaves_from_results(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["weight leaf", "scaled MulBackward0"]
