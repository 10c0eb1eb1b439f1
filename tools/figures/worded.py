"""A line chart whose words come from a table in both languages."""

from collections.abc import Callable, Mapping, Sequence

from tools.figures.plot import Axis, Curve, chart

Words = Mapping[str, Mapping[str, str]]
Ticks = Sequence[float]


def worded(
    name: str,
    words: Words,
    curves: Callable[[], Sequence[Curve]],
    axes: tuple[Ticks, Ticks],
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
