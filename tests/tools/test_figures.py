import itertools
import random
import re
from importlib import import_module
from pkgutil import iter_modules
from xml.etree import ElementTree

import pytest
import torch

from tools import figures
from tools.figures import broadcasting, strides
from tools.repo import LANGUAGES

SHAPES = [(6,), (2, 3), (3, 2), (1, 4), (2, 3, 4), (2, 1, 3)]
BOTH = list(itertools.product(figures.NAMES, LANGUAGES))
MODULES = [import_module(f"tools.figures.{info.name}") for info in iter_modules(figures.__path__)]
CHARTS = [
    (name, module.curves)
    for module in MODULES
    if hasattr(module, "curves")
    for name in getattr(module, "FIGURES", ())
]


def drawn(name, lang):
    return ElementTree.fromstring("\n".join(figures.figure(name, lang)))


def texts(name, lang):
    return [element.text for element in drawn(name, lang).iter("text")]


@pytest.mark.parametrize("shape", SHAPES)
def test_contiguous_strides_are_those_of_torch(shape):
    assert strides.contiguous_strides(shape) == torch.zeros(shape).stride()


@pytest.mark.parametrize("shape", SHAPES)
def test_visited_cells_are_those_that_torch_reads(shape):
    tensor = torch.arange(torch.zeros(shape).numel()).reshape(shape)
    for order in itertools.permutations(range(len(shape))):
        turned = tensor.permute(order)
        found = strides.visited(tuple(turned.shape), turned.stride())
        assert found == turned.flatten().tolist()


def test_jumps_are_equal_only_where_torch_can_view_the_tensor_as_one_dimension():
    grid = torch.arange(6).view(2, 3)
    for tensor in (grid, grid.t()):
        cells = strides.visited(tuple(tensor.shape), tensor.stride())
        assert (len(set(strides.jumps(cells))) == 1) == tensor.is_contiguous()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_strides_figure_shows_what_torch_says_of_the_view_and_its_transpose(lang):
    shown = texts(strides.NAME, lang)
    view = torch.arange(6).view(2, 3)
    for tensor in (view, view.t()):
        assert str(tuple(tensor.shape)) in shown
        assert str(tensor.stride()) in shown
        assert " ".join(map(str, tensor.flatten().tolist())) in shown
        described = drawn(strides.NAME, lang).find("svg/desc").text
        assert " ".join(map(str, tensor[0].tolist())) in described


def test_arrows_go_from_cell_to_cell_of_row_0():
    arcs = [path for path in drawn(strides.NAME, "en").iter("path") if "Q" in path.get("d")]
    steps = [(path.get("class"), path.get("stroke-dasharray") is not None) for path in arcs]
    assert steps == [("fig-a", False), ("fig-a", False), ("fig-b", True)]
    assert {"+1", "+3"} <= set(texts(strides.NAME, "en"))


def test_results_of_broadcasting_are_those_of_torch():
    chance = random.Random(0)
    outcomes = set()
    for _ in range(500):
        left, right = (
            tuple(chance.choice((0, 1, 2, 3)) for _ in range(chance.randrange(4))) for _ in "ab"
        )
        try:
            expected = tuple((torch.empty(left) + torch.empty(right)).shape)
        except RuntimeError:
            expected = None
        assert broadcasting.result(broadcasting.align(left, right)) == expected
        outcomes.add(expected is None)
    assert outcomes == {True, False}


def test_verdicts_name_what_happens_in_each_dimension():
    fits = broadcasting.align((3, 2, 4, 4), (2, 4, 1))
    assert [axis.verdict for axis in fits] == ["padded", "equal", "equal", "stretched"]
    fails = broadcasting.align((3, 2, 4, 4), (2, 4, 2))
    assert [axis.verdict for axis in fails] == ["padded", "equal", "equal", "mismatch"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_broadcasting_figure_shows_what_torch_computes(lang):
    shown = texts(broadcasting.NAME, lang)
    first = shown.index("a * b")
    result = torch.broadcast_shapes(broadcasting.LEFT, broadcasting.FITS)
    assert tuple(map(int, shown[first + 1 : first + 1 + len(result)])) == tuple(result)
    with pytest.raises(RuntimeError, match=r"tensor a \(4\) .* tensor b \(2\)"):
        torch.empty(broadcasting.LEFT) * torch.empty(broadcasting.FAILS)
    assert any("4 ≠ 2" in text for text in shown)


def test_an_unknown_figure_or_language_is_a_key_error():
    with pytest.raises(KeyError):
        figures.figure("no-such-figure", "en")
    with pytest.raises(KeyError):
        figures.figure(figures.NAMES[0], "fr")


@pytest.mark.parametrize(("name", "lang"), BOTH)
def test_a_figure_is_named_for_those_who_cannot_see_it(name, lang):
    svg = drawn(name, lang).find("svg")
    assert svg.get("role") == "img"
    named = [svg.find(f"*[@id='{identity}']") for identity in svg.get("aria-labelledby").split()]
    assert [element.tag for element in named] == ["title", "desc"]
    assert all(element.text for element in named)


@pytest.mark.parametrize(("name", "lang"), BOTH)
def test_a_figure_leaves_no_placeholder_unfilled(name, lang):
    assert not {"{", "}"} & set("\n".join(figures.figure(name, lang)))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("name", "curves"), CHARTS)
def test_a_chart_draws_every_curve_beside_its_axes(name, curves, lang):
    assert len(list(drawn(name, lang).iter("path"))) > len(curves(name)) > 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_ids_are_unique_among_all_figures(lang):
    found = [e.get("id") for n in figures.NAMES for e in drawn(n, lang).iter() if e.get("id")]
    assert len(found) == len(set(found)) > 0


@pytest.mark.parametrize(("name", "lang"), BOTH)
def test_a_figure_needs_no_style_no_address_and_no_colour_of_its_own(name, lang):
    text = "\n".join(figures.figure(name, lang))
    assert "style" not in text
    assert "//" not in text
    assert "\n\n" not in text
    for element in drawn(name, lang).iter():
        assert {element.get("fill"), element.get("stroke")} <= {None, "none", "currentColor"}


@pytest.mark.parametrize(("name", "lang"), BOTH)
def test_text_is_at_least_12_pixels_high_on_a_phone(name, lang):
    svg = drawn(name, lang).find("svg")
    width = float(svg.get("viewBox").split()[2])
    phone = 360 - 2 * 16  # Material's margins at that width
    sizes = [float(element.get("font-size")) for element in svg.iter("text")]
    assert min(sizes) * phone / width >= 12


@pytest.mark.parametrize("name", figures.NAMES)
def test_both_languages_draw_the_same_and_say_it_in_their_own_words(name):
    zh, en = (list(drawn(name, lang).iter()) for lang in ("zh", "en"))
    assert [(e.tag, e.attrib) for e in zh] == [(e.tag, e.attrib) for e in en]
    han = re.compile("[\u4e00-\u9fff]")
    assert any(han.search(e.text or "") for e in zh)
    assert not any(han.search(e.text or "") for e in en)
