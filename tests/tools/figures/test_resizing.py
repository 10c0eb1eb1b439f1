import random
from xml.etree import ElementTree

import pytest
import torch
from torchvision.transforms import InterpolationMode
from torchvision.transforms.functional import resize

from tools import figures
from tools.figures import resizing
from tools.repo import LANGUAGES


def by_torchvision(row, size, mode):
    picture = torch.tensor(row, dtype=torch.uint8).expand(1, len(row), len(row)).contiguous()
    return resize(picture, [size, size], interpolation=mode)[0, 0].tolist()


def test_both_interpolations_of_the_drawn_row_are_those_of_torchvision():
    row, size = resizing.ROW, resizing.SIZE
    assert resizing.nearest(row, size) == by_torchvision(row, size, InterpolationMode.NEAREST)
    assert resizing.bilinear(row, size) == by_torchvision(row, size, InterpolationMode.BILINEAR)


def test_interpolations_of_other_rows_agree_but_for_rounding():
    chance = random.Random(0)
    for _ in range(30):
        row = [chance.randrange(256) for _ in range(12)]
        assert resizing.nearest(row, 6) == by_torchvision(row, 6, InterpolationMode.NEAREST)
        expected = by_torchvision(row, 6, InterpolationMode.BILINEAR)
        found = resizing.bilinear(row, 6)
        assert all(abs(a - b) <= 1 for a, b in zip(found, expected, strict=True))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_resizing_figure_dashes_the_invented_classes(lang):
    drawn = ElementTree.fromstring("\n".join(figures.figure(resizing.NAME, lang)))
    dashed = [box for box in drawn.iter("rect") if box.get("stroke-dasharray")]
    picked = resizing.nearest(resizing.ROW, resizing.SIZE)
    mixed = resizing.bilinear(resizing.ROW, resizing.SIZE)
    assert len(dashed) == sum(a != b for a, b in zip(picked, mixed, strict=True))
    assert set(picked) == set(resizing.ROW) != set(mixed)
