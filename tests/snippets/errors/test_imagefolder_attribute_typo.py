from snippets.errors import imagefolder_attribute_typo as entry


def test_fix_prints_the_classes(capsys):
    entry.fix()
    assert capsys.readouterr().out == "{'cat': 0}\n"


def test_fix_subset_asks_the_whole_dataset():
    assert entry.fix_subset() == 3


def test_does_not_help_the_inner_labels_are_those_of_all_samples():
    assert entry.does_not_help() == [10, 40]


def test_find_it_lists_the_attributes(capsys):
    entry.find_it()
    assert "num_classes" in capsys.readouterr().out
