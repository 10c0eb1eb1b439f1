import pytest
import torch
from torch import nn

from snippets.errors import ctc_length as entry
from torchwhy import recognise
from torchwhy.catalogue import load


@pytest.mark.parametrize("fix", [entry.fix, entry.fix_shortened, entry.fix_target_length])
def test_every_fix_gives_a_finite_loss(fix):
    loss = fix()
    assert loss.shape == ()
    assert loss.isfinite()


def test_lengths_of_another_number_of_samples_are_the_same_entry():
    scores = torch.zeros(20, 2, 6).log_softmax(dim=2)
    targets = torch.ones(2, 3, dtype=torch.long)
    with pytest.raises(RuntimeError) as caught:
        nn.CTCLoss()(scores, targets, torch.tensor([20]), torch.tensor([3, 3]))
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.match, answer.exact) == ("ctc-length", True)


def test_find_it_shows_steps_and_lengths(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "steps, batch, classes (4, 20, 6)",
        "lengths (4,) longest 20",
    ]
