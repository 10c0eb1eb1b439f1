from snippets.errors import optimizer_empty_list as entry


def test_fix_finds_two_weights_and_two_biases():
    assert len(entry.fix().param_groups[0]["params"]) == 4


def test_fix_used_up_hands_over_weight_and_bias():
    assert len(entry.fix_used_up().param_groups[0]["params"]) == 2


def test_fix_frozen_trains_the_last_layer():
    assert [tuple(parameter.shape) for parameter in entry.fix_frozen()] == [(2, 8), (2,)]


def test_does_not_help_the_model_stays_as_it_is():
    assert entry.does_not_help().tolist() == [[1, 1]]


def test_find_it_shows_what_is_frozen(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines()[-1] == "1.bias (2,) False"
