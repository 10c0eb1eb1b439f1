import datetime
import math
from decimal import Decimal

import pytest
import torch
from PIL import Image

from snippets.errors import could_not_infer_dtype as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_marks_the_missing_value():
    first, missing, last = entry.fix()
    assert (first, last) == (0.5, 1.5)
    assert math.isnan(missing)


def test_fix_lazy_makes_a_list_first():
    assert entry.fix_lazy() == [3, 1, 4]


def test_fix_text_numbers_the_names():
    assert entry.fix_text() == [0, 1, 0]


def test_find_it_shows_what_is_no_number(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "1 NoneType None\n"


@pytest.mark.parametrize(
    ("thing", "named"),
    [
        (Decimal(1), "decimal.Decimal"),
        (datetime.date(2020, 1, 1), "datetime.date"),
        (Image.new("L", (2, 2)), "Image"),
        ({"a": 1}.values(), "dict_values"),
    ],
)
def test_type_is_read_from_the_message(thing, named):
    with pytest.raises(RuntimeError) as caught:
        torch.tensor(thing)
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert answer.match == "could-not-infer-dtype"
    assert answer.values == {"type": named}


def test_single_text_is_the_same_entry():
    with pytest.raises(TypeError) as caught:
        torch.tensor("cat")
    assert recognise(f"TypeError: {caught.value}", load()).match == "could-not-infer-dtype"
