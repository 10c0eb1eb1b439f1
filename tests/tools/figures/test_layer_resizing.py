from xml.etree import ElementTree

import pytest
import torch
from torch.nn import functional

from tools.figures import layer_resizing
from tools.repo import LANGUAGES


def drawn(name, lang):
    return ElementTree.fromstring("\n".join(layer_resizing.FIGURES[name](lang)))


@pytest.mark.parametrize("parts", [*layer_resizing.PARTS, 1, 8, 11])
def test_adaptive_windows_are_those_that_torch_averages(parts):
    for size in (7, layer_resizing.SIZE):
        row = torch.rand(1, size)
        means = [row[0, start:end].mean() for start, end in layer_resizing.windows(size, parts)]
        pooled = functional.adaptive_avg_pool1d(row, parts)[0]
        torch.testing.assert_close(torch.stack(means), pooled)


@pytest.mark.parametrize("align_corners", [False, True])
@pytest.mark.parametrize("factor", [2, 3])
def test_enlarged_rows_are_those_of_torch(factor, align_corners):
    for row in (layer_resizing.ROW, (5.0, -1.0, 2.0)):
        expected = functional.interpolate(
            torch.tensor(row)[None, None],
            scale_factor=factor,
            mode="linear",
            align_corners=align_corners,
        )
        found = layer_resizing.enlarge(row, factor, align_corners=align_corners)
        assert found == pytest.approx(expected.flatten().tolist(), abs=1e-5)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_adaptive_figure_has_a_box_for_each_window(lang):
    tree = drawn("adaptive-windows", lang)
    tinted = [box for box in tree.iter("rect") if box.get("class") in ("fig-a", "fig-b")]
    assert len(tinted) == sum(layer_resizing.PARTS)
    for parts in layer_resizing.PARTS:
        spans = layer_resizing.windows(layer_resizing.SIZE, parts)
        assert str(spans) in tree.find("svg/desc").text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_corners_figure_describes_what_torch_computes(lang):
    row = torch.tensor(layer_resizing.ROW)[None, None]
    wide = functional.interpolate(row, scale_factor=2, mode="linear", align_corners=False)
    numbers = " ".join(f"{number:g}" for number in wide.flatten().tolist())
    assert numbers in drawn("align-corners", lang).find("svg/desc").text
