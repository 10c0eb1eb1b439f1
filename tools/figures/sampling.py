"""The figure `sampler-orders`: in which order samples are drawn, and how batches cut that order."""

from collections.abc import Mapping, Sequence

from tools.figures import svg

NAME = "sampler-orders"
COUNT, BATCH = 8, 3
SEED = 0
WEIGHTS = [1] * 6 + [3] * 2
# What torch draws with the generator's seed `SEED`: chance cannot be computed here, so the
# figure's test draws it again.
SHUFFLED = ([4, 0, 7, 3, 2, 5, 1, 6], [6, 5, 2, 0, 3, 1, 4, 7])
WEIGHTED = [7, 6, 5, 7, 6, 7, 2, 4]

_CELL, _GAP, _ROW = 32.0, 14.0, 58.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "取样的次序与批",
        "described": "8 个样本，每批 3 个。{rows}最后一批只有 2 个，drop_last=True 时丢掉。",
        "row": "{name}：{batches}。",
        "caption": "打乱每一轮重新排；加权采样按权重有放回地抽，有的来好几次，有的不来。"
        "虚线是凑不满的一批，drop_last=True 时丢掉。",
        "plain": "按次序",
        "first": "shuffle，第 1 轮",
        "second": "shuffle，第 2 轮",
        "weighted": "加权，6 和 7 的权重是别人的 3 倍",
    },
    "en": {
        "title": "The order of samples, cut into batches",
        "described": "8 samples in batches of 3. {rows}The last batch has only 2; "
        "drop_last=True drops it.",
        "row": "{name}: {batches}. ",
        "caption": "Shuffling orders anew in each epoch; weighted sampling draws with replacement, "
        "some samples several times, some never. Dashed is the batch that is not full: "
        "drop_last=True drops it.",
        "plain": "in order",
        "first": "shuffle, epoch 1",
        "second": "shuffle, epoch 2",
        "weighted": "weighted, 6 and 7 three times the rest",
    },
}
ORDERS: Mapping[str, Sequence[int]] = {
    "plain": range(COUNT),
    "first": SHUFFLED[0],
    "second": SHUFFLED[1],
    "weighted": WEIGHTED,
}


def batches(order: Sequence[int], size: int) -> list[list[int]]:
    """The order cut into batches of `size`; the last may be smaller."""
    return [list(order[start : start + size]) for start in range(0, len(order), size)]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    drawing, told = [], ""
    for line, (key, order) in enumerate(ORDERS.items()):
        top = 24 + line * _ROW
        cut = batches(order, BATCH)
        drawing.append(svg.label(2, top - 7, words[key]))
        for number, batch in enumerate(cut):
            left = 2 + number * (BATCH * _CELL + _GAP)
            short = len(batch) < BATCH
            for place, sample in enumerate(batch):
                x = left + place * _CELL + 1
                tone = "fig-b" if short else "fig-a"
                drawing += svg.cell(x, top, _CELL - 2, 28, str(sample), tone=tone, dashed=short)
        spelled = " | ".join(" ".join(map(str, batch)) for batch in cut)
        told += words["row"].format(name=words[key], batches=spelled)
    return svg.frame(
        NAME,
        24 + len(ORDERS) * _ROW,
        drawing,
        title=words["title"],
        described=words["described"].format(rows=told),
        caption=words["caption"],
    )
