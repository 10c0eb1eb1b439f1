"""Line charts whose words come from a table in both languages."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from tools.figures.plot import Axis, Curve, chart, samples

Words = Mapping[str, Mapping[str, str]]
Ticks = Sequence[float]
Axes = tuple[Ticks, Ticks]


def charts(
    words: Mapping[str, Words],
    curves: Callable[[str], Sequence[Curve]],
    axes: Mapping[str, Axes],
    values: Callable[[], Mapping[str, object]],
) -> Mapping[str, Callable[[str], list[str]]]:
    """The `FIGURES` of a module that draws several charts: the functions that draw, by name."""
    return {
        name: worded(name, words[name], partial(curves, name), axes[name], values) for name in words
    }


def across(axes: Axes, functions: Mapping[str, Callable[[float], float]]) -> list[Curve]:
    """The curves of functions by their labels, from one end of the axis across to the other."""
    ticks = axes[0]
    return [
        Curve(label, samples(function, ticks[0], ticks[-1]))
        for label, function in functions.items()
    ]


def worded(
    name: str,
    words: Words,
    curves: Callable[[], Sequence[Curve]],
    axes: Axes,
    values: Callable[[], Mapping[str, object]],
) -> Callable[[str], list[str]]:
    """The function that draws a figure in a language.

    `words` holds by language the title, the description with placeholders for `values`, the
    caption, the name of the axis across and, where there is one, of the axis upwards.
    """

    def figure(lang: str) -> list[str]:
        mine = words[lang]
        return chart(
            name,
            curves(),
            Axis(axes[0], mine["x"]),
            Axis(axes[1], mine.get("y", "")),
            title=mine["title"],
            described=mine["described"].format(**values()),
            caption=mine["caption"],
        )

    return figure
