import pytest
import torch

from snippets.errors import load_state_dict_given_method as entry
from torchwhy import recognise
from torchwhy.catalogue import load


@pytest.mark.parametrize("fix", [entry.fix, entry.fix_whole_model])
def test_fix_copies_the_weights(fix):
    source, target = fix()
    assert torch.equal(source.weight, target.weight)


def test_fix_path_loads_the_file_first():
    assert entry.fix_path().weight.shape == (1, 2)


def test_find_it_shows_a_dictionary_of_shapes(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "OrderedDict",
        "{'weight': (1, 2), 'bias': (1,)}",
    ]


@pytest.mark.parametrize(
    ("reproduce", "given"),
    [
        (entry.reproduce, "method"),
        (entry.reproduce_path, "str"),
        (entry.reproduce_whole_model, "torch.nn.modules.linear.Linear"),
    ],
)
def test_what_was_given_is_read(reproduce, given):
    with pytest.raises(TypeError) as caught:
        reproduce()
    answer = recognise(f"TypeError: {caught.value}", load())
    assert (answer.match, answer.values) == ("load-state-dict-given-method", {"given": given})
