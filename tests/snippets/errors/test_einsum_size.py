from snippets.errors import einsum_size as entry


def test_fix_compares_each_query_with_each_key():
    assert entry.fix() == (2, 5, 7)


def test_fix_other_length_makes_the_learned_offsets_as_large_as_the_maps():
    assert entry.fix_other_length() == (2, 64, 64)


def test_fix_letters_keeps_the_heads():
    assert entry.fix_letters() == (2, 8, 5, 7)


def test_does_not_help_new_letter_sums_each_side_by_itself():
    assert entry.does_not_help()[0, 0, 0] == 16 * 7


def test_find_it_shows_the_letter_with_two_sizes(capsys):
    entry.find_it()
    first, second = capsys.readouterr().out.splitlines()
    assert "'d': 16" in first
    assert "'d': 7" in second
