import pytest
import torch

from snippets.data import to_tensor


def test_totensor_scales_bytes_and_moves_the_channels_to_the_front():
    colour, grey = to_tensor.totensor()
    assert colour.shape == (3, 2, 3)
    assert grey.shape == (1, 2, 3)
    assert torch.allclose(colour, torch.tensor(200 / 255))


def test_totensor_leaves_all_but_bytes_unscaled():
    tensors = to_tensor.totensor_not_scaled()
    first = {kind: tensor.flatten()[0].item() for kind, tensor in tensors.items()}
    assert first.pop("uint8 array") == pytest.approx(200 / 255)
    assert first.pop("PIL mode I;16") == 60000 - 65536
    assert set(first.values()) == {200}
    assert tensors["float64 array"].dtype == torch.float64


def test_totensor_v2_scales_every_integer_type_and_gives_float32():
    tensors = to_tensor.totensor_v2()
    assert {tensor.dtype for tensor in tensors.values()} == {torch.float32}
    first = {dtype: tensor.flatten()[0].item() for dtype, tensor in tensors.items()}
    assert first["uint16"] == pytest.approx(60000 / 65535)
    assert first["float64"] == 200
    assert first["int32"] == pytest.approx(200 / (2**31 - 1))


@pytest.mark.usefixtures("every_warning")
def test_totensor_of_v2_warns():
    with pytest.warns(UserWarning, match="ToTensor"):
        to_tensor.totensor_v2_warns()


def test_totensor_twice_is_refused():
    with pytest.raises(TypeError, match="should be PIL Image or ndarray"):
        to_tensor.totensor_twice()


def test_manual_conversion_keeps_0_to_255_until_it_is_divided():
    raw, scaled = to_tensor.manual_conversion()
    assert raw.max() == 230
    assert torch.equal(raw / 255, scaled)


def test_manual_conversion_of_colour_by_reshape_mixes_the_channels():
    reshaped, permuted = to_tensor.manual_conversion_colour()
    assert permuted.mean(dim=(1, 2)).tolist() == [1, 0, 0]
    assert reshaped.mean(dim=(1, 2)).tolist() == pytest.approx([1 / 3] * 3)


def test_normalize_gives_mean_0_and_standard_deviation_1():
    images, normalized, mean, std = to_tensor.normalize()
    assert torch.allclose(normalized[0, 1], (images[0, 1] - mean[1]) / std[1])
    assert torch.allclose(normalized.std(dim=(0, 2, 3)), torch.ones(3), atol=1e-4)


def test_normalize_with_the_variance_overshoots():
    assert to_tensor.normalize_variance() > 3


def test_normalize_can_be_undone():
    undone, images = to_tensor.normalize_undo()
    assert torch.allclose(undone, images, atol=1e-6)


@pytest.mark.parametrize(
    ("region", "kind", "message"),
    [
        (to_tensor.normalize_order, TypeError, "img should be Tensor Image"),
        (to_tensor.normalize_integer, TypeError, "should be a float tensor"),
        (to_tensor.normalize_channels, RuntimeError, "doesn't match the broadcast shape"),
        (to_tensor.normalize_zero_std, ValueError, "std evaluated to zero"),
    ],
)
def test_normalize_refuses(region, kind, message):
    with pytest.raises(kind, match=message):
        region()


def test_pil_tensor_round_trip_loses_nothing():
    picture, as_float, as_bytes = to_tensor.pil_tensor()
    assert picture.size == (6, 4)
    assert torch.equal((as_float * 255).round().byte(), as_bytes)


def test_pil_tensor_by_hand_differs_outside_0_to_1():
    pixels = to_tensor.pil_tensor_by_hand()
    assert pixels[0.5] == [127, 127]
    assert pixels[1.2] == [255, 50]
    assert pixels[-0.1][0] == 0 != pixels[-0.1][1]


@pytest.mark.usefixtures("every_warning")
def test_pil_tensor_of_a_read_only_array_warns():
    with pytest.warns(UserWarning, match="not writable"):
        to_tensor.pil_tensor_read_only()


def test_pil_tensor_of_a_batch_is_refused():
    with pytest.raises(ValueError, match="2/3 dimensional"):
        to_tensor.pil_tensor_batch()
