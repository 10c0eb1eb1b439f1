import pytest
import torch

from snippets.saving import devices


def test_cuda_and_to_brings_model_and_inputs_together():
    model, inputs = devices.cuda_and_to()
    assert model.weight.device == inputs.device


def test_cuda_and_to_moves_modules_in_place_and_tensors_not():
    tensor, model = devices.cuda_and_to_reassign()
    assert tensor.is_meta
    assert model.weight.is_meta


def test_cuda_and_to_of_a_dtype_behaves_alike():
    tensor, model = devices.cuda_and_to_dtype()
    assert tensor.dtype == torch.float32
    assert model.weight.dtype == torch.float64


@pytest.mark.needs("cuda")
def test_cuda_and_to_mixed_is_refused():
    with pytest.raises(RuntimeError, match="on the same device"):
        devices.cuda_and_to_mixed()


def test_cuda_and_to_accelerator_is_usable():
    device = devices.cuda_and_to_accelerator()
    assert torch.zeros(1, device=device).device.type == device.type


def test_choose_gpu_without_a_number_names_no_card():
    current, first = devices.choose_gpu()
    assert current.index is None
    assert first.index == 0


def test_choose_gpu_by_the_environment_before_the_first_call(run_script):
    printed = run_script(devices.CHOOSE_GPU_VISIBLE).splitlines()
    assert printed == ["False", "True", "0 False"]


@pytest.mark.needs("cuda")
def test_choose_gpu_too_late_changes_nothing(run_script):
    assert run_script(devices.CHOOSE_GPU_TOO_LATE) == "True\n"


@pytest.mark.parametrize(
    ("region", "kind", "message"),
    [
        (devices.choose_gpu_unknown, RuntimeError, "start of device string"),
        (devices.non_blocking_async, SyntaxError, "invalid syntax"),
        (devices.tensor_to_numpy_detach, RuntimeError, "inplace operation"),
        (devices.tensor_to_numpy_requires_grad, RuntimeError, "requires grad"),
        (devices.tensor_to_numpy_bfloat16, TypeError, "BFloat16"),
    ],
)
def test_refusals(region, kind, message):
    with pytest.raises(kind, match=message):
        region()


def test_cpu_vs_gpu_speed_is_measured():
    assert devices.cpu_vs_gpu_speed() > 0


def test_non_blocking_delivers_the_batch():
    assert devices.non_blocking().shape == (4, 3)


@pytest.mark.needs("cuda")
def test_non_blocking_back_is_complete_after_synchronize():
    assert devices.non_blocking_back().sum() == 2000


def test_tensor_to_numpy():
    assert devices.tensor_to_numpy().tolist() == [2, 2, 2]


def test_tensor_to_numpy_through_data_falsifies_gradients():
    right = torch.full((2,), 0.25)
    assert not torch.equal(devices.tensor_to_numpy_data(), right)


def test_tensor_to_numpy_is_not_needed_for_a_plot():
    assert list(devices.tensor_to_numpy_plot()) == [1, 0.5, 0.25]


@pytest.mark.needs("cuda")
def test_cpu_vs_gpu_speed_events_measure_on_the_card():
    assert devices.cpu_vs_gpu_speed_events() > 0


@pytest.mark.needs("cuda")
def test_tensor_to_numpy_cuda_is_refused():
    with pytest.raises(TypeError, match="cuda:0 device type tensor to numpy"):
        devices.tensor_to_numpy_cuda()
