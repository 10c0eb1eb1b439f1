import pytest

from snippets.errors import cpu_out_of_memory as entry


def test_fix_subtracts_number_by_number():
    assert entry.fix() == (10_000_000,)


def test_half_as_wide_is_still_too_much():
    with pytest.raises(RuntimeError, match="tried to allocate 200000000000000 bytes"):
        entry.half_as_wide()


def test_greatest_gap_needs_no_pairs():
    assert 0.99 < entry.fix_all_pairs() <= 1


def test_size_tells_the_side_of_the_square():
    assert entry.find_it() == 10_000_000
