"""Straight arrows; those that bulge are `svg.arc`."""

from math import hypot

from tools.figures import svg

_HEAD = 7.0


def straight(x: float, y: float, to_x: float, to_y: float, *, tone: str) -> list[str]:
    """An arrow from (x, y) whose tip is at (to_x, to_y)."""
    length = hypot(to_x - x, to_y - y)
    run, fall = (to_x - x) / length, (to_y - y) / length
    back_x, back_y = to_x - _HEAD * run, to_y - _HEAD * fall
    half = _HEAD / 2
    corners = [
        (to_x, to_y),
        (back_x - half * fall, back_y + half * run),
        (back_x + half * fall, back_y - half * run),
    ]
    points = " ".join(f"{px:.1f},{py:.1f}" for px, py in corners)
    line = f"M{x:.1f} {y:.1f}L{back_x:.1f} {back_y:.1f}"
    return [
        f'<path class="{tone}" d="{line}" {svg.LINE} stroke-width="2"/>',
        f'<polygon class="{tone}" points="{points}" fill="currentColor"/>',
    ]
