import pytest

from snippets.errors import argparse_required as entry


def test_fix_reads_the_given_value():
    assert entry.fix() == 64


def test_default_value_makes_the_argument_optional():
    parser = entry.default_value()
    assert parser.parse_args([]).batch_size == 64


def test_fix_positional_missing_takes_them_in_order():
    args = entry.fix_positional_missing()
    assert (args.data, args.output) == ("data/train", "runs/first")


def test_the_program_ends_with_status_2(capsys):
    with pytest.raises(SystemExit) as caught:
        entry.reproduce_positional_missing()
    assert caught.value.code == 2
    assert capsys.readouterr().err.endswith("arguments are required: output\n")


def test_find_it_shows_what_is_required_without_brackets(capsys):
    entry.find_it()
    usage = capsys.readouterr().out
    assert "[--lr LR]" in usage
    assert "[--batch_size" not in usage
