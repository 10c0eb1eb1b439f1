from xml.etree import ElementTree

import pytest
import torch

from tools import figures
from tools.figures import channels
from tools.repo import LANGUAGES

MEMORY = torch.arange(12)
PICTURE = MEMORY.reshape(channels.SHAPE)


def test_readings_are_those_of_torch():
    rows = channels.rows()
    assert rows["pixels"] == PICTURE.flatten(0, 1).tolist()
    assert rows["reshaped"] == PICTURE.reshape(3, 2, 2).flatten(1).tolist()
    assert rows["permuted"] == PICTURE.permute(2, 0, 1).flatten(1).tolist()


def test_only_permute_keeps_the_colours_apart():
    rows = channels.rows()
    mixed = {key: [len({cell % 3 for cell in group}) for group in rows[key]] for key in rows}
    assert mixed["permuted"] == [1, 1, 1]
    assert mixed["reshaped"] == [3, 3, 3]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_channel_figure_draws_every_reading(lang):
    drawn = ElementTree.fromstring("\n".join(figures.figure(channels.NAME, lang)))
    shown = [text.text for text in drawn.iter("text") if len(text.text) == 2]
    expected = [
        f"{'RGB'[cell % 3]}{cell // 3}"
        for groups in channels.rows().values()
        for group in groups
        for cell in group
    ]
    assert shown == expected
    dashed = [box for box in drawn.iter("rect") if box.get("stroke-dasharray")]
    assert len(dashed) == sum(name.startswith("B") for name in expected)
