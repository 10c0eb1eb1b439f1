import numpy as np
import pytest
import torch

from snippets.shapes import dimensions


def test_unsqueeze_puts_the_new_dimension_where_asked():
    assert dimensions.unsqueeze() == {
        0: (1, 1, 2, 3),
        1: (1, 1, 2, 3),
        2: (1, 2, 1, 3),
        3: (1, 2, 3, 1),
        -1: (1, 2, 3, 1),
    }


def test_unsqueeze_range_ends_one_past_the_last_dimension():
    with pytest.raises(IndexError, match=r"expected to be in range of \[-4, 3\], but got 4"):
        dimensions.unsqueeze_range()
    assert torch.zeros(1, 2, 3).unsqueeze(-4).shape == (1, 1, 2, 3)


def test_unsqueeze_for_a_model_gives_points_a_feature_and_a_picture_a_batch():
    fitted, scores = dimensions.unsqueeze_for_a_model()
    assert fitted.shape == (100, 1)
    assert scores.shape == (1, 10)


def test_unsqueeze_signature_refuses_the_tensor_twice():
    with pytest.raises(TypeError, match=r"argument 'dim' .* must be int, not Tensor"):
        dimensions.unsqueeze_signature()


def test_squeeze_drops_only_what_is_named_and_has_size_one():
    assert dimensions.squeeze() == {
        "squeeze()": (2, 3),
        "squeeze(1)": (1, 2, 3),
        "squeeze(2)": (1, 1, 2, 3),
        "squeeze((0, 1))": (2, 3),
    }


def test_squeeze_batch_of_one_loses_the_batch_and_fails_in_the_loss(capsys):
    with pytest.raises(ValueError, match="Target size"):
        dimensions.squeeze_batch_of_one()
    assert capsys.readouterr().out == "(4,) (4,) (4,)\n(1,) () (1,)\n"


def test_flatten_before_linear_keeps_the_batch_in_every_spelling(capsys):
    maps, flat = dimensions.flatten_before_linear()
    assert torch.equal(flat, maps.reshape(2, 400))
    assert capsys.readouterr().out.endswith("True\nTrue\n")


def test_flatten_before_linear_channels_last_has_no_view():
    with pytest.raises(RuntimeError, match="view size is not compatible"):
        dimensions.flatten_before_linear_channels_last()


def test_flatten_before_linear_wrong_size_names_both_sizes():
    with pytest.raises(RuntimeError, match=r"cannot be multiplied \(2x400 and 256x120\)"):
        dimensions.flatten_before_linear_wrong_size()


def test_flatten_before_linear_dry_run_finds_the_size():
    in_features, model = dimensions.flatten_before_linear_dry_run()
    assert in_features == 16 * 5 * 5
    assert model(torch.zeros(3, 3, 32, 32)).shape == (3, 120)


def test_flatten_before_linear_without_batch_takes_channels_for_samples():
    with pytest.raises(RuntimeError, match=r"cannot be multiplied \(16x25 and 400x120\)"):
        dimensions.flatten_before_linear_without_batch()


def test_nchw_and_hwc_restores_every_pixel():
    batch, picture, restored = dimensions.nchw_and_hwc()
    assert batch.shape == (1, 3, 32, 48)
    assert batch.dtype == torch.float32
    assert batch.min() >= 0
    assert batch.max() <= 1
    assert batch[0, 2, 7, 11] * 255 == picture[7, 11, 2]
    assert np.array_equal(restored, picture)


def test_nchw_and_hwc_height_first_shrinks_the_height():
    image, picture, maps = dimensions.nchw_and_hwc_height_first()
    assert image.size == (48, 32)
    assert picture.shape == (32, 48, 3)
    assert maps.shape == (1, 8, 28, 48)
