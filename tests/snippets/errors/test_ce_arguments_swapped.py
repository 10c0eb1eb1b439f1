import torch
import torch.nn.functional as F

from snippets.errors import ce_arguments_swapped as entry


def test_fix_is_the_loss_of_the_right_classes():
    scores, labels, loss = entry.fix()
    by_hand = -F.log_softmax(scores, dim=1)[torch.arange(2), labels].mean()
    assert torch.allclose(loss, by_hand)


def test_does_not_help_better_scores_make_the_swapped_loss_larger():
    right, swapped = entry.does_not_help()
    assert right < 0.01
    assert swapped > 5


def test_find_it_shows_integers_in_the_first_place(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[0] == "input  (2,) torch.int64"
