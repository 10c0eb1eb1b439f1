from xml.etree import ElementTree

import pytest
from torch.utils.data import DistributedSampler

from tools import figures
from tools.figures import sampler_shares
from tools.repo import LANGUAGES


@pytest.mark.parametrize("count", [*sampler_shares.COUNTS, 10])
@pytest.mark.parametrize("world", [2, 3, 4])
def test_deal_is_that_of_torch(count, world):
    samplers = [
        DistributedSampler(range(count), num_replicas=world, rank=rank, shuffle=False)
        for rank in range(world)
    ]
    assert sampler_shares.deal(count, world) == [list(sampler) for sampler in samplers]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sampler_figure_stars_the_sample_that_comes_twice(lang):
    drawn = ElementTree.fromstring("\n".join(figures.figure(sampler_shares.NAME, lang)))
    shown = [text.text for text in drawn.iter("text")]
    assert [text for text in shown if text.endswith("*")] == ["0*"]
    assert len([box for box in drawn.iter("rect") if box.get("stroke-dasharray")]) == 8
    for box in drawn.iter("rect"):
        assert float(box.get("x")) + float(box.get("width")) <= 340
