"""A small computational graph: its values, its gradients, and how both are drawn.

Forward is a solid arrow downwards, the gradient's way back a dashed one upwards beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tools.figures import svg

_SIDE = 8.0


@dataclass(frozen=True)
class Node:
    """A tensor by name: an operation on the tensors named in `of`, or a leaf with its value.

    Operations: "mul", "add", "square", "detach". A leaf's operation is "leaf", or "data" where
    no gradient is wanted.
    """

    name: str
    operation: str
    of: tuple[str, ...] = ()
    value: int = 0


@dataclass(frozen=True)
class Place:
    """Where a node's box is drawn: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float


def values(nodes: Sequence[Node]) -> dict[str, int]:
    """Each tensor's value; a node stands after those that it is made of."""
    found: dict[str, int] = {}
    for node in nodes:
        inputs = [found[name] for name in node.of]
        match node.operation:
            case "mul":
                found[node.name] = inputs[0] * inputs[1]
            case "add":
                found[node.name] = inputs[0] + inputs[1]
            case "square":
                found[node.name] = inputs[0] ** 2
            case "detach":
                found[node.name] = inputs[0]
            case _:
                found[node.name] = node.value
    return found


def gradients(nodes: Sequence[Node]) -> dict[str, int]:
    """The derivative of the last node by each tensor that a gradient reaches."""
    value = values(nodes)
    found = {nodes[-1].name: 1}
    for node in reversed(nodes):
        for name, slope in zip(node.of, _slopes(node, value), strict=True):
            if node.name in found and (node.name, name) in recorded(nodes):
                found[name] = found.get(name, 0) + found[node.name] * slope
    return found


def recorded(nodes: Sequence[Node]) -> list[tuple[str, str]]:
    """Pairs (result, input) along which a gradient goes back."""
    needing: set[str] = set()
    pairs = []
    for node in nodes:
        inputs = [name for name in node.of if name in needing and node.operation != "detach"]
        if node.operation == "leaf" or inputs:
            needing.add(node.name)
        pairs += [(node.name, name) for name in inputs]
    return pairs


def _slopes(node: Node, value: Mapping[str, int]) -> tuple[int, ...]:
    """The derivative of a node by each of its inputs."""
    inputs = [value[name] for name in node.of]
    match node.operation:
        case "mul":
            return inputs[1], inputs[0]
        case "square":
            return (2 * inputs[0],)
        case _:
            return tuple(1 for _ in inputs)


def draw(
    nodes: Sequence[Node], places: Mapping[str, Place], lines: Mapping[str, Sequence[str]]
) -> list[str]:
    """The boxes with their lines of text, and the arrows between them."""
    drawing = []
    reached = gradients(nodes)
    back = [(result, name) for result, name in recorded(nodes) if result in reached]
    for node in nodes:
        for name in node.of:
            above, below = places[name], places[node.name]
            x, y = above.x + above.width / 2, above.y + above.height
            to_x, to_y = below.x + below.width / 2, below.y
            drawing += svg.straight(x - _SIDE, y + 1, to_x - _SIDE, to_y - 2, tone="fig-a")
            if (node.name, name) in back:
                arrow = svg.straight(to_x + _SIDE, to_y - 1, x + _SIDE, y + 2, tone="fig-b")
                drawing += [_dashed(part) for part in arrow]
    for node in nodes:
        place = places[node.name]
        leaf = node.operation == "leaf"
        tone = "fig-b" if leaf else ""
        drawing.append(svg.box(place.x, place.y, place.width, place.height, tone=tone))
        for row, text in enumerate(lines[node.name]):
            middle, base = place.x + place.width / 2, place.y + 18 + 19 * row
            drawing.append(svg.label(middle, base, text, anchor="middle", code=True))
    return drawing


def _dashed(part: str) -> str:
    """The line of an arrow with dashes; its head stays whole."""
    return part.replace('stroke-width="2"', f'stroke-width="2" stroke-dasharray="{svg.DASHES}"')
