"""What tests read from a figure that is drawn."""

import itertools
from xml.etree import ElementTree

import torch

from tools import figures


def drawn(name, lang):
    """The figure as a tree."""
    return ElementTree.fromstring("\n".join(figures.figure(name, lang)))


def texts(name, lang):
    """The words in it, in their order."""
    return [element.text for element in drawn(name, lang).iter("text")]


def cells(name):
    """Each cell's number with its box: class, and whether it is dashed."""
    found = []
    svg = drawn(name, "en").find("svg")
    for element, following in itertools.pairwise(svg):
        if element.tag == "rect":
            dashed = element.get("stroke-dasharray") is not None
            found.append((int(following.text), element.get("class"), dashed))
    return found


def points(curve):
    """The places across and the heights of a curve, two rows of a tensor of float64."""
    return torch.tensor(curve.points, dtype=torch.float64).T


def assert_same(curve, expected):
    """The heights are those expected, but for what arithmetic rounds."""
    torch.testing.assert_close(curve[1], expected, rtol=1e-6, atol=1e-9)
