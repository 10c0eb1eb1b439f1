import random
from xml.etree import ElementTree

import pytest
import torch
from torchvision.transforms import InterpolationMode
from torchvision.transforms.functional import resize

from tools import figures
from tools.figures import nearest_and_bilinear
from tools.repo import LANGUAGES


def by_torchvision(row, size, mode):
    picture = torch.tensor(row, dtype=torch.uint8).expand(1, len(row), len(row)).contiguous()
    return resize(picture, [size, size], interpolation=mode)[0, 0].tolist()


def test_both_interpolations_of_the_drawn_row_are_those_of_torchvision():
    row, size = nearest_and_bilinear.ROW, nearest_and_bilinear.SIZE
    assert nearest_and_bilinear.nearest(row, size) == by_torchvision(
        row, size, InterpolationMode.NEAREST
    )
    assert nearest_and_bilinear.bilinear(row, size) == by_torchvision(
        row, size, InterpolationMode.BILINEAR
    )


def test_interpolations_of_other_rows_agree_but_for_rounding():
    chance = random.Random(0)
    for _ in range(30):
        row = [chance.randrange(256) for _ in range(12)]
        assert nearest_and_bilinear.nearest(row, 6) == by_torchvision(
            row, 6, InterpolationMode.NEAREST
        )
        expected = by_torchvision(row, 6, InterpolationMode.BILINEAR)
        found = nearest_and_bilinear.bilinear(row, 6)
        assert all(abs(a - b) <= 1 for a, b in zip(found, expected, strict=True))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_resizing_figure_dashes_the_invented_classes(lang):
    drawn = ElementTree.fromstring("\n".join(figures.figure(nearest_and_bilinear.NAME, lang)))
    dashed = [box for box in drawn.iter("rect") if box.get("stroke-dasharray")]
    picked = nearest_and_bilinear.nearest(nearest_and_bilinear.ROW, nearest_and_bilinear.SIZE)
    mixed = nearest_and_bilinear.bilinear(nearest_and_bilinear.ROW, nearest_and_bilinear.SIZE)
    assert len(dashed) == sum(a != b for a, b in zip(picked, mixed, strict=True))
    assert set(picked) == set(nearest_and_bilinear.ROW) != set(mixed)
