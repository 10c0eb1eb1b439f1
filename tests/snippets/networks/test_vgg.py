import torch

from snippets.networks.vgg import VGG, VGG11


def test_vgg11_has_the_known_number_of_parameters():
    with torch.device("meta"):
        model = VGG(VGG11)
    assert sum(parameter.numel() for parameter in model.parameters()) == 132_863_336
