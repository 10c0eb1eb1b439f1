"""Shapes of a drawing as SVG text: cells, arcs with arrow heads, labels, the frame around them.

Lengths are units of the view box, which is 340 wide: about a pixel each on a narrow phone, so
that 14 units stay readable there. Colours come from the style sheet through the classes `fig-a`
and `fig-b`; everything else is `currentColor`. There is no style in the markup, because the
site's content security policy forbids it, and nothing is told apart by colour alone.
"""

from html import escape
from math import hypot

WIDTH = 340
TEXT = 14
LINE = 'stroke="currentColor"'
THIN = 1.2
THICK = 2.6
DASHES = "5 3"
_HEAD = 7.0
_MONO = "monospace"


def label(
    x: float, y: float, text: str, *, anchor: str = "start", code: bool = False, tone: str = ""
) -> str:
    """A line of text whose baseline starts, ends or is centred at (x, y)."""
    classes = f"{'fig-code' if code else 'fig-text'} {tone}".strip()
    family = f' font-family="{_MONO}"' if code else ""
    return (
        f'<text class="{classes}" x="{x:g}" y="{y:g}" font-size="{TEXT}" text-anchor="{anchor}"'
        f' fill="currentColor"{family}>{escape(text)}</text>'
    )


def cell(
    x: float,
    y: float,
    width: float,
    height: float,
    text: str,
    *,
    tone: str = "",
    dashed: bool = False,
) -> list[str]:
    """A box with its content in the middle."""
    return [
        box(x, y, width, height, tone=tone, dashed=dashed),
        label(x + width / 2, y + height / 2 + TEXT * 0.35, text, anchor="middle", code=True),
    ]


def box(
    x: float, y: float, width: float, height: float, *, tone: str = "", dashed: bool = False
) -> str:
    """An outline; with a tone it is thick and tinted, dashed if asked for."""
    dashes = f' stroke-dasharray="{DASHES}"' if dashed else ""
    paint = 'fill="currentColor" fill-opacity="0.1"' if tone else 'fill="none"'
    return (
        f'<rect class="{tone or "fig-line"}" x="{x:g}" y="{y:g}" width="{width:g}"'
        f' height="{height:g}" rx="3" {paint} {LINE}'
        f' stroke-width="{THICK if tone else THIN}"{dashes}/>'
    )


def arc(
    start: float, end: float, y: float, rise: float, *, tone: str, dashed: bool = False
) -> list[str]:
    """An arrow from (start, y) to (end, y) that bulges by `rise` upwards, downwards if negative."""
    middle = (start + end) / 2
    bend = y - 2 * rise
    run, fall = end - middle, y - bend
    length = hypot(run, fall)
    run, fall = run / length, fall / length
    back_x, back_y, head = _head(end, y, run, fall, tone)
    dashes = f' stroke-dasharray="{DASHES}"' if dashed else ""
    curve = f"M{start:g} {y:g}Q{middle:g} {bend:g} {back_x:.1f} {back_y:.1f}"
    return [
        f'<path class="{tone}" d="{curve}" fill="none" {LINE} stroke-width="2"{dashes}/>',
        head,
    ]


def frame(
    name: str, height: float, drawing: list[str], *, title: str, described: str, caption: str
) -> list[str]:
    """The figure as HTML lines without a blank one, so that Markdown leaves them alone."""
    identity = f"figure-{name}"
    named = f"{identity}-title {identity}-desc"
    return [
        '<figure class="note-figure">',
        f'<svg role="img" aria-labelledby="{named}" viewBox="0 0 {WIDTH} {height:g}" width="100%">',
        f'<title id="{identity}-title">{escape(title)}</title>',
        f'<desc id="{identity}-desc">{escape(described)}</desc>',
        *drawing,
        "</svg>",
        f"<figcaption>{escape(caption)}</figcaption>",
        "</figure>",
    ]


def straight(x: float, y: float, to_x: float, to_y: float, *, tone: str) -> list[str]:
    """A straight arrow from (x, y) whose tip is at (to_x, to_y)."""
    length = hypot(to_x - x, to_y - y)
    run, fall = (to_x - x) / length, (to_y - y) / length
    back_x, back_y, head = _head(to_x, to_y, run, fall, tone)
    line = f"M{x:.1f} {y:.1f}L{back_x:.1f} {back_y:.1f}"
    return [f'<path class="{tone}" d="{line}" {LINE} stroke-width="2"/>', head]


def _head(x: float, y: float, run: float, fall: float, tone: str) -> tuple[float, float, str]:
    """An arrow's head with its tip at (x, y), pointing along (run, fall)."""
    back_x, back_y = x - _HEAD * run, y - _HEAD * fall
    half = _HEAD / 2
    corners = [
        (x, y),
        (back_x - half * fall, back_y + half * run),
        (back_x + half * fall, back_y - half * run),
    ]
    points = " ".join(f"{px:.1f},{py:.1f}" for px, py in corners)
    return back_x, back_y, f'<polygon class="{tone}" points="{points}" fill="currentColor"/>'
