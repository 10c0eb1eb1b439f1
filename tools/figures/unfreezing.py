"""The figure `gradual-unfreezing`: which layers train in which epoch, one more from the top."""

from collections.abc import Mapping

from tools.figures import svg

NAME = "gradual-unfreezing"
LAYERS = ("stem", "middle", "top", "head")

_LEFT, _TOP = 74.0, 30.0
_WIDE, _HIGH = 64.0, 32.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "逐层解冻",
        "described": "四层 {layers}，四个 epoch。{epochs}其余的层冻结。",
        "epoch": "第 {number} 个 epoch 训练 {trained}；",
        "between": "、",
        "caption": "实线框里的层在训练，虚线框里的层冻结：先只训练最上面的 head，"
        "每个 epoch 往下多解冻一层。",
        "trained": "训练",
        "frozen": "冻结",
    },
    "en": {
        "title": "Unfreezing layer by layer",
        "described": "Four layers, {layers}, and four epochs. {epochs}All others are frozen.",
        "epoch": "Epoch {number} trains {trained}. ",
        "between": ", ",
        "caption": "Layers in solid boxes train, those in dashed boxes are frozen: the head alone "
        "at first, then one layer more below it with each epoch.",
        "trained": "train",
        "frozen": "frozen",
    },
}


def trained(epoch: int) -> list[str]:
    """The layers that train in an epoch, counted from 1, from the input to the output."""
    return list(LAYERS[max(len(LAYERS) - epoch, 0) :])


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    epochs = range(1, len(LAYERS) + 1)
    drawing = [svg.label(_LEFT - 10, _TOP - 10, "epoch", anchor="end")]
    for epoch in epochs:
        left = _LEFT + (epoch - 1) * _WIDE
        drawing.append(svg.label(left + _WIDE / 2, _TOP - 10, str(epoch), anchor="middle"))
        for row, layer in enumerate(reversed(LAYERS)):
            drawing += _state(left, _TOP + row * _HIGH, layer in trained(epoch), words)
    for row, layer in enumerate(reversed(LAYERS)):
        middle = _TOP + (row + 0.5) * _HIGH + 5
        drawing.append(svg.label(_LEFT - 10, middle, layer, anchor="end", code=True))
    described = words["described"].format(
        layers=words["between"].join(LAYERS),
        epochs="".join(
            words["epoch"].format(number=epoch, trained=words["between"].join(trained(epoch)))
            for epoch in epochs
        ),
    )
    height = _TOP + len(LAYERS) * _HIGH + 6
    return svg.frame(
        NAME, height, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _state(left: float, top: float, trains: bool, words: Mapping[str, str]) -> list[str]:
    place = left + 2, top + 2, _WIDE - 4, _HIGH - 4
    text = words["trained" if trains else "frozen"]
    return [
        svg.box(*place, tone="fig-a" if trains else "", dashed=not trains),
        svg.label(left + _WIDE / 2, top + _HIGH / 2 + 5, text, anchor="middle"),
    ]
