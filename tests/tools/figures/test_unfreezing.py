from xml.etree import ElementTree

import pytest

from snippets.finetune import freezing
from tools.figures import unfreezing
from tools.repo import LANGUAGES


def test_layers_that_train_are_those_that_change_in_torch():
    epochs = range(1, len(unfreezing.LAYERS) + 1)
    assert [unfreezing.trained(epoch) for epoch in epochs] == freezing.gradual_unfreezing()


def test_all_layers_go_on_training_after_the_last_is_unfrozen():
    assert unfreezing.trained(9) == list(unfreezing.LAYERS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_unfreezing_figure_tells_training_from_frozen_by_line_and_word(lang):
    drawn = ElementTree.fromstring("\n".join(unfreezing.figure(lang)))
    words = [element.text for element in drawn.iter("text")]
    solid = [box for box in drawn.iter("rect") if box.get("stroke-dasharray") is None]
    count = sum(len(each) for each in freezing.gradual_unfreezing())
    assert len(solid) == count
    assert max(words.count(word) for word in set(words)) == max(count, 16 - count)
    assert all(layer in words for layer in unfreezing.LAYERS)
