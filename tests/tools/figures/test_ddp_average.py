from xml.etree import ElementTree

import pytest
import torch

from tools import figures
from tools.figures import ddp_average
from tools.repo import LANGUAGES


def by_torch(samples):
    weight = torch.zeros(1, requires_grad=True)
    (weight * torch.tensor(samples)).mean().backward()
    return weight.grad.item()


@pytest.mark.parametrize("rank", range(ddp_average.WORLD))
def test_gradient_of_a_share_is_that_of_torch(rank):
    share = ddp_average.share(rank)
    assert share == ddp_average.BATCH[rank :: ddp_average.WORLD]
    assert ddp_average.gradient(share) == by_torch(share)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_ddp_figure_gives_every_process_the_gradient_of_the_whole_batch(lang):
    drawn = ElementTree.fromstring("\n".join(figures.figure(ddp_average.NAME, lang)))
    shown = [text.text for text in drawn.iter("text")]
    assert shown.count(f".grad {by_torch(ddp_average.BATCH):g}") == ddp_average.WORLD
    sizes = [float(number) for number in drawn.find("svg").get("viewBox").split()]
    for box in drawn.iter("rect"):
        assert float(box.get("x")) + float(box.get("width")) <= sizes[2]
