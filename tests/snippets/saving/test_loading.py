import pytest
import torch

from snippets.saving import loading


def test_load_state_dict_copies_the_weights():
    trained, model = loading.load_state_dict()
    assert torch.equal(trained.weight, model.weight)
    assert trained.weight is not model.weight


def test_load_state_dict_assigned_loads_nothing(capsys):
    with pytest.raises(TypeError, match="not callable"):
        loading.load_state_dict_assigned()
    assert capsys.readouterr().out == "True False\n"


def test_load_state_dict_strict_false_tolerates_names():
    trained, model, result = loading.load_state_dict_strict()
    assert result.missing_keys == ["2.weight", "2.bias"]
    assert result.unexpected_keys == ["1.weight", "1.bias"]
    assert torch.equal(model[0].weight, trained[0].weight)


def test_load_state_dict_nothing_fits_and_nothing_is_said():
    before, model, result = loading.load_state_dict_nothing()
    assert torch.equal(model.weight, before)
    assert result.missing_keys == ["weight", "bias"]


@pytest.mark.parametrize(
    ("region", "kind", "message"),
    [
        (loading.load_state_dict_shape, RuntimeError, "size mismatch for weight"),
        (loading.module_prefix_raises, RuntimeError, "Unexpected key"),
        (loading.single_multi_matrix_brackets, SyntaxError, "unmatched"),
        (loading.map_location_fewer_cards, RuntimeError, "device_count"),
    ],
)
def test_refusals(region, kind, message):
    with pytest.raises(kind, match=message):
        region()


@pytest.mark.parametrize(
    "region", [loading.map_location_without_cuda, loading.map_location_without_cuda_then_cpu]
)
def test_map_location_without_cuda_is_refused(monkeypatch, region):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(RuntimeError, match="Attempting to deserialize object on a CUDA device"):
        region()


def test_load_state_dict_meta_gets_its_data():
    weights, model = loading.load_state_dict_meta()
    assert torch.equal(model.weight, weights["weight"])


def test_module_prefix_is_removed():
    wrapped, model = loading.module_prefix()
    assert torch.equal(model.weight, wrapped.module.weight)


def test_module_prefix_pitfalls_mangle_names():
    found = loading.module_prefix_pitfalls()
    assert found["removeprefix"] == ["weight", "weight", "0.weight", "submodule.weight"]
    assert found["name[7:]"][1:3] == ["", "t"]
    assert found["replace"][3] == "subweight"


def test_module_prefix_in_place_can_be_repeated():
    assert list(loading.module_prefix_in_place()) == ["weight", "bias"]


def test_single_multi_matrix_works_in_all_four_cases():
    results = loading.single_multi_matrix()
    assert len(results) == 4
    assert all(results.values())


def test_map_location_puts_the_weight_on_the_cpu():
    assert loading.map_location().tolist() == [1, 1, 1]


def test_map_location_then_to_the_device():
    device, model = loading.map_location_then_to()
    assert model.weight.device.type == device.type


@pytest.mark.needs("cuda")
def test_map_location_cuda_moves_both_ways():
    load = loading.map_location_cuda()
    assert load(torch.ones(3, device="cuda")).is_cuda
    assert not load(torch.ones(3, device="cuda"), map_location="cpu").is_cuda
    assert load(torch.ones(3), map_location="cuda").is_cuda
