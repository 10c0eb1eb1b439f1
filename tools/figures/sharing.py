"""The figure `shared-weight`: one weight used twice, and its gradient as the sum of two ways."""

from collections.abc import Mapping

from tools.figures import svg
from tools.figures.small_graph import Node, Place, draw, gradients, values

NAME = "shared-weight"
NODES = (
    Node("w", "leaf", value=3),
    Node("x", "data", value=2),
    Node("y", "mul", ("w", "x")),
    Node("z", "mul", ("w", "y")),
)
_PLACES = {
    "w": Place(2, 4, 140, 44),
    "x": Place(204, 4, 134, 26),
    "y": Place(204, 118, 134, 44),
    "z": Place(60, 214, 134, 44),
}

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "用了两次的权重，梯度有两份",
        "described": (
            "w = {w}，x = {x}，y = w * x = {y}，z = w * y = {z}。z 对 w 的梯度有两条路："
            "直接的一条是 {direct}，经过 y 的一条是 {through}，加起来 w.grad 是 {both}。"
        ),
        "caption": "实线向下是前向，虚线向上是梯度。w 用了两次，两条虚线回到它，梯度相加。",
    },
    "en": {
        "title": "A weight used twice gets two gradients",
        "described": (
            "w = {w}, x = {x}, y = w * x = {y}, z = w * y = {z}. There are two ways from z back "
            "to w: the direct one brings {direct}, the one through y brings {through}, and w.grad "
            "is {both}."
        ),
        "caption": "Solid, downwards: forward. Dashed, upwards: the gradient. w is used twice, so "
        "two dashed lines lead back to it, and what they bring is added.",
    },
}


def parts() -> tuple[int, int]:
    """What w's gradient is the sum of: the direct way from z, and the way through y."""
    value, gradient = values(NODES), gradients(NODES)
    return value["y"] * gradient["z"], value["x"] * gradient["y"]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    value, gradient = values(NODES), gradients(NODES)
    direct, through = parts()
    lines = {
        "w": [f"w = {value['w']}", f"grad {direct} + {through}"],
        "x": [f"x = {value['x']}"],
        "y": [f"y = w * x = {value['y']}", f"(grad {gradient['y']})"],
        "z": [f"z = w * y = {value['z']}", f"(grad {gradient['z']})"],
    }
    described = words["described"].format(
        **value, direct=direct, through=through, both=gradient["w"]
    )
    drawing = draw(NODES, _PLACES, lines)
    title, caption = words["title"], words["caption"]
    return svg.frame(NAME, 262, drawing, title=title, described=described, caption=caption)
