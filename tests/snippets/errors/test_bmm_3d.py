from snippets.errors import bmm_3d as entry


def test_fix_multiplies_over_all_leading_dimensions():
    assert entry.fix() == (2, 8, 5, 7)


def test_fix_one_matrix_uses_the_matrix_for_the_whole_batch():
    assert entry.fix_one_matrix() == (2, 5, 4)


def test_fix_not_transposed_compares_each_query_with_each_key():
    assert entry.fix_not_transposed() == (2, 5, 7)


def test_fix_mm_takes_a_batch():
    assert entry.fix_mm() == (2, 5, 4)


def test_find_it_shows_the_inner_sizes(capsys):
    entry.find_it()
    assert [line.split()[-1] for line in capsys.readouterr().out.splitlines()] == ["16", "7"]
