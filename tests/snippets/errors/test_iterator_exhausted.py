import pytest

from snippets.errors import iterator_exhausted as entry


def test_fix_begins_again_after_the_last_batch():
    assert entry.fix().tolist() == [0, 1]


def test_outside_a_generator_it_is_a_bare_stopiteration():
    with pytest.raises(StopIteration):
        entry.bare()


def test_does_not_help_repeats_the_order_of_the_first_epoch():
    order = entry.does_not_help()
    assert order[:4] == order[4:]


def test_find_it_counts_the_batches(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "10 samples, 3 batches\n"
