"""The figure `sampler-shares`: which samples DistributedSampler deals to two processes."""

from collections.abc import Mapping, Sequence

from tools.figures import svg

NAME = "sampler-shares"
COUNTS = (8, 7)
WORLD = 2

_CELL, _LEFT, _HIGH = 32.0, 62.0, 26.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "每个进程分到哪些样本",
        "described": "{parts}",
        "part": "{count} 个样本：{shares}。{repeated}",
        "repeated": "样本 {sample} 用了两次。",
        "share": "rank {rank} 拿 {samples}",
        "caption": "轮流发，虚线是 rank 1 的。份数不齐就从头补：7 个样本时，"
        "打星号的 0 是第二次用。",
        "count": "{count} 个样本",
        "between": "，",
    },
    "en": {
        "title": "Which samples each process gets",
        "described": "{parts}",
        "part": "{count} samples: {shares}. {repeated}",
        "repeated": "Sample {sample} is used twice. ",
        "share": "rank {rank} gets {samples}",
        "caption": "Dealt in turn; dashed is rank 1's. Where they do not come out even, it begins "
        "again: with 7 samples, the 0 with the star is used a second time.",
        "count": "{count} samples",
        "between": ", ",
    },
}


def deal(count: int, world: int) -> list[list[int]]:
    """The indices of each process: padded from the beginning until all are equally long."""
    each = -(-count // world)
    padded = [number % count for number in range(each * world)]
    return [padded[rank::world] for rank in range(world)]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    drawing, parts = [], ""
    for place, count in enumerate(COUNTS):
        top = 18 + place * 102.0
        shares = deal(count, WORLD)
        drawing.append(svg.label(2, top, words["count"].format(count=count)))
        for rank, samples in enumerate(shares):
            drawing += _row(top + 10 + rank * 34, rank, samples, len(samples) * WORLD - count)
        named = [
            words["share"].format(rank=rank, samples=" ".join(map(str, samples)))
            for rank, samples in enumerate(shares)
        ]
        extra = len(shares[0]) * WORLD - count
        repeated = words["repeated"].format(sample=shares[-1][-1]) if extra else ""
        parts += words["part"].format(
            count=count, shares=words["between"].join(named), repeated=repeated
        )
    described = words["described"].format(parts=parts.strip())
    return svg.frame(
        NAME, 202, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _row(top: float, rank: int, samples: Sequence[int], extra: int) -> list[str]:
    """The samples of one process; the last of the last process is starred where it repeats."""
    lines = [svg.label(2, top + 18, f"rank {rank}", code=True)]
    tone = "fig-b" if rank else "fig-a"
    for place, sample in enumerate(samples):
        again = extra and rank == WORLD - 1 and place == len(samples) - 1
        text = f"{sample}*" if again else str(sample)
        x = _LEFT + (place * WORLD + rank) * _CELL + 1
        lines += svg.cell(x, top, _CELL - 3, _HIGH, text, tone=tone, dashed=bool(rank))
    return lines
