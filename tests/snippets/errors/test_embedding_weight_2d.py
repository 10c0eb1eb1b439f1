from snippets.errors import embedding_weight_2d as entry


def test_fix_looks_up_two_rows():
    assert entry.fix() == (2, 4)


def test_fix_swapped_looks_up_two_rows():
    assert entry.fix_swapped() == (2, 4)


def test_find_it_lists_the_empty_weight():
    assert entry.find_it() == ["0.weight"]
