import numpy as np
import pytest
import torch

from snippets.tensors import basics


def test_what_is_a_tensor_counts_dimensions():
    assert [tensor.dim() for tensor in basics.what_is_a_tensor()] == [0, 1, 2, 4]


def test_what_is_a_tensor_gradient_is_twice_the_weight():
    assert torch.equal(basics.what_is_a_tensor_gradient(), torch.tensor([2.0, 4.0]))


def test_what_is_a_tensor_numpy_writes_into_the_array():
    assert np.array_equal(basics.what_is_a_tensor_numpy(), [7, 0, 0])


def test_what_is_a_tensor_names_two_classes_and_two_functions():
    assert basics.what_is_a_tensor_names() == [True, True, False, False]


def test_tensor_vs_Tensor_keeps_or_forces_the_dtype():
    assert basics.tensor_vs_Tensor() == {
        "torch.tensor([1, 2])": torch.int64,
        "torch.Tensor([1, 2])": torch.float32,
        "torch.tensor(np.ones(2))": torch.float64,
        "torch.Tensor(np.ones(2))": torch.float32,
    }


def test_tensor_vs_Tensor_sizes_reads_numbers_as_a_shape():
    assert basics.tensor_vs_Tensor_sizes() == {
        "torch.tensor(3)": (),
        "torch.Tensor(3)": (3,),
        "torch.Tensor(2, 3)": (2, 3),
        "torch.Tensor(torch.Size([2, 3]))": (2, 3),
        "torch.Tensor([2, 3])": (2,),
        "torch.empty(2, 3)": (2, 3),
    }


def test_tensor_vs_Tensor_as_tensor_warns_about_the_copy():
    with pytest.warns(UserWarning, match="To copy construct from a tensor"):
        source, duplicate = basics.tensor_vs_Tensor_as_tensor()
    assert torch.equal(source, duplicate)
    assert source.data_ptr() != duplicate.data_ptr()


def test_tensor_vs_Tensor_class_index_refuses_float_labels():
    with pytest.raises(RuntimeError, match="expected target dtype to be Long"):
        basics.tensor_vs_Tensor_class_index()


def test_dtype_and_casting_cuts_off_the_fraction():
    counts, whole = basics.dtype_and_casting()
    assert counts.dtype == torch.int64
    assert whole.tolist() == [1, -1]


def test_dtype_and_casting_identity_returns_the_tensor_itself():
    scores, same = basics.dtype_and_casting_identity()
    assert same is scores


def test_dtype_and_casting_astype_is_numpys():
    with pytest.raises(AttributeError, match="astype"):
        basics.dtype_and_casting_astype()


def test_dtype_and_casting_in_place_never_widens():
    with pytest.raises(RuntimeError, match="can't be cast to the desired output type Long"):
        basics.dtype_and_casting_in_place()


def test_create_on_device_puts_every_tensor_there():
    device, made = basics.create_on_device()
    assert {tensor.device.type for tensor in made} == {device.type}
    assert torch.equal(made[3].cpu(), torch.full((3,), 0.5))


def test_create_on_device_default_covers_modules():
    device, model, inputs = basics.create_on_device_default()
    assert model.weight.device.type == inputs.device.type == device.type
    assert torch.zeros(1).device.type == "cpu"


def test_create_on_device_timing_prints_two_times_or_says_why_not(capsys):
    basics.create_on_device_timing()
    printed = capsys.readouterr().out.splitlines()
    if torch.cuda.is_available():
        assert [line.split()[0] for line in printed] == ["moved", "direct"]
    else:
        assert printed == ["this machine has no GPU that PyTorch can use"]


def test_print_options_shows_more_digits_and_resets(capsys):
    third = basics.print_options()
    printed = ["tensor([0.3333])", "tensor([0.33333334])", "tensor([0.3333])"]
    assert capsys.readouterr().out.splitlines() == printed
    assert repr(third) == "tensor([0.3333])"


def test_print_options_scientific_is_switched_off_and_reset(capsys):
    probabilities = basics.print_options_scientific()
    assert "tensor([0.00002, 0.50000])" in capsys.readouterr().out
    assert repr(probabilities) == "tensor([2.0000e-05, 5.0000e-01])"


def test_manual_seed_repeats_the_sequence():
    first, second = basics.manual_seed()
    torch.manual_seed(0)
    assert torch.equal(torch.cat([first, second]), torch.rand(4))
    assert not torch.equal(first, second)


def test_manual_seed_generator_leaves_the_global_stream_alone(capsys):
    expected, first = basics.manual_seed_generator()
    assert torch.equal(first, expected[0])
    assert capsys.readouterr().out == "True\nTrue\n"


def test_manual_seed_sequence_moves_with_one_more_draw():
    without, after_shuffling = basics.manual_seed_sequence()
    assert not torch.equal(without, after_shuffling)


@pytest.mark.needs("cuda")
def test_manual_seed_cuda_needs_a_generator_of_that_device(capsys):
    with pytest.raises(RuntimeError, match="generator"):
        basics.manual_seed_cuda()
    assert capsys.readouterr().out == "True\n"
