import pytest
import torch

from snippets.errors import copy_construct_warning as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_is_a_copy_of_its_own():
    source, copy = entry.fix()
    assert torch.equal(source, copy)
    assert source.data_ptr() != copy.data_ptr()


def test_fix_change_dtype_copies_only_when_it_must():
    assert entry.fix_change_dtype() == torch.float32
    ready = torch.zeros(2)
    assert torch.as_tensor(ready) is ready


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_gradient_is_lost_with_tensor_and_kept_with_clone():
    assert entry.gradient_is_lost() == (False, True)


def test_find_it_names_the_function(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "raised in prepare\n"


def test_new_tensor_says_the_same():
    source = torch.zeros(2)
    with pytest.warns(UserWarning, match="copy construct") as caught:
        source.new_tensor(source)
    assert recognise(f"UserWarning: {caught[0].message}", load()).match == "copy-construct-warning"
