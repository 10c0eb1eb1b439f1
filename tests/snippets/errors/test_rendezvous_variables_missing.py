import pytest
import torch.distributed as dist

from snippets.errors import rendezvous_variables_missing as entry
from torchwhy import recognise
from torchwhy.catalogue import load

VARIABLES = ("RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT")


@pytest.mark.parametrize(
    "function", [entry.fix, entry.fix_own_processes, entry.with_a_launcher_or_without]
)
def test_a_group_of_one_is_joined_and_left(function, capsys):
    function()
    assert capsys.readouterr().out == "0 1\n"
    assert not dist.is_initialized()


@pytest.mark.parametrize("missing", VARIABLES)
def test_the_first_variable_that_is_missing_is_named(missing, monkeypatch):
    for number, name in enumerate(VARIABLES):
        if number < VARIABLES.index(missing):
            monkeypatch.setenv(name, "1")
        else:
            monkeypatch.delenv(name, raising=False)
    with pytest.raises(ValueError, match="env://") as caught:
        dist.init_process_group("gloo")
    answer = recognise(f"ValueError: {caught.value}", load())
    assert answer.match == "rendezvous-variables-missing"
    assert answer.values == {"variable": missing}


def test_find_it_prints_each_variable(monkeypatch, capsys):
    monkeypatch.setenv("RANK", "3")
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[0] == "RANK 3"
