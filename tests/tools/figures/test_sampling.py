from xml.etree import ElementTree

import pytest
import torch
from torch.utils.data import DataLoader, RandomSampler, WeightedRandomSampler

from tools import figures
from tools.figures import sampling
from tools.repo import LANGUAGES


def generator():
    return torch.Generator().manual_seed(sampling.SEED)


def test_shuffled_orders_are_what_torch_draws():
    sampler = RandomSampler(range(sampling.COUNT), generator=generator())
    assert [list(sampler), list(sampler)] == list(sampling.SHUFFLED)


def test_weighted_order_is_what_torch_draws():
    weights = [float(weight) for weight in sampling.WEIGHTS]
    sampler = WeightedRandomSampler(weights, sampling.COUNT, generator=generator())
    assert list(sampler) == sampling.WEIGHTED


@pytest.mark.parametrize("order", sampling.ORDERS.values())
def test_batches_are_those_of_the_dataloader(order):
    loader = DataLoader(range(sampling.COUNT), batch_size=sampling.BATCH, sampler=order)
    expected = [batch.tolist() for batch in loader]
    assert sampling.batches(order, sampling.BATCH) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sampling_figure_dashes_the_batch_that_is_not_full(lang):
    drawn = ElementTree.fromstring("\n".join(figures.figure(sampling.NAME, lang)))
    dashed = [box for box in drawn.iter("rect") if box.get("stroke-dasharray")]
    assert len(dashed) == len(sampling.ORDERS) * (sampling.COUNT % sampling.BATCH)
    shown = [int(text.text) for text in drawn.iter("text") if text.text.isdigit()]
    assert shown == [sample for order in sampling.ORDERS.values() for sample in order]
