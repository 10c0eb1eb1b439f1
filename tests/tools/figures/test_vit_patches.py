from xml.etree import ElementTree

import pytest
import torch

from snippets.networks.vit import ViT
from tools.figures import vit_patches
from tools.repo import LANGUAGES


def model_of_the_figure():
    return ViT(
        size=vit_patches.SIZE,
        patch=vit_patches.PATCH,
        channels=1,
        width=vit_patches.WIDTH,
        heads=4,
        depth=1,
    )


def test_patches_stand_in_the_sequence_as_in_the_module():
    numbered = torch.tensor(vit_patches.grid(), dtype=torch.float32)
    picture = numbered.repeat_interleave(vit_patches.PATCH, 0)
    picture = picture.repeat_interleave(vit_patches.PATCH, 1)[None, None]
    model = model_of_the_figure()
    with torch.no_grad():
        model.patches.weight.fill_(1 / vit_patches.PATCH**2)
        model.patches.bias.zero_()
        model.class_token.fill_(-1)
        found = model.tokens(picture)
    assert found.shape == (1, len(vit_patches.tokens()), vit_patches.WIDTH)
    expected = [-1 if token == "c" else int(token) for token in vit_patches.tokens()]
    assert found[0, :, 0].round().int().tolist() == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figure_draws_each_patch_twice_and_the_class_token_once(lang):
    drawn = ElementTree.fromstring("\n".join(vit_patches.figure(lang)))
    shown = [element.text for element in drawn.iter("text")]
    for token in vit_patches.tokens():
        assert shown.count(token) == (1 if token == "c" else 2)
    assert f"({len(vit_patches.tokens())}, {vit_patches.WIDTH})" in shown
