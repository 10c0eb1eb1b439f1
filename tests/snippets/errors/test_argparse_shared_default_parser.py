from snippets.errors import argparse_shared_default_parser as entry


def test_fix_can_be_called_again():
    assert entry.fix().workers == 0


def test_fix_twice_keeps_one_option():
    assert vars(entry.fix_twice()) == {"epochs": 10, "lr": 0.01}


def test_fix_parents_inherits_the_seed():
    assert entry.fix_parents().seed == 0


def test_resolve_takes_the_first_option_away():
    assert entry.does_not_help() == {"head_rate": 0.5}


def test_find_it_lists_the_names_that_are_taken(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "[['-h', '--help'], ['-j', '--workers']]\n"
