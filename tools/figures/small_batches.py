"""The figure `accumulation`: .grad after each small batch, beside one large batch's gradient.

A line through the origin is fitted to eight points, with a weight of 0 and the mean squared error;
the small batches hold two points each.
"""

from tools.figures.plot import Axis, Curve, chart

NAME = "accumulation"
X = (0.2, 0.6, 1.0, 0.4, 0.8, 0.5, 0.3, 0.9)
Y = (-0.5, -0.7, -1.2, -0.2, -0.7, -1.0, -0.1, -1.1)
PIECES = 4

_WORDS = {
    "zh": {
        "title": "除以批数，累积起来就等于一个大批",
        "described": (
            "横轴是 backward 的次数，纵轴是梯度。一个大批的梯度是 {large:.2f}。"
            "每个损失除以 {pieces}，{pieces} 次之后累积到 {small:.2f}；"
            "不除，累积到 {undivided:.2f}，是 {pieces} 倍。"
        ),
        "caption": "{pieces} 个小批各做一次 backward：每个损失除以 {pieces}，"
        "最后正好到大批的梯度；不除，就是它的 {pieces} 倍。",
        "x": "backward 的次数",
        "y": "梯度",
        "large": "一个大批",
    },
    "en": {
        "title": "Divided by their number, small batches add up to the large one",
        "described": (
            "Across: calls of backward; up: the gradient. One large batch has {large:.2f}. With "
            "each loss divided by {pieces}, {pieces} calls add up to {small:.2f}; undivided, to "
            "{undivided:.2f}, {pieces} times as much."
        ),
        "caption": "{pieces} small batches, a backward each: with every loss divided by {pieces}, "
        "the sum is the large batch's gradient; undivided, it is {pieces} times as large.",
        "x": "calls of backward",
        "y": "gradient",
        "large": "large batch",
    },
}


def slope(x: tuple[float, ...], y: tuple[float, ...]) -> float:
    """The gradient of the mean squared error of weight * x at a weight of 0."""
    return sum(2 * -target * place for place, target in zip(x, y, strict=True)) / len(x)


def accumulated(divisor: float) -> list[float]:
    """The gradient held before the first and after each small batch, each loss divided."""
    size = len(X) // PIECES
    held = [0.0]
    for start in range(0, len(X), size):
        piece = slope(X[start : start + size], Y[start : start + size])
        held.append(held[-1] + piece / divisor)
    return held


def figure(lang: str) -> list[str]:
    """The figure in `lang` as HTML lines."""
    words = _WORDS[lang]
    large, small, undivided = slope(X, Y), accumulated(PIECES), accumulated(1)
    values = {"large": large, "small": small[-1], "undivided": undivided[-1], "pieces": PIECES}
    return chart(
        NAME,
        [
            Curve(f"loss / {PIECES}", list(enumerate(small))),
            Curve("loss", list(enumerate(undivided))),
            Curve(words["large"], [(0, large), (PIECES, large)]),
        ],
        Axis(tuple(range(PIECES + 1)), words["x"]),
        Axis((0, 1, 2, 3, 4), words["y"]),
        title=words["title"],
        described=words["described"].format(**values),
        caption=words["caption"].format(**values),
    )
