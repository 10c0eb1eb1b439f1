"""The figure `ddp-average`: two processes, a share of the batch each, one averaged gradient."""

from collections.abc import Mapping, Sequence

from tools.figures import svg

NAME = "ddp-average"
BATCH = (1.0, 2.0, 3.0, 4.0)
WORLD = 2

_LANE, _LEFT, _WIDE = 176.0, 6.0, 152.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "DDP：各算各的，梯度取平均",
        "described": "整批是 {batch}。{lanes}两个梯度取平均得 {mean}，两个进程的 .grad 都是它，"
        "和整批一起算的相同。",
        "lane": "rank {rank} 取 {share}，自己的梯度是 {own}。",
        "caption": "每个进程有同样的权重和自己那份数据；backward() 把梯度取平均，"
        "两边拿到同一个数，正是整批的梯度。",
        "batch": "整批",
        "own": "梯度",
        "mean": "取平均",
        "grad": ".grad",
    },
    "en": {
        "title": "DDP: each computes its own gradient, all get the mean",
        "described": "The batch is {batch}. {lanes}The mean of both gradients, {mean}, is .grad in "
        "both processes, and equals the gradient of the whole batch.",
        "lane": "Rank {rank} takes {share}; its own gradient is {own}. ",
        "caption": "Each process has the same weights and its own share of the data; backward() "
        "averages the gradients, and both get one number: the gradient of the whole batch.",
        "batch": "batch",
        "own": "gradient",
        "mean": "mean",
        "grad": ".grad",
    },
}


def share(rank: int) -> tuple[float, ...]:
    """The samples of one process: every WORLD-th, beginning at its rank."""
    return BATCH[rank::WORLD]


def gradient(samples: Sequence[float]) -> float:
    """The gradient of mean(weight * samples) with respect to the weight."""
    return sum(samples) / len(samples)


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    own = [gradient(share(rank)) for rank in range(WORLD)]
    mean = sum(own) / WORLD
    drawing = [svg.label(_LEFT, 28, words["batch"])]
    for place, sample in enumerate(BATCH):
        rank = place % WORLD
        drawing += _cell(94 + place * 40, 10, 34, 27, f"{sample:g}", rank)
    lanes = ""
    for rank in range(WORLD):
        drawing += _lane(rank, own[rank], words)
        lanes += words["lane"].format(rank=rank, share=_spell(share(rank)), own=f"{own[rank]:g}")
    middle = svg.WIDTH / 2
    drawing += svg.cell(middle - 70, 208, 140, 30, f"{words['mean']} {mean:g}")
    for rank in range(WORLD):
        x = _LEFT + rank * _LANE + _WIDE / 2
        tone = _tone(rank)
        drawing += svg.straight(x, 178, middle + (rank * 2 - 1) * 40, 205, tone=tone)
        drawing += svg.straight(middle + (rank * 2 - 1) * 40, 241, x, 268, tone=tone)
        drawing += _cell(x - _WIDE / 2, 271, _WIDE, 30, f"{words['grad']} {mean:g}", rank)
    described = words["described"].format(batch=_spell(BATCH), lanes=lanes, mean=f"{mean:g}")
    return svg.frame(
        NAME, 306, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _lane(rank: int, own: float, words: Mapping[str, str]) -> list[str]:
    """One process: its share of the batch, and the gradient that it computes from that."""
    x = _LEFT + rank * _LANE
    lines = [svg.label(x + _WIDE / 2, 68, f"rank {rank}", anchor="middle", code=True)]
    for place, sample in enumerate(share(rank)):
        lines += _cell(x + 38 + place * 40, 78, 34, 27, f"{sample:g}", rank)
    lines += svg.straight(x + _WIDE / 2, 109, x + _WIDE / 2, 142, tone=_tone(rank))
    return [*lines, *_cell(x, 145, _WIDE, 30, f"{words['own']} {own:g}", rank)]


def _cell(x: float, y: float, width: float, height: float, text: str, rank: int) -> list[str]:
    """A box of one process; those of the second are dashed."""
    return svg.cell(x, y, width, height, text, tone=_tone(rank), dashed=bool(rank))


def _tone(rank: int) -> str:
    return "fig-b" if rank else "fig-a"


def _spell(numbers: Sequence[float]) -> str:
    return " ".join(f"{number:g}" for number in numbers)
