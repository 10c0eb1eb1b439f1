import pytest
import torch
from torch import nn

from snippets.errors import conv_kernel_too_large as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_enlarges_the_picture():
    assert entry.fix() == (1, 96, 54, 54)


def test_does_not_help_padding_outweighs_the_picture():
    assert entry.does_not_help() > 0.5


def test_fix_text_pads_the_sentence_to_the_kernel():
    assert entry.fix_text() == (1, 32, 1)


def test_dilated_kernel_is_named_with_its_spread():
    with pytest.raises(RuntimeError) as caught:
        nn.Conv1d(1, 1, 3, dilation=4)(torch.rand(1, 1, 8))
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.values == {"padded": "(8)", "kernel": "(9)"}
