import pytest
import torch
from torch import nn

from snippets.networks import segmentation


def count(model):
    return sum(parameter.numel() for parameter in model.parameters())


def test_unet_parts_end_at_the_pictures_size():
    _, scores = segmentation.unet_parts()
    assert scores.shape == (2, 2, 160, 160)


def test_unet_parts_train_finds_the_discs():
    assert segmentation.unet_parts_train() < 0.2


def test_unet_parts_pad_to_a_multiple_of_16_and_crop():
    padded, scores = segmentation.unet_parts_pad()
    assert padded.shape == (1, 3, 160, 160)
    assert scores.shape == (1, 2, 158, 150)


def test_unet_parts_odd_differ_at_a_skip():
    with pytest.raises(RuntimeError, match="Expected size 19 but got size 18"):
        segmentation.unet_parts_odd()


def test_unet_parts_unpadded_lose_four_pixels():
    skip, cropped = segmentation.unet_parts_unpadded()
    assert skip.shape == (1, 64, 156, 156)
    assert cropped.shape == (1, 64, 140, 140)


def test_unet_parts_channels_of_the_second_convolution():
    with pytest.raises(RuntimeError, match="to have 3 channels, but got 64"):
        segmentation.unet_parts_channels()


def test_unet_parts_super_without_parentheses():
    with pytest.raises(TypeError, match="'super' object"):
        segmentation.unet_parts_super()


def test_residual_block_channels_of_resnet50():
    model, x = segmentation.residual_block_channels()
    assert x.shape == (1, 2048, 7, 7)
    for layer in (model.layer1, model.layer2, model.layer3, model.layer4):
        assert [block.downsample is not None for block in layer[:2]] == [True, False]


def test_residual_block_channels_dilation_alone_needs_no_projection():
    block = segmentation.residual_block_channels_dilation()
    assert block.conv2.dilation == (2, 2)
    assert block.downsample is None


def test_residual_block_channels_raises_without_projection():
    with pytest.raises(RuntimeError, match="256"):
        segmentation.residual_block_channels_raises()


def test_deeplab_resnet_scores_each_pixel():
    model, x = segmentation.deeplab_resnet()
    assert model.layers(model.stem(x)).shape == (2, 2048, 4, 4)
    assert model(x).shape == (2, 4, 64, 64)


def test_deeplab_resnet_torchvision_counts_agree():
    ours, theirs = segmentation.deeplab_resnet_torchvision()
    assert count(ours.stem) + count(ours.layers) == count(theirs.backbone) == 23_508_032
    assert count(ours.head[0]) == count(theirs.classifier[0])


def test_deeplab_resnet_train_finds_the_edge():
    assert segmentation.deeplab_resnet_train() < 0.35


def test_deeplab_resnet_raises_at_a_batch_of_one():
    with pytest.raises(ValueError, match="Expected more than 1 value per channel"):
        segmentation.deeplab_resnet_raises()


def test_weight_standardised_conv_ignores_scale_and_offset_of_the_weight():
    used, before, after = segmentation.weight_standardised_conv()
    torch.testing.assert_close(used.mean(dim=(1, 2, 3)), torch.zeros(4), atol=1e-6, rtol=0)
    torch.testing.assert_close(
        used.std(dim=(1, 2, 3), correction=0), torch.ones(4), atol=1e-3, rtol=0
    )
    torch.testing.assert_close(before, after, atol=1e-2, rtol=0)


def test_weight_standardised_conv_train_with_one_picture_a_batch():
    assert segmentation.weight_standardised_conv_train() < 0.1


def test_weight_standardised_conv_isinstance_of_the_plain_class():
    plain, own = segmentation.weight_standardised_conv_isinstance()
    assert type(plain) is nn.Conv2d
    assert isinstance(own, nn.Conv2d)
