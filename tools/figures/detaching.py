"""The figure `detach-cut`: the same product with and without detach, and the gradients' ways."""

from collections.abc import Mapping, Sequence

from tools.figures import svg
from tools.figures.small_graph import Node, Place, draw, gradients, values

NAME = "detach-cut"
X = 2
WHOLE = (
    Node("x", "leaf", value=X),
    Node("y", "square", ("x",)),
    Node("z", "mul", ("y", "x")),
)
CUT = (
    Node("x", "leaf", value=X),
    Node("y", "square", ("x",)),
    Node("d", "detach", ("y",)),
    Node("z", "mul", ("d", "x")),
)

_HALF = 174.0
_TOP = 28.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "detach 剪断了哪一条路",
        "described": (
            "x = {x}，y = x**2 = {y}，z = y * x = {z}。不剪，梯度有两条路回到 x，"
            "x.grad 是 {whole}；"
            "写成 z = y.detach() * x，z 的值不变，经过 y 的那条路断了，x.grad 是 {cut}。"
        ),
        "caption": "实线向下是前向，虚线向上是梯度。前向的数一样；"
        "detach() 以上没有虚线，梯度只从右边那条路回来。",
    },
    "en": {
        "title": "The way that detach cuts",
        "described": (
            "x = {x}, y = x**2 = {y}, z = y * x = {z}. Uncut, the gradient has two ways back to x, "
            "and x.grad is {whole}; with z = y.detach() * x, z has the same value, the way through "
            "y is cut, and x.grad is {cut}."
        ),
        "caption": "Solid, downwards: forward. Dashed, upwards: the gradient. Forward the numbers "
        "are equal; above detach() there is no dashed line, and the gradient comes back by the "
        "way on the right alone.",
    },
}


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    drawing = [
        svg.label(0, 16, "z = y * x", code=True),
        svg.label(_HALF, 16, "z = y.detach() * x", code=True),
        *_half(WHOLE, 0),
        *_half(CUT, _HALF),
    ]
    value = values(WHOLE)
    described = words["described"].format(
        **value, whole=gradients(WHOLE)["x"], cut=gradients(CUT)["x"]
    )
    title, caption = words["title"], words["caption"]
    return svg.frame(NAME, 258, drawing, title=title, described=described, caption=caption)


def _half(nodes: Sequence[Node], left: float) -> list[str]:
    """One of the two graphs, its columns beginning at `left`."""
    places = {
        "x": Place(left + 88, _TOP, 76, 44),
        "y": Place(left + 2, _TOP + 76, 76, 26),
        "d": Place(left + 2, _TOP + 136, 76, 26),
        "z": Place(left + 88, _TOP + 200, 76, 26),
    }
    value, gradient = values(nodes), gradients(nodes)
    lines = {node.name: [f"{node.name} = {value[node.name]}"] for node in nodes}
    lines["x"].append(f"grad {gradient['x']}")
    if "d" in lines:
        lines["d"] = ["detach()"]
    return draw(nodes, places, lines)
