from xml.etree import ElementTree

import pytest
import torch
from torch import nn

from snippets.training import stopping_and_resuming
from tools.figures import early_stopping
from tools.repo import LANGUAGES


def data(shift):
    features, targets = early_stopping.points(shift)
    return torch.tensor(features), torch.tensor(targets)


def test_losses_are_those_of_torch_training_the_same_regression():
    model = nn.Linear(early_stopping.COUNT, 1, bias=False)
    nn.init.zeros_(model.weight)
    optimizer = torch.optim.SGD(model.parameters(), lr=early_stopping.RATE)
    training, validation = early_stopping.losses()
    for epoch in range(early_stopping.EPOCHS + 1):
        for shift, drawn in ((0.25, validation), (0.5, training)):
            features, targets = data(shift)
            loss = nn.functional.mse_loss(model(features)[:, 0], targets)
            assert drawn[epoch] == pytest.approx(loss.item(), abs=1e-5)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def test_stop_and_best_epoch_are_those_of_the_page():
    validation = early_stopping.losses()[1]
    epoch, last, best_epoch, best = stopping_and_resuming.early_stopping_best_checkpoint()
    assert early_stopping.stop(validation) == (best_epoch, epoch)
    assert validation[epoch] == pytest.approx(last, abs=1e-5)
    assert validation[best_epoch] == pytest.approx(best, abs=1e-5)


def test_stop_waits_for_the_end_where_the_loss_keeps_falling():
    assert early_stopping.stop([3.0, 2.0, 1.0]) == (2, 2)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_early_stopping_figure_names_both_epochs(lang):
    drawn = ElementTree.fromstring("\n".join(early_stopping.figure(lang)))
    best, stop = early_stopping.stop(early_stopping.losses()[1])
    shown = " ".join(element.text for element in drawn.iter("text"))
    for words in (shown, drawn.find("svg/desc").text):
        assert str(best) in words
        assert str(stop) in words
