"""The figure `collate-padding`: sequences of three lengths become one batch and a mask."""

from collections.abc import Mapping, Sequence

from tools.figures import svg

NAME = "collate-padding"
SEQUENCES = [[5, 3, 8], [7, 2, 9, 4, 6], [1, 5]]

_CELL, _ROW = 26.0, 34.0
_LEFT, _RIGHT = 4.0, 200.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "长短不一的序列拼成一批",
        "described": "三个序列是 {sequences}。补到一样长，批是 {batch}；原来的长度是 {lengths}。",
        "caption": "短的用 0 补到最长的那么长（虚线框）；长度另外记下来，才分得清哪些是补的。",
        "samples": "样本",
        "batch": "一批",
        "lengths": "长度",
        "between": "；",
    },
    "en": {
        "title": "Sequences of unequal length in one batch",
        "described": "The three sequences are {sequences}. Padded to one length, the batch is "
        "{batch}; the lengths were {lengths}.",
        "caption": "Short ones are filled with 0 up to the longest (dashed cells); the lengths are "
        "kept beside them, or nobody could tell what was added.",
        "samples": "samples",
        "batch": "batch",
        "lengths": "lengths",
        "between": "; ",
    },
}


def pad(sequences: Sequence[Sequence[int]]) -> list[list[int]]:
    """Each sequence with zeros behind it, up to the longest."""
    longest = max(map(len, sequences))
    return [[*sequence, *[0] * (longest - len(sequence))] for sequence in sequences]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    batch = pad(SEQUENCES)
    lengths = [len(sequence) for sequence in SEQUENCES]
    size = (len(batch), len(batch[0]))
    drawing = [
        svg.label(_LEFT, 16, words["samples"]),
        svg.label(_RIGHT, 16, f"{words['batch']} {size}"),
    ]
    for row, (sequence, padded) in enumerate(zip(SEQUENCES, batch, strict=True)):
        top = 28 + row * _ROW
        drawing += _strip(_LEFT, top, sequence, len(sequence))
        drawing += svg.straight(142, top + 13, 192, top + 13, tone="fig-a")
        drawing += _strip(_RIGHT, top, padded, len(sequence))
    below = 28 + len(batch) * _ROW + 18
    drawing.append(svg.label(_RIGHT, below, f"{words['lengths']} {lengths}"))
    described = words["described"].format(
        sequences=_spell(SEQUENCES, words["between"]),
        batch=_spell(batch, words["between"]),
        lengths=", ".join(map(str, lengths)),
    )
    return svg.frame(
        NAME, 160, drawing, title=words["title"], described=described, caption=words["caption"]
    )


def _strip(left: float, top: float, numbers: Sequence[int], own: int) -> list[str]:
    """A row of cells, those after the first `own` dashed."""
    lines = []
    for place, number in enumerate(numbers):
        added = place >= own
        x = left + place * _CELL + 1
        tone = "fig-b" if added else "fig-a"
        lines += svg.cell(x, top, _CELL - 2, _CELL, str(number), tone=tone, dashed=added)
    return lines


def _spell(rows: Sequence[Sequence[int]], between: str) -> str:
    return between.join(" ".join(map(str, row)) for row in rows)
