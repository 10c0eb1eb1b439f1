from snippets.errors import sequential_given_list as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_unpacks_the_list():
    assert entry.fix() == 3


def test_fix_class_makes_a_layer():
    assert entry.fix_class() == 3


def test_fix_function_uses_the_layer():
    assert entry.fix_function() == (3, 2)


def test_fix_parameters_registers_both():
    assert entry.fix_parameters() == 2


def test_find_it_gives_the_places():
    assert entry.find_it() == [1, 2]


def test_name_of_the_class_is_a_value():
    text = "TypeError: torch.nn.modules.activation.ReLU is not a Module subclass"
    answer = recognise(text, load())
    assert answer.values == {"given": "torch.nn.modules.activation.ReLU"}
