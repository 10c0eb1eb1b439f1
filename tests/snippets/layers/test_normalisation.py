import pytest
import torch

from snippets.layers import normalisation


def test_batchnorm_statistics_normalise_each_channel():
    norm, images, output = normalisation.batchnorm_statistics()
    dims = (0, 2, 3)
    torch.testing.assert_close(output.mean(dims), torch.zeros(2), atol=1e-5, rtol=0)
    torch.testing.assert_close(norm.running_mean, 0.1 * images.mean(dims))
    torch.testing.assert_close(norm.running_var, 0.9 + 0.1 * images.var(dims))


def test_batchnorm_statistics_modes_update_in_training_only():
    norm = normalisation.batchnorm_statistics_modes()
    assert norm.running_mean.item() == pytest.approx(5 * (1 - 0.9**3), abs=1e-5)
    assert norm.num_batches_tracked == 3


def test_batchnorm_statistics_buffers_change_and_parameters_do_not():
    before, model = normalisation.batchnorm_statistics_buffers()
    for name, parameter in model.named_parameters():
        assert torch.equal(before[name], parameter)
    for name, buffer in model.named_buffers():
        assert not torch.equal(before[name], buffer)


def test_batchnorm_statistics_keyword_is_another():
    with pytest.raises(TypeError, match="keep_tracking_stats"):
        normalisation.batchnorm_statistics_keyword()


def test_batchnorm_statistics_untracked_has_no_buffers():
    assert list(normalisation.batchnorm_statistics_untracked().buffers()) == []


def test_batchnorm_statistics_single_value_is_refused():
    with pytest.raises(ValueError, match="more than 1 value per channel"):
        normalisation.batchnorm_statistics_single_value()


def test_batchnorm_frozen_rests_after_eval_only():
    backbone = normalisation.batchnorm_frozen()
    assert backbone[1].running_mean.tolist() == [0.5]
    assert not any(parameter.requires_grad for parameter in backbone.parameters())


def test_batchnorm_frozen_train_leaves_batchnorm_in_evaluation():
    model = normalisation.batchnorm_frozen_train()
    assert [layer.training for layer in model.backbone] == [True, False, True]
    assert model(torch.zeros(1, 4)).shape == (1, 2)


def test_instancenorm_normalises_each_map():
    norm, images, output = normalisation.instancenorm()
    mean = images.mean(dim=(2, 3), keepdim=True)
    var = images.var(dim=(2, 3), correction=0, keepdim=True)
    torch.testing.assert_close(output, (images - mean) / torch.sqrt(var + norm.eps))


def test_instancenorm_tracking_has_buffers():
    assert normalisation.instancenorm_tracking().running_mean.shape == (3,)


def test_instancenorm_contrast_is_lost():
    bright, dark = normalisation.instancenorm_contrast()
    torch.testing.assert_close(bright, dark, atol=1e-4, rtol=0)


@pytest.mark.usefixtures("every_warning")
def test_instancenorm_size_only_warns():
    with pytest.warns(UserWarning, match="does not match num_features"):
        normalisation.instancenorm_size()


def test_layernorm_groupnorm_have_mean_zero_where_they_average():
    by_layer, by_group = normalisation.layernorm_groupnorm()
    torch.testing.assert_close(by_layer.mean(dim=-1), torch.zeros(2, 5), atol=1e-5, rtol=0)
    means = by_group.reshape(2, 3, -1).mean(dim=2)
    torch.testing.assert_close(means, torch.zeros(2, 3), atol=1e-5, rtol=0)


def test_layernorm_groupnorm_batch_matters_to_batchnorm_alone():
    batchnorm, *others = normalisation.layernorm_groupnorm_batch()
    images = torch.randn(4, 6, 5, 5)
    assert not torch.allclose(batchnorm(images)[:1], batchnorm(images[:1]), atol=1e-5)
    for layer in others:
        torch.testing.assert_close(layer(images)[:1], layer(images[:1]))


def test_layernorm_groupnorm_shape_is_that_of_the_last_dimensions():
    with pytest.raises(RuntimeError, match="normalized_shape"):
        normalisation.layernorm_groupnorm_shape()
