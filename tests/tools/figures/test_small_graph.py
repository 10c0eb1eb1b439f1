from xml.etree import ElementTree

import pytest
import torch

from tools.figures import autograd_graph, detaching, sharing
from tools.figures.small_graph import gradients, recorded, values
from tools.repo import LANGUAGES

GRAPHS = {
    "autograd-graph": autograd_graph.NODES,
    "whole": detaching.WHOLE,
    "cut": detaching.CUT,
    "shared": sharing.NODES,
}
OPERATIONS = {
    "mul": torch.mul,
    "add": torch.add,
    "square": torch.square,
    "detach": torch.Tensor.detach,
}


def tensors_of_torch(nodes):
    """Each node as torch computes it, gradients of results kept."""
    found = {}
    for node in nodes:
        if node.of:
            found[node.name] = OPERATIONS[node.operation](*(found[name] for name in node.of))
            if found[node.name].requires_grad:
                found[node.name].retain_grad()
        else:
            needed = node.operation == "leaf"
            found[node.name] = torch.tensor(float(node.value), requires_grad=needed)
    found[nodes[-1].name].backward()
    return found


@pytest.mark.parametrize("name", GRAPHS)
def test_values_of_the_graph_are_those_of_torch(name):
    found = tensors_of_torch(GRAPHS[name])
    assert values(GRAPHS[name]) == {name: tensor.item() for name, tensor in found.items()}


@pytest.mark.parametrize("name", GRAPHS)
def test_gradients_of_the_graph_are_those_of_torch(name):
    found = tensors_of_torch(GRAPHS[name])
    needing = {name: tensor for name, tensor in found.items() if tensor.requires_grad}
    kept = {name: t.grad.item() for name, t in needing.items() if t.grad is not None}
    assert gradients(GRAPHS[name]) == kept


def test_nothing_is_recorded_towards_data_or_through_detach():
    assert ("z", "x") not in recorded(autograd_graph.NODES)
    assert ("d", "y") not in recorded(detaching.CUT)
    assert ("z", "d") not in recorded(detaching.CUT)
    assert ("z", "x") in recorded(detaching.CUT)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("drawing", [autograd_graph, detaching])
def test_graph_figure_writes_and_tells_the_values_of_torch(drawing, lang):
    drawn = ElementTree.fromstring("\n".join(drawing.figure(lang)))
    shown = " ".join(element.text for element in drawn.iter("text"))
    described = drawn.find("svg/desc").text
    graphs = [drawing.NODES] if drawing is autograd_graph else [drawing.WHOLE, drawing.CUT]
    for nodes in graphs:
        leaf = nodes[0].name
        tensors = tensors_of_torch(nodes)
        gradient = f"{tensors[leaf].grad.item():g}"
        assert f"grad {gradient}" in shown
        assert gradient in described
        for name, tensor in tensors.items():
            assert name == "d" or f"{name} = {tensor.item():g}" in shown


def test_parts_of_a_shared_weight_are_those_of_two_copies():
    leaf, data = sharing.NODES[0].value, sharing.NODES[1].value
    first = torch.tensor(float(leaf), requires_grad=True)
    second = torch.tensor(float(leaf), requires_grad=True)
    (second * (first * data)).backward()
    assert sharing.parts() == (second.grad, first.grad)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_shared_weight_figure_writes_both_parts_and_tells_their_sum(lang):
    drawn = ElementTree.fromstring("\n".join(sharing.figure(lang)))
    shown = [element.text for element in drawn.iter("text")]
    direct, through = sharing.parts()
    assert f"grad {direct} + {through}" in shown
    both = tensors_of_torch(sharing.NODES)["w"].grad.item()
    assert f"{both:g}" in drawn.find("svg/desc").text
