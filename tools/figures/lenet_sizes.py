"""The figure `lenet-sizes`: how a picture of 28 x 28 becomes ten scores, layer by layer."""

from collections.abc import Mapping
from dataclasses import dataclass

from tools.figures import svg

NAME = "lenet-sizes"

_TOP, _ROW, _CELL = 8.0, 44.0, 30.0
_NAMES, _MIDDLE, _SHAPES = 0.0, 176.0, 236.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "LeNet 逐层的尺寸",
        "described": "输入 {first}，各层之后依次是：{rest}。",
        "caption": "方框的宽度是特征图的宽，右边是（通道，高，宽）。5×5 的卷积每边少 2，"
        "池化减半；展平之后只剩一串数。",
        "input": "输入",
        "between": "；",
    },
    "en": {
        "title": "LeNet, size by size",
        "described": "The input is {first}. After the layers: {rest}.",
        "caption": "A box is as wide as the feature map; on the right are (channels, height, "
        "width). A 5×5 convolution takes 2 off each side, pooling halves; once flattened, a row "
        "of numbers is left.",
        "input": "input",
        "between": "; ",
    },
}


@dataclass(frozen=True)
class Layer:
    """A layer by its label; `channels` 0 keeps the input's, `kernel` 0 is a linear layer."""

    label: str
    channels: int
    kernel: int
    stride: int = 1


LAYERS = (
    Layer("Conv 5×5", 6, 5),
    Layer("MaxPool 2", 0, 2, 2),
    Layer("Conv 5×5", 16, 5),
    Layer("MaxPool 2", 0, 2, 2),
    Layer("Linear", 120, 0),
    Layer("Linear", 84, 0),
    Layer("Linear", 10, 0),
)


def sizes(size: int = 28) -> list[tuple[int, ...]]:
    """Shapes of one picture: the input and what comes out of each layer."""
    found: list[tuple[int, ...]] = [(1, size, size)]
    for layer in LAYERS:
        channels = layer.channels or found[-1][0]
        if not layer.kernel:
            found.append((channels,))
            continue
        side = (found[-1][1] - layer.kernel) // layer.stride + 1
        found.append((channels, side, side))
    return found


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    shapes = sizes()
    labels = [words["input"], *(layer.label for layer in LAYERS)]
    drawing = []
    for row, (name, shape) in enumerate(zip(labels, shapes, strict=True)):
        top = _TOP + row * _ROW
        wide = 4.0 * shape[-1] if len(shape) == 3 else 6.0
        tone = "fig-a" if "Conv" in name else "fig-b" if "Pool" in name else ""
        drawing += [
            svg.label(_NAMES, top + 20, name),
            svg.box(_MIDDLE - wide / 2, top, wide, _CELL, tone=tone, dashed="Pool" in name),
            svg.label(_SHAPES, top + 20, f"({', '.join(map(str, shape))})", code=True),
        ]
    steps = [f"{name} {shape}" for name, shape in zip(labels[1:], shapes[1:], strict=True)]
    return svg.frame(
        NAME,
        _TOP + len(shapes) * _ROW,
        drawing,
        title=words["title"],
        described=words["described"].format(first=shapes[0], rest=words["between"].join(steps)),
        caption=words["caption"],
    )
