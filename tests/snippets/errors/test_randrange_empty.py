from snippets.errors import randrange_empty as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_cuts_no_more_than_there_is():
    assert entry.fix() == (3, 200, 200)


def test_does_not_help_gives_a_crop_that_is_too_small():
    assert entry.does_not_help() == (3, 200, 224)


def test_find_it_names_the_small_picture(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "1 200 300\n"


def test_the_bounds_are_among_the_values_of_old_and_new_words():
    for text in (
        "ValueError: empty range for randrange() (0, -23, -23)",
        "ValueError: empty range for randrange() (0,-23, -23)",
        "ValueError: empty range in randrange(0, -23)",
    ):
        answer = recognise(f'File "torchvision/transforms.py", line 9\n{text}', load())
        assert answer.match == "randrange-empty"
        assert (answer.values["low"], answer.values["high"]) == ("0", "-23")
