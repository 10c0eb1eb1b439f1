"""The figure `vit-patches`: how a Vision Transformer turns a picture into a row of tokens."""

from collections.abc import Mapping

from tools.figures import svg

NAME = "vit-patches"
SIZE, PATCH, WIDTH = 28, 7, 32

_CELL, _LEFT, _TOP = 34.0, 2.0, 26.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "图片怎样变成一串 token",
        "described": (
            "边长 {size} 的图切成 {count} 块，每块边长 {patch}，编号从左到右、从上到下。"
            "每块变成 {width} 个数，排成一行，前面加一个分类 token c，形状 ({tokens}, {width})。"
        ),
        "caption": "按行编号的小块排成一串，前面加上虚线框的分类 token，最后只用它来打分。"
        "每个 token 再加上自己的位置编码。",
        "patch": "每块 {patch}×{patch}",
        "each": "每个 token：{width} 个数",
    },
    "en": {
        "title": "How a picture becomes a row of tokens",
        "described": (
            "A picture with a side of {size} is cut into {count} patches with a side of {patch}, "
            "numbered from left to right and top to bottom. Each becomes {width} numbers; they "
            "stand in a row behind a class token c, shape ({tokens}, {width})."
        ),
        "caption": "The patches, numbered row by row, become a sequence; the dashed class token "
        "comes first, and it alone gives the scores. Each token gets its position added.",
        "patch": "each patch {patch}×{patch}",
        "each": "each token: {width} numbers",
    },
}


def grid() -> list[list[int]]:
    """Number of the patch at each place of the picture, by rows."""
    side = SIZE // PATCH
    return [[row * side + column for column in range(side)] for row in range(side)]


def tokens() -> list[str]:
    """What stands in the sequence: the class token, then the patches by number."""
    return ["c", *(str(number) for row in grid() for number in row)]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    values = {
        "size": SIZE,
        "patch": PATCH,
        "width": WIDTH,
        "count": len(tokens()) - 1,
        "tokens": len(tokens()),
    }
    drawing = [svg.label(0, 16, f"{SIZE}×{SIZE}", code=True)]
    for row, numbers in enumerate(grid()):
        for column, number in enumerate(numbers):
            place = _LEFT + column * _CELL, _TOP + row * _CELL, _CELL, _CELL
            drawing += svg.cell(*place, str(number), tone="fig-a")
    bottom = _TOP + len(grid()) * _CELL
    beside = _LEFT + len(grid()) * _CELL + 14
    drawing.append(svg.label(beside, _TOP + 22, words["patch"].format(**values)))
    drawing.append(svg.label(beside, _TOP + 48, words["each"].format(**values)))
    drawing.append(
        svg.label(beside, bottom - 8, f"({len(tokens())}, {WIDTH})", code=True, tone="fig-a")
    )
    drawing += svg.straight(70, bottom + 6, 70, bottom + 32, tone="fig-a")
    step = (svg.WIDTH - 4) / len(tokens())
    for number, text in enumerate(tokens()):
        first = text == "c"
        place = _LEFT + number * step, bottom + 38, step - 1, 34
        drawing += svg.cell(*place, text, tone="fig-b" if first else "fig-a", dashed=first)
    return svg.frame(
        NAME,
        bottom + 80,
        drawing,
        title=words["title"],
        described=words["described"].format(**values),
        caption=words["caption"],
    )
