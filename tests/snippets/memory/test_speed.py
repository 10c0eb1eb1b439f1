import pytest
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


@pytest.mark.needs("cuda")
def test_profiler_cuda_clock_without_synchronize_stops_too_early():
    handed_over, finished = speed.profiler_cuda()
    assert handed_over < finished / 2


@pytest.mark.needs("cuda")
def test_channels_last_cuda_gives_the_same_in_half_precision():
    output, expected = speed.channels_last_cuda()
    assert output.is_contiguous(memory_format=torch.channels_last)
    assert torch.allclose(output, expected, atol=1e-2)


@pytest.mark.needs("cuda")
def test_torch_compile_cuda_computes_the_same():
    compiled, plain = speed.torch_compile_cuda()
    assert torch.allclose(compiled, plain, atol=1e-5)


@pytest.mark.needs("cuda")
def test_cuda_graphs_replay_computes_on_the_new_input():
    replayed, expected = speed.cuda_graphs()
    assert torch.allclose(replayed, expected, atol=1e-5)
