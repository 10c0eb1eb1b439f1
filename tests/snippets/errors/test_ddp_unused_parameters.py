import pytest
import torch.distributed as dist

from snippets.errors import ddp_unused_parameters as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_trains_what_is_used(capsys):
    entry.fix()
    assert capsys.readouterr().out == "trained 2\n"


def test_fix_branch_trains_both_branches(capsys):
    entry.fix_branch()
    assert capsys.readouterr().out == "trained 4\n"


def test_the_flag_leaves_the_forgotten_layer_untrained(capsys):
    entry.does_not_help()
    assert capsys.readouterr().out == "['module.auxiliary.weight', 'module.auxiliary.bias']\n"


def test_find_it_gives_names_to_the_indices_of_the_message(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["2 auxiliary.weight", "3 auxiliary.bias"]
    with pytest.raises(RuntimeError) as caught:
        entry.reproduce()
    answer = recognise(f"RuntimeError: {caught.value}", load())
    assert (answer.values["rank"], answer.values["indices"]) == ("0", "2 3")


@pytest.mark.parametrize("failing", [entry.reproduce, entry.reproduce_branch])
def test_no_process_group_is_left_behind(failing):
    with pytest.raises(RuntimeError):
        failing()
    assert not dist.is_initialized()
