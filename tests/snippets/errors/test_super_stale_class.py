from snippets.errors import super_stale_class as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_makes_the_old_class():
    assert entry.fix().in_features == 4


def test_fix_copied_makes_the_layer():
    assert entry.fix_copied().out_features == 2


def test_find_it_tells_old_from_new(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "Net False False\n"


def test_wording_of_newer_pythons_is_the_same_entry():
    text = (
        "TypeError: super(type, obj): obj (instance of Net) is not an instance or subtype of "
        "type (Net)."
    )
    assert recognise(text, load()).match == "super-stale-class"
