import torch

from snippets.memory import speed


def test_profiler_counts_calls_by_name():
    events = speed.profiler()
    assert events["forward"].count == events["backward"].count == 1
    assert events["forward"].cpu_time_total > events["aten::conv2d"].cpu_time_total


def test_profiler_clock_measures_a_run():
    result, seconds = speed.profiler_clock()
    assert result.mean > 0
    assert seconds(lambda: None, "cpu") < 1


def test_channels_last_changes_strides_and_no_value():
    images, last, output, expected = speed.channels_last()
    assert last.shape == images.shape
    assert torch.equal(last, images)
    assert last.stride() == (768, 1, 48, 3)
    assert torch.allclose(output, expected, atol=1e-6)


def test_channels_last_lost_by_contiguous_alone():
    assert speed.channels_last_lost() == {"relu": True, "flip": True, "contiguous": False}


def test_torch_compile_happens_once_for_one_shape():
    graphs, compiled, model, inputs = speed.torch_compile()
    assert len(graphs) == 1
    assert torch.allclose(compiled(inputs), model(inputs), atol=1e-6)


def test_torch_compile_breaks_at_a_branch_on_a_value():
    assert len(speed.torch_compile_breaks()) == 2


def test_torch_compile_keys_get_a_prefix_unless_in_place():
    compiled, in_place = speed.torch_compile_keys()
    assert list(compiled.state_dict()) == ["_orig_mod.weight", "_orig_mod.bias"]
    assert list(in_place.state_dict()) == ["weight", "bias"]
