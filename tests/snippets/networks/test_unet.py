import torch

from snippets.networks.unet import UNet


def test_unet_of_full_width_has_31_million_parameters():
    with torch.device("meta"):
        model = UNet(channels=3, classes=2)
    assert sum(parameter.numel() for parameter in model.parameters()) == 31_037_698
