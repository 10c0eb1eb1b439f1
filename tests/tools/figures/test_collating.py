from xml.etree import ElementTree

import pytest
import torch
from torch.nn.utils.rnn import pad_sequence

from tools import figures
from tools.figures import collating
from tools.repo import LANGUAGES


def test_padded_batch_is_that_of_torch():
    sequences = [torch.tensor(sequence) for sequence in collating.SEQUENCES]
    assert collating.pad(collating.SEQUENCES) == pad_sequence(sequences, batch_first=True).tolist()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_collating_figure_dashes_exactly_what_was_added(lang):
    drawn = ElementTree.fromstring("\n".join(figures.figure(collating.NAME, lang)))
    lengths = [len(sequence) for sequence in collating.SEQUENCES]
    dashed = [box for box in drawn.iter("rect") if box.get("stroke-dasharray")]
    assert len(dashed) == len(lengths) * max(lengths) - sum(lengths)
    shown = " ".join(text.text for text in drawn.iter("text"))
    assert str(lengths) in shown
    assert str((len(lengths), max(lengths))) in shown
