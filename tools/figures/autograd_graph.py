"""The figure `autograd-graph`: (w * x + b) ** 2 forward, and its gradients on their way back."""

from collections.abc import Mapping

from tools.figures import svg
from tools.figures.small_graph import Node, Place, draw, gradients, values

NAME = "autograd-graph"
NODES = (
    Node("w", "leaf", value=2),
    Node("x", "data", value=3),
    Node("b", "leaf", value=1),
    Node("z", "mul", ("w", "x")),
    Node("y", "add", ("z", "b")),
    Node("loss", "square", ("y",)),
)
FUNCTIONS = {"mul": "MulBackward0", "add": "AddBackward0", "square": "PowBackward0"}

_WIDE = 110.0
_PLACES = {
    "w": Place(2, 4, _WIDE, 44),
    "x": Place(120, 4, _WIDE, 44),
    "z": Place(61, 84, _WIDE, 64),
    "b": Place(228, 94, _WIDE, 44),
    "y": Place(145, 184, _WIDE, 64),
    "loss": Place(145, 284, _WIDE, 64),
}

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "前向的值，反向的梯度",
        "described": (
            "w = {w}，x = {x}，b = {b}。z = w * x = {z}，y = z + b = {y}，loss = y ** 2 = {loss}。"
            "反向从 loss 的 {grad_loss} 出发，到 y 是 {grad_y}，到 z 和 b 都是 {grad_z}，"
            "到 w 是 {grad_w}；x 没有要求梯度，梯度不去那里。"
        ),
        "caption": "实线向下是前向，虚线向上是梯度。粗框是要梯度的叶子，只有它们留下 .grad；"
        "z 和 y 的梯度（括号里）只是路过。x 是数据，没有虚线通向它。",
    },
    "en": {
        "title": "Values forward, gradients back",
        "described": (
            "w = {w}, x = {x}, b = {b}. z = w * x = {z}, y = z + b = {y}, loss = y ** 2 = {loss}. "
            "Back from loss, which has {grad_loss}: {grad_y} at y, {grad_z} at z and at b, "
            "{grad_w} at w; x requires no gradient, and none goes there."
        ),
        "caption": "Solid, downwards: forward. Dashed, upwards: the gradient. Thick boxes are the "
        "leaves that require one; they alone keep it in .grad, while those of z and y (in "
        "brackets) pass through. x is data: no dashed line leads to it.",
    },
}


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    value, gradient = values(NODES), gradients(NODES)
    lines = {}
    for node in NODES:
        lines[node.name] = [f"{node.name} = {value[node.name]}"]
        if node.of:
            lines[node.name] += [FUNCTIONS[node.operation], f"(grad {gradient[node.name]})"]
        else:
            lines[node.name].append(f"grad {gradient.get(node.name)}")
    described = words["described"].format(
        **value, **{f"grad_{name}": number for name, number in gradient.items()}
    )
    drawing = draw(NODES, _PLACES, lines)
    title, caption = words["title"], words["caption"]
    return svg.frame(NAME, 352, drawing, title=title, described=described, caption=caption)
