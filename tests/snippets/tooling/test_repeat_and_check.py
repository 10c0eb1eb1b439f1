import pytest
import torch

from snippets.tooling import repeat_and_check


def test_random_seeds_repeat_the_weights_bit_for_bit():
    first, second, other = repeat_and_check.random_seeds()
    assert torch.equal(first, second)
    assert not torch.equal(first, other)


def test_random_seeds_only_torch_leaves_random_and_numpy_alone():
    first, second = repeat_and_check.random_seeds_only_torch()
    assert [one == two for one, two in zip(first, second, strict=True)] == [True, False, False]


def test_random_seeds_loader_keeps_its_order_with_a_generator_of_its_own():
    before, after = repeat_and_check.random_seeds_loader()
    assert before[0] != after[0]
    assert before[1] == after[1]


def test_reproducibility_checklist_switches_back():
    assert repeat_and_check.reproducibility_checklist() is False


def test_reproducibility_checklist_order_of_additions_matters():
    assert repeat_and_check.reproducibility_checklist_order() == (1, 0)


def test_reproducibility_checklist_compare_is_close():
    torch.testing.assert_close(*repeat_and_check.reproducibility_checklist_compare())


def test_reproducibility_checklist_record_names_the_release():
    assert repeat_and_check.reproducibility_checklist_record()["torch"] == torch.__version__


def test_debugging_stops_in_forward(monkeypatch):
    stops = []
    monkeypatch.setattr("sys.breakpointhook", lambda: stops.append(True))
    model, inputs = repeat_and_check.debugging()
    assert model(inputs).shape == (1, 2)
    assert stops == [True]


def test_debugging_scripted_shows_shape_and_mean():
    assert repeat_and_check.debugging_scripted() == ["(2, 3)", "1.0"]


@pytest.mark.usefixtures("every_warning")
def test_debugging_anomaly_names_the_function():
    with (
        pytest.warns(UserWarning, match="Anomaly Detection|SqrtBackward0"),
        pytest.raises(RuntimeError, match="SqrtBackward0"),
    ):
        repeat_and_check.debugging_anomaly()


def test_debugging_assert_finite_names_the_layer():
    with pytest.raises(FloatingPointError, match=r"1 \(Log\(\)\)"):
        repeat_and_check.debugging_assert_finite()


def test_testing_a_model_with_assertions_passes():
    tests = repeat_and_check.testing_a_model_with_assertions()
    assert [test() for test in tests] == [None] * 4


def test_testing_a_model_with_assertions_mixed_is_seen_by_the_gradient():
    assert repeat_and_check.testing_a_model_with_assertions_mixed()[1:].abs().sum() > 0


def test_testing_a_model_with_assertions_dead_names_the_layer():
    with pytest.raises(AssertionError, match=r"forgotten\.weight"):
        repeat_and_check.testing_a_model_with_assertions_dead()


def test_testing_a_model_with_assertions_close_compares_dtypes():
    with pytest.raises(AssertionError, match="dtype"):
        repeat_and_check.testing_a_model_with_assertions_close()


@pytest.mark.needs("cuda")
def test_random_seeds_cuda_repeat_and_differ_from_the_cpu(capsys):
    repeat_and_check.random_seeds_cuda()
    printed = capsys.readouterr().out.splitlines()
    assert printed == ["GPU again: True", "same as on the CPU: False"]


@pytest.mark.needs("cuda")
def test_reproducibility_checklist_cuda_repeats_or_refuses(capsys):
    assert not repeat_and_check.reproducibility_checklist_cuda()
    printed = capsys.readouterr().out.splitlines()
    assert printed == ["index_add: True", "histc refused: True"]
