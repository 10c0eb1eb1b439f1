from xml.etree import ElementTree

import pytest
import torch
from torch.nn.utils.rnn import pack_padded_sequence

from tools.figures import packing
from tools.repo import LANGUAGES


@pytest.mark.parametrize("lengths", [packing.LENGTHS, (1,), (4, 4, 2), (1, 3, 2, 5)])
def test_order_and_batch_sizes_are_those_of_torch(lengths):
    padded = torch.zeros(len(lengths), max(lengths), 1)
    packed = pack_padded_sequence(
        padded, torch.tensor(lengths), batch_first=True, enforce_sorted=False
    )
    assert packing.batch_sizes(lengths) == packed.batch_sizes.tolist()
    in_order = [lengths[index] for index in packing.order(lengths)]
    assert in_order == [lengths[index] for index in packed.sorted_indices.tolist()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figure_draws_each_step_twice_and_each_zero_once(lang):
    tree = ElementTree.fromstring("\n".join(packing.figure(lang)))
    kinds = [box.get("class") for box in tree.iter("rect")]
    zeros = len(packing.LENGTHS) * max(packing.LENGTHS) - sum(packing.LENGTHS)
    assert kinds.count("fig-a") == 2 * sum(packing.LENGTHS)
    assert kinds.count("fig-b") == zeros
    assert str(packing.batch_sizes(packing.LENGTHS)) in tree.find("svg/desc").text
