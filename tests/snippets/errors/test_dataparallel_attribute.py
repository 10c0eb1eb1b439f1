import pytest
import torch
from torch import nn

from snippets.errors import dataparallel_attribute as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_reaches_the_layer_inside():
    model = entry.fix()
    assert model.module.encoder.out_features == 2


def test_fix_other_method_goes_through_forward():
    assert entry.fix_other_method().shape == (3, 2)


def test_unwrap_leaves_a_bare_model_alone():
    unwrap = entry.wrapped_or_not()
    bare = nn.Linear(2, 1)
    assert unwrap(bare) is bare
    assert unwrap(nn.DataParallel(bare)) is bare


def test_find_it_lists_the_layers_on_both_levels(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "DataParallel ['module']",
        "Sequential ['0', '1']",
    ]


@pytest.mark.parametrize("wrapper", ["DataParallel", "DistributedDataParallel"])
def test_the_name_is_read_for_either_wrapper(wrapper):
    answer = recognise(f"AttributeError: '{wrapper}' object has no attribute 'pca'", load())
    assert (answer.match, answer.values) == ("dataparallel-attribute", {"name": "pca"})


def test_an_attribute_set_on_the_wrapper_does_not_reach_the_model():
    parallel = nn.DataParallel(nn.Linear(2, 1))
    parallel.scale = torch.tensor(2.0)
    assert not hasattr(parallel.module, "scale")
