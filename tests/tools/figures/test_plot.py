"""Charts: points lie where the axes say, curves differ without colour, nothing leaves the axes."""

import itertools
import math
import re
from xml.etree import ElementTree

import pytest

from tools.figures import plot
from tools.figures.plot import Axis, Curve, chart, samples

X, Y = Axis((0, 5, 10), "step"), Axis((0, 1), "rate")
WORDS = {"title": "t", "described": "d", "caption": "c"}


def drawn(curves, x=X, y=Y):
    return ElementTree.fromstring("\n".join(chart("a", curves, x, y, **WORDS)))


def curves_of(drawing):
    """The points of each piece of a curve, in drawing units; legend and grid are no curves."""
    found = []
    for path in drawing.iter("path"):
        if path.get("stroke-linejoin") and "H" not in path.get("d"):
            numbers = [float(number) for number in re.findall(r"-?[\d.]+", path.get("d"))]
            found.append(list(zip(numbers[::2], numbers[1::2], strict=True)))
    return found


def test_points_lie_where_the_axes_say():
    ((start, middle, end),) = curves_of(drawn([Curve("a", [(0, 0), (5, 1), (10, 0.5)])]))
    assert start[0] < middle[0] < end[0]
    assert middle[0] - start[0] == pytest.approx(end[0] - middle[0], abs=0.2)
    assert start[1] - middle[1] == pytest.approx(190)
    assert start[1] - end[1] == pytest.approx(95)


def test_what_leaves_the_axes_is_cut_where_it_crosses_their_end():
    (run,) = curves_of(drawn([Curve("a", [(0, 0), (10, 2)])]))
    ((left, low), (right, high)) = run
    assert low - high == pytest.approx(190)
    width = (plot._RIGHT - plot._LEFT) / 2
    assert right - left == pytest.approx(width, abs=0.1)


def test_a_curve_that_comes_back_has_two_pieces():
    points = [(0, 0.5), (4, 3), (6, 3), (10, 0.5)]
    assert len(curves_of(drawn([Curve("a", points)]))) == 2
    assert curves_of(drawn([Curve("a", [(0, 2), (10, 3)])])) == []


def test_steps_hold_a_value_until_the_next_one():
    (run,) = curves_of(drawn([Curve("a", [(0, 1), (5, 0.5), (10, 0.5)], steps=True)]))
    assert [across for across, _ in run] == sorted(across for across, _ in run)
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in itertools.pairwise(run))


def test_no_two_curves_look_alike_without_colour():
    looks = [(dashes, width) for _, dashes, width in plot._STYLES]
    assert len(set(looks)) == len(looks)


def test_more_curves_than_can_be_told_apart_are_refused():
    curve = Curve("a", [(0, 0), (1, 1)])
    with pytest.raises(ValueError, match="draw two charts"):
        drawn([curve] * (len(plot._STYLES) + 1))


def test_a_legend_names_the_curves_where_there_are_several():
    one, two = Curve("one", [(0, 0), (1, 1)]), Curve("two", [(0, 1), (1, 0)])
    texts = [element.text for element in drawn([one, two]).iter("text")]
    assert {"one", "two", "step", "rate", "10"} <= set(texts)
    assert "one" not in [element.text for element in drawn([one]).iter("text")]


def test_samples_hold_both_ends():
    points = samples(math.sin, 0, 2, 5)
    assert points[0] == (0, 0)
    assert points[-1] == (2, math.sin(2))
    assert len(points) == 5
