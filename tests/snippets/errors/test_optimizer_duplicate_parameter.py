import pytest

from snippets.errors import optimizer_duplicate_parameter as entry


def test_fix_splits_the_model_in_two():
    assert entry.fix() == [2, 2]


def test_fix_unfreeze_gives_each_part_its_rate():
    assert entry.fix_unfreeze() == [0.1, 0.01]


def test_fix_tied_names_the_shared_weight_once():
    assert entry.fix_tied() == [1, 1]


def test_one_list_updates_twice():
    with pytest.warns(UserWarning, match="duplicate parameters"):
        assert entry.one_list() == pytest.approx(0.8)


def test_find_it_counts_the_last_layer_twice(capsys):
    entry.find_it()
    assert capsys.readouterr().out.split()[1::2] == ["1", "1", "2", "2"]
