import pytest
import torch

from snippets.networks import first_networks


def count(model):
    return sum(parameter.numel() for parameter in model.parameters())


def test_mlp_learns_the_bars_by_heart():
    model, images, labels, loss = first_networks.mlp()
    assert count(model) == 784 * 256 + 256 + 256 * 10 + 10
    assert loss < 0.5
    assert torch.equal(model(images).argmax(dim=1), labels)


def test_mlp_not_one_fits_pictures_of_width_12_only():
    with pytest.raises(RuntimeError, match="52x26 and 10x1"):
        first_networks.mlp_not_one()


def test_lenet_has_44426_parameters_and_ten_scores():
    model, scores = first_networks.lenet()
    assert count(model) == 44_426
    assert scores.shape == (1, 10)


def test_lenet_train_leaves_the_plateau():
    losses = first_networks.lenet_train()
    assert 2.2 < losses[20] < 2.4
    assert losses[-1] < 0.1


def test_lenet_original_has_61706_parameters():
    model = first_networks.lenet_original()
    assert count(model) == 61_706


def test_lenet_raises_at_32():
    with pytest.raises(RuntimeError, match="1x400 and 256x120"):
        first_networks.lenet_raises()


def test_alexnet_has_46_million_parameters_most_in_the_linear_layers():
    model, scores = first_networks.alexnet()
    assert count(model) == 46_764_746
    assert count(model.classifier) == 43_040_778
    assert scores.shape == (1, 10)


def test_alexnet_sizes_other_than_224_do_not_fit_the_linear_layer():
    with pytest.raises(RuntimeError, match="1x576 and 400x256"):
        first_networks.alexnet_sizes()


def test_alexnet_too_small_at_28():
    with pytest.raises(RuntimeError, match="Output size is too small"):
        first_networks.alexnet_too_small()


def test_alexnet_train_learns_the_bars_by_heart():
    model, images, labels, loss = first_networks.alexnet_train()
    assert not model.training
    assert loss < 0.5
    assert torch.equal(model(images).argmax(dim=1), labels)
