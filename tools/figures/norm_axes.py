"""The figure `norm-axes`: which numbers each normalising layer averages over."""

from collections.abc import Callable, Mapping

from tools.figures import svg

NAME = "norm-axes"
SAMPLES, CHANNELS, GROUPS = 3, 4, 2
PLACE = (1, 2)

_CELL, _LEFT = 26.0, 30.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "四种归一化各对谁求平均",
        "described": "{samples} 个样本，{channels} 个通道，看第 {sample} 个样本的第 {channel} "
        "个通道（从 0 数起）。{each}",
        "each": "{layer} 把这些（样本，通道）一起求平均：{cells}。",
        "caption": "行是样本（N），列是通道（C），一格是一个通道的整张图。"
        "有底色的格子一起算均值和方差，"
        "用来归一化虚线框里的那一格（GroupNorm 分两组）。",
    },
    "en": {
        "title": "What four normalising layers average over",
        "described": "{samples} samples with {channels} channels; channel {channel} of sample "
        "{sample}, counted from 0. {each}",
        "each": "{layer} averages over these (sample, channel): {cells}. ",
        "caption": "Rows are samples (N), columns channels (C), and a cell is the whole map of one "
        "channel. The tinted cells share the mean and variance that normalise the cell with the "
        "dashed frame (GroupNorm with two groups).",
    },
}


def _batch(sample: int, channel: int, at: tuple[int, int]) -> bool:
    return channel == at[1]


def _layer(sample: int, channel: int, at: tuple[int, int]) -> bool:
    return sample == at[0]


def _instance(sample: int, channel: int, at: tuple[int, int]) -> bool:
    return (sample, channel) == at


def _group(sample: int, channel: int, at: tuple[int, int]) -> bool:
    size = CHANNELS // GROUPS
    return sample == at[0] and channel // size == at[1] // size


RULES: Mapping[str, Callable[[int, int, tuple[int, int]], bool]] = {
    "BatchNorm": _batch,
    "LayerNorm": _layer,
    "InstanceNorm": _instance,
    "GroupNorm": _group,
}


def averaged(layer: str, at: tuple[int, int]) -> list[tuple[int, int]]:
    """The (sample, channel) maps whose mean and variance normalise the map `at`."""
    places = [(sample, channel) for sample in range(SAMPLES) for channel in range(CHANNELS)]
    return [place for place in places if RULES[layer](*place, at)]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    drawing: list[str] = []
    texts = []
    for index, layer in enumerate(RULES):
        cells = averaged(layer, PLACE)
        texts.append(words["each"].format(layer=layer, cells=cells))
        drawing += _panel(index % 2 * 172.0, index // 2 * 152.0, layer, cells)
    described = words["described"].format(
        samples=SAMPLES,
        channels=CHANNELS,
        sample=PLACE[0],
        channel=PLACE[1],
        each="".join(texts).strip(),
    )
    return svg.frame(
        NAME, 286, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _panel(x: float, y: float, layer: str, cells: list[tuple[int, int]]) -> list[str]:
    left, top = x + _LEFT, y + 48
    lines = [
        svg.label(left, y + 18, layer, code=True),
        svg.label(left + CHANNELS * _CELL / 2, y + 40, "C", anchor="middle", code=True),
        svg.label(left - 14, top + SAMPLES * _CELL / 2 + 5, "N", anchor="middle", code=True),
    ]
    for sample in range(SAMPLES):
        for channel in range(CHANNELS):
            tone = "fig-a" if (sample, channel) in cells else ""
            place = left + channel * _CELL + 2, top + sample * _CELL + 2
            lines.append(svg.box(*place, _CELL - 4, _CELL - 4, tone=tone))
    focus = left + PLACE[1] * _CELL - 2, top + PLACE[0] * _CELL - 2
    lines.append(svg.box(*focus, _CELL + 4, _CELL + 4, tone="fig-b", dashed=True))
    return lines
