import math

import pytest

from snippets.errors import ce_input_tuple as entry


def test_fix_takes_the_first_output():
    assert entry.fix() == pytest.approx(math.log(3))


def test_both_outputs_adds_the_auxiliary_loss():
    assert entry.both_outputs() == pytest.approx(1.4 * math.log(3))


def test_fix_dictionary_gives_one_number():
    assert entry.fix_dictionary().shape == ()


def test_fix_list_of_labels_makes_a_tensor_of_them():
    assert entry.fix_list_of_labels() == pytest.approx(math.log(3))


def test_find_it_shows_what_is_inside(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "0 Tensor torch.Size([2, 3])",
        "1 Tensor torch.Size([2, 8])",
    ]
