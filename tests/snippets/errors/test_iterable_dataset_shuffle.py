from snippets.errors import iterable_dataset_shuffle as entry


def test_fix_gives_every_sample_once():
    assert entry.fix() == [0, 1, 2, 3, 4, 5]


def test_buffered_changes_the_order_and_loses_nothing():
    order = entry.buffered()
    assert order != sorted(order)
    assert sorted(order) == list(range(8))


def test_find_it_tells_the_two_kinds_apart(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "IterableDataset False True",
        "TensorDataset True False",
    ]
