"""The figure `worker-sharding`: what two workers read of one stream, with and without sharing."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from tools.figures import svg

NAME = "worker-sharding"
COUNT, WORKERS = 6, 2

_CELL, _LEFT = 22.0, 62.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "两个子进程读同一个流",
        "described": "流里有 {stream}。{parts}",
        "part": "{name}：{workers}，循环里拿到 {loop}。",
        "caption": "每个子进程都有一份数据集；不分工，各自从头读到尾，每个样本来两遍。"
        "虚线是第二个子进程读的。",
        "whole": "不分工：每个样本来两遍",
        "shared": "按编号分工：各读一半",
        "worker": "进程 {number}",
        "loop": "循环",
        "between": "，",
    },
    "en": {
        "title": "Two workers read one stream",
        "described": "The stream holds {stream}. {parts}",
        "part": "{name}: {workers}; the loop gets {loop}. ",
        "caption": "Each worker has a copy of the dataset; without sharing, each reads it from end "
        "to end, and every sample comes twice. Dashed is what the second worker reads.",
        "whole": "not shared: every sample twice",
        "shared": "shared by number: half each",
        "worker": "worker {number}",
        "loop": "loop",
        "between": ", ",
    },
}


def read(count: int, workers: int, *, share: bool) -> list[list[int]]:
    """What each worker reads of a stream of `count` numbers."""
    if share:
        return [list(range(worker, count, workers)) for worker in range(workers)]
    return [list(range(count)) for _ in range(workers)]


def deliver(parts: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Worker and sample in the order of the loop: the workers take turns."""
    turns = zip_longest(*([(number, item) for item in part] for number, part in enumerate(parts)))
    return [pair for turn in turns for pair in turn if pair is not None]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    drawing, told = [], ""
    for place, (key, share) in enumerate((("whole", False), ("shared", True))):
        top = 18 + place * 134.0
        parts = read(COUNT, WORKERS, share=share)
        drawing.append(svg.label(2, top, words[key]))
        named = []
        for number, part in enumerate(parts):
            name = words["worker"].format(number=number)
            named.append(f"{name} {' '.join(map(str, part))}")
            y = top + 12 + number * 32
            drawing.append(svg.label(2, y + 17, name))
            drawing += _strip(y, [(number, sample) for sample in part])
        loop = deliver(parts)
        drawing.append(svg.label(2, top + 93, words["loop"]))
        drawing += _strip(top + 76, loop)
        told += words["part"].format(
            name=words[key],
            workers=words["between"].join(named),
            loop=" ".join(str(sample) for _, sample in loop),
        )
    stream = " ".join(map(str, range(COUNT)))
    described = words["described"].format(stream=stream, parts=told).strip()
    return svg.frame(
        NAME, 258, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _strip(top: float, pairs: Sequence[tuple[int, int]]) -> list[str]:
    """Samples side by side; those of the second worker dashed."""
    lines = []
    for place, (worker, sample) in enumerate(pairs):
        x = _LEFT + place * _CELL + 1
        tone = "fig-b" if worker else "fig-a"
        lines += svg.cell(x, top, _CELL - 2, 25, str(sample), tone=tone, dashed=bool(worker))
    return lines
