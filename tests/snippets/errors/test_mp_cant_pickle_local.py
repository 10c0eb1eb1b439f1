from snippets.errors import mp_cant_pickle_local as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_adds_in_the_worker():
    assert entry.fix() == "6\n"


def test_fix_open_file_reads_in_the_worker():
    assert entry.fix_open_file() == "[b'# --8<-- [start:fix_open_file]\\n']\n"


def test_lambda_at_the_top_of_the_file_fails_with_other_words():
    said = entry.does_not_help()
    assert "attribute lookup <lambda> on __main__ failed" in said


def test_find_it_names_the_attribute(capsys):
    entry.find_it()
    name, error = capsys.readouterr().out.split()
    assert name == "clean"
    assert error in ("AttributeError", "PicklingError")


def test_the_function_around_it_is_among_the_values():
    for text in (
        "AttributeError: Can't pickle local object 'train.<locals>.<lambda>'",
        "AttributeError: Can't get local object 'train.<locals>.<lambda>'",
        "_pickle.PicklingError: Can't pickle local object <function train.<locals>.<lambda> at 0>",
    ):
        answer = recognise(text, load())
        assert answer.match == "mp-cant-pickle-local"
        assert answer.values["owner"] == "train"
