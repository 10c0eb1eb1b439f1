from snippets.errors import optimizer_state_mismatch as entry


def test_fix_loads_the_state_of_the_head():
    assert len(entry.fix().param_groups[0]["params"]) == 2


def test_fix_groups_restores_both_learning_rates():
    assert [group["lr"] for group in entry.fix_groups().param_groups] == [1e-4, 1e-3]


def test_does_not_help_the_momentum_goes_to_the_wrong_parameter():
    assert entry.does_not_help().tolist() == [7, 7]


def test_find_it_counts_the_parameters_of_each_group(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["file: [2]", "here: [4]"]
