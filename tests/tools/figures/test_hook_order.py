from xml.etree import ElementTree

import pytest

from snippets.hooks import hooks
from tools import figures
from tools.figures import hook_order
from tools.repo import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hook_order_figure_shows_the_order_that_torch_calls(lang, capsys):
    hooks.tensor_hook_order()
    called = capsys.readouterr().out.splitlines()
    assert [*hook_order.FORWARD, *hook_order.BACKWARD] == called

    drawn = ElementTree.fromstring("\n".join(figures.figure(hook_order.NAME, lang)))
    boxes = [text.text for text in drawn.iter("text") if text.get("class").startswith("fig-code")]
    assert boxes == called
    dashed = [box for box in drawn.iter("rect") if box.get("stroke-dasharray")]
    assert len(dashed) == len(hook_order.BACKWARD)
