import torch

from snippets.networks import from_scratch


def test_vgg_resnet_vit_from_scratch_vgg_counts_like_torchvision():
    ours, theirs = from_scratch.vgg_resnet_vit_from_scratch_vgg()
    assert ours == theirs == 138_357_544


def test_vgg_resnet_vit_from_scratch_resnet_computes_what_torchvision_does():
    ours, theirs, x = from_scratch.vgg_resnet_vit_from_scratch_resnet()
    torch.testing.assert_close(ours(x), theirs(x), atol=1e-4, rtol=1e-4)


def test_vgg_resnet_vit_from_scratch_vit_counts_like_torchvision():
    assert from_scratch.vgg_resnet_vit_from_scratch_vit() == [86_567_656, 86_567_656]


def test_vgg_resnet_vit_from_scratch_learns_the_bars():
    ends = from_scratch.vgg_resnet_vit_from_scratch()
    assert list(ends) == ["VGG", "ResNet", "ViT"]
    assert max(ends.values()) < 0.5


def test_torchvision_model_api_builds_without_weights_and_names_them():
    model, weights = from_scratch.torchvision_model_api()
    assert model.fc.out_features == 5
    assert weights.meta["num_params"] == 11_689_512


def test_torchvision_model_api_outputs_are_not_always_a_tensor():
    googlenet, scores = from_scratch.torchvision_model_api_outputs()
    assert not googlenet.training
    assert list(scores) == ["out"]


def test_torchvision_model_api_features_are_named():
    maps = from_scratch.torchvision_model_api_features()
    assert maps["coarse"].shape == (1, 512, 7, 7)


def test_vgg_resnet_vit_from_scratch_counts_do_not_tell_two_functions_apart():
    plain, dilated = from_scratch.vgg_resnet_vit_from_scratch_counts()
    assert plain.shape == dilated.shape
    assert not torch.allclose(plain, dilated)
