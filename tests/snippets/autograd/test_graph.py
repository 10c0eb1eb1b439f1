import math

import pytest
import torch

from snippets.autograd import graph


def test_graph_grad_fn_leaf_is_true_of_what_no_recorded_operation_made():
    tensors = graph.graph_grad_fn_leaf()
    assert [name for name, tensor in tensors.items() if tensor.is_leaf] == ["w", "x", "b"]
    assert all(tensor.grad_fn is None for tensor in tensors.values() if tensor.is_leaf)


def test_graph_grad_fn_leaf_walk_reaches_both_leaves(capsys):
    graph.graph_grad_fn_leaf_walk()
    assert capsys.readouterr().out.count("AccumulateGrad") == 2


def test_graph_grad_fn_leaf_retain_grad_keeps_that_of_a_result():
    w, x, b, z = graph.graph_grad_fn_leaf_retain_grad()
    assert (w.grad, x.grad, b.grad, z.grad) == (42, None, 14, 14)


def test_graph_grad_fn_leaf_nodes_are_made_by_operations():
    w, x = graph.graph_grad_fn_leaf_nodes()
    assert w.grad_fn is None
    assert (x * x).grad_fn is None
    assert (w * x).grad_fn is not None


@pytest.mark.usefixtures("every_warning")
def test_graph_grad_fn_leaf_non_leaf_warns():
    with pytest.warns(UserWarning, match="not a leaf"):
        w, z = graph.graph_grad_fn_leaf_non_leaf()
    assert w.grad == 36
    assert not z.is_leaf


def test_graph_grad_fn_leaf_by_accident_is_refused_by_the_optimizer():
    with pytest.raises(ValueError, match="non-leaf"):
        graph.graph_grad_fn_leaf_by_accident()


def test_backward_twice_raises():
    with pytest.raises(RuntimeError, match="second time"):
        graph.backward_twice()


def test_backward_twice_retain_adds_up():
    assert graph.backward_twice_retain().grad.item() == pytest.approx(2 * math.e)


def test_backward_twice_recurrent_runs_when_the_state_is_detached():
    assert graph.backward_twice_recurrent().weight_hh.grad.shape == (4, 4)


def test_backward_twice_second_derivative_leaves_grad_alone():
    slope, curvature = graph.backward_twice_second_derivative()
    assert (slope, curvature) == (12, 12)


def test_anomaly_detection_has_something_to_find():
    root, x = graph.anomaly_detection()
    assert root.tolist() == [0, 2]
    assert x.grad.isnan().tolist() == [True, False]


@pytest.mark.usefixtures("every_warning")
def test_anomaly_detection_raises_at_the_backward_of_the_root():
    with (
        pytest.warns(UserWarning, match="Error detected in SqrtBackward0"),
        pytest.raises(RuntimeError, match="'SqrtBackward0' returned nan"),
    ):
        graph.anomaly_detection_raises()


def test_anomaly_detection_fix_has_no_nan():
    root, x = graph.anomaly_detection_fix()
    assert root.tolist() == [0, 2]
    assert torch.equal(x.grad, torch.tensor([1.0, 0.25]))
