import pytest

from snippets.tooling import storing_data


def test_storage_formats_memory_map_gives_one_row():
    assert storing_data.storage_formats().tolist() == [4, 5, 6, 7]


def test_storage_formats_lmdb_has_a_data_file_and_a_lock():
    image, files = storing_data.storage_formats_lmdb()
    assert image.tolist() == [[2, 2], [2, 2]]
    assert files == ["data.mdb", "lock.mdb"]


def test_storage_formats_hdf5_can_compress_and_hold_encoded_pictures():
    plain, packed, encoded, same = storing_data.storage_formats_hdf5()
    assert plain == 8 * 64 * 64 * 3
    assert packed < plain / 10
    assert encoded < plain / 10
    assert same


def test_datasets_facts_multiply_the_pixels():
    assert storing_data.datasets_facts() == pytest.approx(184.32)


def test_datasets_facts_ratio_is_ten_and_more():
    assert storing_data.datasets_facts_ratio() == (1281, 11)
