import pytest
import torch

from snippets.errors import warn_overload_deprecated as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_takes_a_step_against_the_gradient():
    assert entry.fix() == [-1.0, -1.0]


def test_fix_addcmul_adds_the_product():
    assert entry.fix_addcmul() == [5.0]


def test_find_it_names_the_function(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "raised in step\n"


@pytest.mark.usefixtures("every_warning")
def test_operation_is_read_from_the_message():
    ones = torch.ones(2)
    with pytest.warns(UserWarning, match="overload of addcdiv_") as caught:
        ones.addcdiv_(1, ones, ones)
    answer = recognise(f"UserWarning: {caught[0].message}", load())
    assert (answer.match, answer.values["op"]) == ("warn-overload-deprecated", "addcdiv_")
