import pytest
import torch

from snippets.errors import expected_scalar_type as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_multiplies_in_float32():
    assert entry.fix() == torch.float32


def test_fix_class_weights_is_the_weighted_loss():
    assert entry.fix_class_weights() == pytest.approx(0.6931, abs=1e-4)


def test_fix_label_map_is_the_loss_of_equal_scores():
    assert entry.fix_label_map() == pytest.approx(0.6931, abs=1e-4)


def test_does_not_help_long_cuts_the_values_off():
    assert entry.does_not_help() == [0, 0, 0]


def test_find_it_lists_every_tensor_with_its_dtype(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "features torch.float32 (1, 5, 3)",
        "distances torch.float64 (1, 5, 5)",
    ]


def test_values_of_the_message_are_read():
    answer = recognise("RuntimeError: expected scalar type BFloat16 but found Float", load())
    assert answer.match == "expected-scalar-type"
    assert answer.values == {"expected": "BFloat16", "actual": "Float"}


@pytest.mark.parametrize("found", ["torch.cuda.FloatTensor", "torch.cuda.LongTensor"])
def test_old_wording_for_two_devices_is_not_this_entry(found):
    own = found.replace("cuda.", "")
    text = f"RuntimeError: Expected object of type {own} but found type {found} for argument #1"
    assert recognise(text, load()).match != "expected-scalar-type"
