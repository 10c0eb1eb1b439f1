"""The figure `unet-shape`: the sizes on both sides of a U-Net, and what is carried across."""

from collections.abc import Mapping

from tools.figures import svg

NAME = "unet-shape"
SIZE, WIDTH, DEPTH, CLASSES = 160, 64, 4, 2

_TOP, _ROW, _HIGH, _BOX, _STEP = 26.0, 62.0, 40.0, 74.0, 20.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "U-Net 的形状",
        "described": (
            "输入边长 {size}。左边下行，各级是 {left}；右边上行，各级是 {right}；"
            "同一级之间，左边的特征送到右边拼接。输出有 {classes} 个通道，边长 {size}。"
        ),
        "caption": "每格上面是通道数，下面是边长。下行一级，边长减半、通道加倍；"
        "虚线框是上行，先放大，再和左边同样大小的特征拼接。",
        "across": "拼接",
    },
    "en": {
        "title": "The shape of a U-Net",
        "described": (
            "The input's side is {size}. Down the left side the levels are {left}; up the right "
            "side {right}; on each level the features of the left are joined to those of the "
            "right. The output has {classes} channels and a side of {size}."
        ),
        "caption": "In each box the channels stand above the side. A level down halves the side "
        "and doubles the channels; dashed boxes are the way up: enlarge, then join the features "
        "of equal size from the left.",
        "across": "cat",
    },
}


def levels() -> list[tuple[int, int]]:
    """Channels and side on each level, from the top to the bottom."""
    return [(WIDTH * 2**level, SIZE // 2**level) for level in range(DEPTH + 1)]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    found = levels()
    drawing = [
        svg.label(0, 16, f"{SIZE}×{SIZE}", code=True),
        svg.label(svg.WIDTH, 16, f"{CLASSES}×{SIZE}×{SIZE}", anchor="end", code=True),
    ]
    for level, (channels, side) in enumerate(found):
        top = _TOP + level * _ROW
        left = 2 + level * _STEP
        right = svg.WIDTH - _BOX - left
        if level == DEPTH:
            left = (svg.WIDTH - _BOX) / 2
            drawing += _box(left, top, channels, side, "fig-a", dashed=False)
            continue
        drawing += _box(left, top, channels, side, "fig-a", dashed=False)
        drawing += _box(right, top, channels, side, "fig-b", dashed=True)
        middle = top + _HIGH / 2
        drawing += svg.straight(left + _BOX + 4, middle, right - 4, middle, tone="")
        drawing.append(svg.label(svg.WIDTH / 2, middle - 6, words["across"], anchor="middle"))
        below = _TOP + (level + 1) * _ROW
        down, up = left + _BOX - 14, right + 14
        to_down = down + (28 if level == DEPTH - 1 else 0)
        drawing += svg.straight(down, top + _HIGH + 3, to_down, below - 3, tone="fig-a")
        to_up = up - (28 if level == DEPTH - 1 else 0)
        drawing += svg.straight(to_up, below - 3, up, top + _HIGH + 3, tone="fig-b")
    spelled = [f"{channels}×{side}×{side}" for channels, side in found]
    between = "、" if lang == "zh" else ", "
    return svg.frame(
        NAME,
        _TOP + DEPTH * _ROW + _HIGH + 6,
        drawing,
        title=words["title"],
        described=words["described"].format(
            size=SIZE,
            classes=CLASSES,
            left=between.join(spelled),
            right=between.join(reversed(spelled[:-1])),
        ),
        caption=words["caption"],
    )


def _box(x: float, y: float, channels: int, side: int, tone: str, *, dashed: bool) -> list[str]:
    middle = x + _BOX / 2
    return [
        svg.box(x, y, _BOX, _HIGH, tone=tone, dashed=dashed),
        svg.label(middle, y + 17, str(channels), anchor="middle", code=True),
        svg.label(middle, y + 34, str(side), anchor="middle", code=True),
    ]
