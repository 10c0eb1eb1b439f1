"""The figure `residual-block`: inplanes, planes and expansion in a bottleneck."""

from collections.abc import Mapping

from tools.figures import svg

NAME = "residual-block"
INPLANES, PLANES, EXPANSION = 256, 128, 4

_LEFT, _WIDE, _HIGH, _TOP, _ROW = 2.0, 196.0, 34.0, 34.0, 62.0

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "title": "残差块里的通道数",
        "described": (
            "收 inplanes={inplanes} 个通道。主路：1×1 卷积变成 planes={planes}，3×3 卷积"
            "（stride 2）仍是 {planes}，1×1 卷积变成 planes×expansion={outputs}。"
            "跳跃连接：downsample 是 stride 2 的 1×1 卷积，从 {inplanes} 直接到 {outputs}。"
            "两路相加。"
        ),
        "caption": "实线是主路，虚线是跳跃连接。通道数或尺寸变了，它才要 downsample；没变，"
        "它就是输入自己。",
        "sum": "相加，再 ReLU",
    },
    "en": {
        "title": "Channels in a residual block",
        "described": (
            "It takes inplanes={inplanes} channels. Main path: a 1×1 convolution to "
            "planes={planes}, a 3×3 convolution (stride 2) which keeps {planes}, a 1×1 convolution "
            "to planes×expansion={outputs}. Skip connection: downsample, a 1×1 convolution of "
            "stride 2, from {inplanes} straight to {outputs}. Both are added."
        ),
        "caption": "Solid is the main path, dashed the skip connection. It needs a downsample "
        "where channels or size change; otherwise it is the input itself.",
        "sum": "add, then ReLU",
    },
}


def convolutions() -> list[tuple[str, int, int]]:
    """The main path's convolutions: label, channels in, channels out."""
    outputs = PLANES * EXPANSION
    return [
        ("1×1", INPLANES, PLANES),
        ("3×3, stride 2", PLANES, PLANES),
        ("1×1", PLANES, outputs),
    ]


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    outputs = PLANES * EXPANSION
    middle, other = _LEFT + _WIDE / 2, 276.0
    drawing = [svg.label(middle, 16, f"inplanes = {INPLANES}", anchor="middle", code=True)]
    for row, (kind, inputs, results) in enumerate(convolutions()):
        top = _TOP + row * _ROW
        drawing += svg.cell(_LEFT, top, _WIDE, _HIGH, kind, tone="fig-a")
        drawing += svg.straight(middle, top + _HIGH + 3, middle, top + _ROW - 3, tone="fig-a")
        drawing.append(svg.label(middle + 10, top + _HIGH + 19, f"{inputs} → {results}", code=True))
    bottom = _TOP + 3 * _ROW
    drawing += svg.straight(middle + 94, 12, other, _TOP + _ROW - 16, tone="fig-b")
    drawing += svg.cell(216, _TOP + _ROW - 12, 122, _HIGH, "downsample", tone="fig-b", dashed=True)
    drawing.append(svg.label(279, _TOP + _ROW + 40, "1×1, stride 2", anchor="middle", code=True))
    drawing.append(
        svg.label(279, _TOP + _ROW + 60, f"{INPLANES} → {outputs}", anchor="middle", code=True)
    )
    drawing += svg.straight(other, _TOP + _ROW + 68, _LEFT + _WIDE + 4, bottom + 14, tone="fig-b")
    drawing += svg.cell(_LEFT, bottom, _WIDE, _HIGH, "+")
    drawing.append(svg.label(_LEFT + _WIDE + 10, bottom + 32, words["sum"]))
    below = f"planes × expansion = {outputs}"
    drawing.append(svg.label(0, bottom + _HIGH + 20, below, code=True))
    return svg.frame(
        NAME,
        bottom + _HIGH + 30,
        drawing,
        title=words["title"],
        described=words["described"].format(inplanes=INPLANES, planes=PLANES, outputs=outputs),
        caption=words["caption"],
    )
