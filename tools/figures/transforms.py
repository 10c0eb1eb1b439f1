"""The figure `transforms-gallery`: what geometric transforms do to a picture of four by four."""

from collections.abc import Callable, Mapping

from tools.figures import grids, svg

NAME = "transforms-gallery"
SIDE = 4
PICTURE = [[row * SIDE + column + 1 for column in range(SIDE)] for row in range(SIDE)]
PAD, CROP_AT = 1, (0, 2)
ZOOM_AT = (1, 1)

Picture = list[list[int]]

_CELL = 24.0
_ACROSS = 120.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "几何变换把像素搬到哪里",
        "described": "原图逐行是 {original}。{panels}",
        "panel": "{name} 之后逐行是 {rows}。",
        "caption": "粗框是原图里的像素，虚线框是补上的 0。"
        "RandomCrop 先补一圈再随处裁，RandomResizedCrop 裁一小块再放大；"
        "其余三个把像素换了位置，一个也不少。",
        "original": "原图",
        "hflip": "水平翻转",
        "vflip": "垂直翻转",
        "rotate": "旋转 90°",
        "pad_and_crop": "补边再裁",
        "zoom": "裁剪放大",
        "between": "；",
    },
    "en": {
        "title": "Where geometric transforms move the pixels",
        "described": "The picture's rows are {original}. {panels}",
        "panel": "{name}: {rows}. ",
        "caption": "Thick cells are pixels of the picture, dashed ones zeros that were added. "
        "RandomCrop pads and then crops anywhere, RandomResizedCrop crops a part and enlarges it; "
        "the other three move pixels and lose none.",
        "original": "picture",
        "hflip": "flipped",
        "vflip": "upside down",
        "rotate": "turned 90°",
        "pad_and_crop": "pad, crop",
        "zoom": "crop, resize",
        "between": "; ",
    },
}


def hflip(picture: Picture) -> Picture:
    """Left and right exchanged."""
    return [row[::-1] for row in picture]


def vflip(picture: Picture) -> Picture:
    """Top and bottom exchanged."""
    return picture[::-1]


def rotate(picture: Picture) -> Picture:
    """Turned by 90 degrees against the clock."""
    return [list(column) for column in zip(*picture, strict=True)][::-1]


def pad_and_crop(picture: Picture) -> Picture:
    """A border of `PAD` zeros, then a crop of the old size at `CROP_AT`: row, column."""
    width = len(picture[0]) + 2 * PAD
    empty = [[0] * width for _ in range(PAD)]
    padded = [*empty, *([0] * PAD + row + [0] * PAD for row in picture), *empty]
    top, left = CROP_AT
    return [row[left : left + len(picture[0])] for row in padded[top : top + len(picture)]]


def zoom(picture: Picture) -> Picture:
    """A quarter of the picture from `ZOOM_AT` on, each pixel enlarged to two by two."""
    top, left = ZOOM_AT
    half = len(picture) // 2
    part = [row[left : left + half] for row in picture[top : top + half]]
    return [[pixel for pixel in row for _ in "ab"] for row in part for _ in "ab"]


PANELS: Mapping[str, Callable[[Picture], Picture]] = {
    "original": lambda picture: picture,
    "hflip": hflip,
    "vflip": vflip,
    "rotate": rotate,
    "pad_and_crop": pad_and_crop,
    "zoom": zoom,
}


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    drawing, told = [], ""
    for place, (key, move) in enumerate(PANELS.items()):
        moved = move(PICTURE)
        left, top = 2 + place % 3 * _ACROSS, 24 + place // 3 * 136.0
        drawing.append(svg.label(left, top - 8, words[key]))
        drawing += grids.grid(left, top, _CELL, moved, _tone(moved))
        if place:
            told += words["panel"].format(name=words[key], rows=_spell(moved, words["between"]))
    described = words["described"].format(original=_spell(PICTURE, words["between"]), panels=told)
    return svg.frame(
        NAME,
        262,
        drawing,
        title=words["title"],
        described=described.strip(),
        caption=words["caption"],
    )


def _tone(picture: Picture) -> grids.Tone:
    """Pixels that the picture had are thick, zeros that were added dashed."""

    def tone(row: int, column: int) -> tuple[str, bool]:
        return ("fig-a", False) if picture[row][column] else ("fig-b", True)

    return tone


def _spell(picture: Picture, between: str) -> str:
    return between.join(" ".join(map(str, row)) for row in picture)
