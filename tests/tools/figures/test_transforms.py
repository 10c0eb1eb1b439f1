from xml.etree import ElementTree

import pytest
import torch
from torchvision.transforms import functional

from tools import figures
from tools.figures import transforms
from tools.repo import LANGUAGES

PICTURE = torch.tensor([transforms.PICTURE])
BY_TORCHVISION = {
    "original": PICTURE,
    "hflip": functional.hflip(PICTURE),
    "vflip": functional.vflip(PICTURE),
    "rotate": functional.rotate(PICTURE, 90),
    "pad_and_crop": functional.crop(
        functional.pad(PICTURE, transforms.PAD),
        *transforms.CROP_AT,
        transforms.SIDE,
        transforms.SIDE,
    ),
    "zoom": functional.resized_crop(
        PICTURE, *transforms.ZOOM_AT, 2, 2, [4, 4], functional.InterpolationMode.NEAREST
    ),
}


@pytest.mark.parametrize("name", transforms.PANELS)
def test_moved_pixels_are_those_of_torchvision(name):
    assert [transforms.PANELS[name](transforms.PICTURE)] == BY_TORCHVISION[name].tolist()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_gallery_draws_every_panel_and_dashes_what_was_added(lang):
    drawn = ElementTree.fromstring("\n".join(figures.figure(transforms.NAME, lang)))
    shown = [int(text.text) for text in drawn.iter("text") if text.text.isdigit()]
    expected = [pixel for panel in BY_TORCHVISION.values() for pixel in panel.flatten().tolist()]
    assert sorted(shown) == sorted(expected)
    dashed = [box for box in drawn.iter("rect") if box.get("stroke-dasharray")]
    assert len(dashed) == expected.count(0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_gallery_describes_the_rows_that_it_draws(lang):
    drawn = ElementTree.fromstring("\n".join(figures.figure(transforms.NAME, lang)))
    described = drawn.find("svg/desc").text
    for panel in BY_TORCHVISION.values():
        for row in panel[0].tolist():
            assert " ".join(map(str, row)) in described
