import pytest

from snippets.errors import fromnumpy_not_writable as entry


def test_fix_reads_the_picture():
    assert entry.fix() == (2, 3, 3)


def test_fix_bytes_is_a_copy_that_may_be_written_to():
    assert entry.fix_bytes() == [1, 2, 3]


@pytest.mark.usefixtures("every_warning")
def test_writing_to_the_tensor_changes_the_read_only_array():
    with pytest.warns(UserWarning, match="not writable"):
        assert entry.written_through() == [9, 1, 1]


def test_find_it_tells_the_shared_array_from_the_copy(capsys):
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == ["shared False", "copied True"]
