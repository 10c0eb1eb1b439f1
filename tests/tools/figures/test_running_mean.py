from xml.etree import ElementTree

import pytest
import torch
from torch import nn

from tools.figures import running_mean
from tools.repo import LANGUAGES


def by_torch():
    norm = nn.BatchNorm1d(1, momentum=running_mean.MOMENTUM).double()
    found = []
    for index, batch in enumerate(running_mean.batches()):
        norm.train(index < running_mean.TRAIN)
        norm(torch.tensor(batch, dtype=torch.float64)[:, None])
        found.append(norm.running_mean.item())
    return found


def test_running_mean_is_that_of_torch():
    means = [sum(batch) / len(batch) for batch in running_mean.batches()]
    assert running_mean.running(means, running_mean.TRAIN) == pytest.approx(by_torch())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figure_says_where_the_running_mean_of_torch_rests(lang):
    tree = ElementTree.fromstring("\n".join(running_mean.figure(lang)))
    assert f"{by_torch()[-1]:.2f}" in tree.find("svg/desc").text
