from itertools import islice
from xml.etree import ElementTree

import pytest
import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from tools import figures
from tools.figures import sharding
from tools.repo import LANGUAGES


class Stream(IterableDataset):
    def __init__(self, share):
        self.share = share

    def __iter__(self):
        worker = get_worker_info()
        step = worker.num_workers if self.share else 1
        first = worker.id if self.share else 0
        for sample in islice(range(sharding.COUNT), first, None, step):
            yield torch.tensor([worker.id, sample])


@pytest.mark.parametrize("share", [False, True])
def test_the_loop_gets_what_the_dataloader_gives(share):
    loader = DataLoader(Stream(share), batch_size=None, num_workers=sharding.WORKERS)
    found = sharding.deliver(sharding.read(sharding.COUNT, sharding.WORKERS, share=share))
    assert [list(pair) for pair in found] == [pair.tolist() for pair in loader]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sharding_figure_dashes_what_the_second_worker_reads(lang):
    drawn = ElementTree.fromstring("\n".join(figures.figure(sharding.NAME, lang)))
    dashed = [box for box in drawn.iter("rect") if box.get("stroke-dasharray")]
    assert len(dashed) == 2 * (sharding.COUNT + sharding.COUNT // 2)
    shown = [text.text for text in drawn.iter("text") if text.text.isdigit()]
    assert len(shown) == 2 * 2 * sharding.COUNT + 2 * sharding.COUNT
