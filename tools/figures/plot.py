"""Line charts: curves over two axes, with a legend below, in the drawing units of `svg`.

    chart(
        "relu-curve", [Curve("ReLU", samples(relu, -3, 3)), Curve("GELU", samples(gelu, -3, 3))],
        Axis((-3, 0, 3), "x"), Axis((-1, 0, 1, 2, 3), ""),
        title=…, described=…, caption=…,
    )

The points are computed by the figure's own module, in plain Python; its test compares them with
torch. Curves are told apart by tone and dashes, in the order in which they are given, and the
legend shows both; what a curve does outside the axes' ends is cut off.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tools.figures import svg

Point = tuple[float, float]

_LEFT, _TOP, _RIGHT = 46.0, 14.0, svg.WIDTH - 12.0
_ROW = 22.0
_SAMPLE = 34.0
# Tone, dashes and width of each curve: no two are equal without their colour.
_STYLES: tuple[tuple[str, str, float], ...] = (
    ("fig-a", "", 2.6),
    ("fig-b", "7 4", 2.6),
    ("", "2 4", 2.6),
    ("", "", 1.2),
    ("fig-a", "10 3 2 3", 2.0),
    ("fig-b", "1 3", 1.6),
)


@dataclass(frozen=True)
class Curve:
    """A curve by its name and its points from left to right; `steps` joins them by right angles."""

    label: str
    points: Sequence[Point]
    steps: bool = False


@dataclass(frozen=True)
class Axis:
    """The numbers written along an axis, ascending; the first and the last are its ends."""

    ticks: Sequence[float]
    label: str

    def share(self, value: float) -> float:
        """How far along the axis a value lies: 0 at its beginning, 1 at its end."""
        return (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])


def samples(
    function: Callable[[float], float], start: float, end: float, count: int = 121
) -> list[Point]:
    """So many points of a function, equally far from each other, both ends among them."""
    places = [start + (end - start) * number / (count - 1) for number in range(count)]
    return [(x, function(x)) for x in places]


def chart(
    name: str,
    curves: Sequence[Curve],
    x: Axis,
    y: Axis,
    *,
    title: str,
    described: str,
    caption: str,
    tall: float = 190.0,
) -> list[str]:
    """The whole figure as HTML lines; its axes are `tall` units high.

    Raises ValueError for more curves than can be told apart.
    """
    if len(curves) > len(_STYLES):
        raise ValueError(
            f"{name}: at most {len(_STYLES)} curves can be told apart; draw two charts"
        )
    bottom = _TOP + tall
    drawing = [*_axes(x, y, bottom)]
    for curve, style in zip(curves, _STYLES, strict=False):
        drawing += _curve(curve, x, y, bottom, style)
    start = bottom + (46 if x.label else 30)
    rows = _legend(curves, start)
    drawing += rows.drawing
    return svg.frame(name, rows.end, drawing, title=title, described=described, caption=caption)


def _axes(x: Axis, y: Axis, bottom: float) -> Iterator[str]:
    """Grid lines with their numbers, and the axes' names."""
    for tick in y.ticks:
        place = _place(x.ticks[0], tick, x, y, bottom)[1]
        yield _line(_LEFT, place, _RIGHT, place)
        yield svg.label(_LEFT - 6, place + 5, f"{tick:g}", anchor="end", code=True)
    for tick in x.ticks:
        place = _place(tick, y.ticks[0], x, y, bottom)[0]
        yield _line(place, bottom, place, bottom + 5)
        yield svg.label(place, bottom + 20, f"{tick:g}", anchor="middle", code=True)
    if x.label:
        yield svg.label((_LEFT + _RIGHT) / 2, bottom + 38, x.label, anchor="middle")
    if y.label:
        yield svg.label(_LEFT + 6, _TOP + 14, y.label)


def _curve(
    curve: Curve, x: Axis, y: Axis, bottom: float, style: tuple[str, str, float]
) -> Iterator[str]:
    points = list(_corners(curve.points)) if curve.steps else curve.points
    for run in _visible(points, y.ticks[0], y.ticks[-1]):
        places = (_place(*point, x, y, bottom) for point in run)
        path = "L".join(f"{across:.1f} {down:.1f}" for across, down in places)
        yield _path(f"M{path}", style)


@dataclass(frozen=True)
class _Legend:
    drawing: list[str]
    end: float


def _legend(curves: Sequence[Curve], top: float) -> _Legend:
    """A row for each curve: a piece of it, and its name; none where one curve stands alone."""
    drawing: list[str] = []
    if len(curves) < 2:
        return _Legend(drawing, top)
    for number, (curve, style) in enumerate(zip(curves, _STYLES, strict=False)):
        place = top + number * _ROW + 6
        drawing.append(_path(f"M{_LEFT:g} {place:g}H{_LEFT + _SAMPLE:g}", style))
        drawing.append(svg.label(_LEFT + _SAMPLE + 8, place + 5, curve.label, code=True))
    return _Legend(drawing, top + len(curves) * _ROW + 4)


def _place(across: float, up: float, x: Axis, y: Axis, bottom: float) -> Point:
    """Where a point of the data lies in the drawing."""
    return (
        _LEFT + x.share(across) * (_RIGHT - _LEFT),
        bottom - y.share(up) * (bottom - _TOP),
    )


def _corners(points: Sequence[Point]) -> Iterator[Point]:
    """The points with one between each two, so that a value holds until the next one."""
    for (x, y), (following, _) in itertools.pairwise(points):
        yield x, y
        yield following, y
    yield points[-1]


def _visible(points: Sequence[Point], low: float, high: float) -> Iterator[list[Point]]:
    """The pieces of a curve between two heights, cut where it crosses them."""
    run: list[Point] = []
    for start, end in itertools.pairwise(points):
        piece = _cut(start, end, low, high)
        if piece is None or (run and run[-1] != piece[0]):
            if len(run) > 1:
                yield run
            run = []
        if piece is not None:
            run = [*run, piece[1]] if run else list(piece)
    if len(run) > 1:
        yield run


def _cut(start: Point, end: Point, low: float, high: float) -> tuple[Point, Point] | None:
    """The part of a straight line between two heights, or None."""
    (x0, y0), (x1, y1) = start, end
    if max(y0, y1) < low or min(y0, y1) > high:
        return None

    def clip(x: float, y: float) -> Point:
        edge = min(max(y, low), high)
        return (x, y) if edge == y else (x0 + (x1 - x0) * (edge - y0) / (y1 - y0), edge)

    return clip(x0, y0), clip(x1, y1)


def _path(d: str, style: tuple[str, str, float]) -> str:
    tone, dashes, width = style
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<path class="{tone or "fig-line"}" d="{d}" fill="none" {svg.LINE}'
        f' stroke-width="{width:g}" stroke-linejoin="round"{dashed}/>'
    )


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return (
        f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" {svg.LINE}'
        f' stroke-width="{svg.THIN / 2:g}" stroke-opacity="0.45"/>'
    )
