import pytest
import torch

from snippets.tensors import joining


def test_cat_lets_the_chosen_dimension_grow():
    assert joining.cat() == [(2, 1, 2, 4), (1, 2, 2, 4), (1, 1, 4, 4), (1, 1, 2, 8)]


def test_cat_unequal_sizes_add_up():
    joined = joining.cat_unequal_sizes()
    assert joined.shape == (7, 3)
    assert joined.sum() == 15


def test_cat_dtype_is_promoted():
    joined = joining.cat_dtype()
    assert joined.dtype == torch.float32
    assert joined.tolist() == [0.5, 2]


def test_cat_size_mismatch_raises():
    with pytest.raises(RuntimeError, match="Sizes of tensors must match except in dimension 0"):
        joining.cat_size_mismatch()


def test_cat_ndim_mismatch_raises():
    with pytest.raises(RuntimeError, match="must have same number of dimensions: got 2 and 1"):
        joining.cat_ndim_mismatch()


def test_cat_dim_out_of_range_raises():
    with pytest.raises(IndexError, match=r"range of \[-4, 3\], but got 4"):
        joining.cat_dim_out_of_range()


def test_stack_puts_the_new_dimension_where_it_is_told():
    shapes = [(2, 1, 1, 2, 4), (1, 2, 1, 2, 4), (1, 1, 2, 2, 4), (1, 1, 2, 2, 4), (1, 1, 2, 4, 2)]
    assert joining.stack() == shapes


def test_stack_and_cat_differ_by_one_dimension():
    joined, stacked = joining.stack_and_cat()
    assert joined.shape == (1, 2, 6)
    assert stacked.shape == (1, 2, 3, 2)


def test_stack_a_loop_keeps_every_state_and_its_gradient():
    history, states = joining.stack_a_loop()
    assert torch.equal(history[:, 3], states[3])
    assert history.requires_grad


def test_stack_unequal_raises():
    with pytest.raises(RuntimeError, match=r"got \[3\] at entry 0 and \[4\] at entry 1"):
        joining.stack_unequal()


def test_split_chunk_lengths():
    assert list(joining.split_chunk().values()) == [
        [3, 3, 3, 1],
        [2, 3, 5],
        [2, 1, 2, 5],
        [3, 3, 3, 1],
    ]


def test_split_chunk_count_is_at_most_the_number_asked_for():
    chunks, pieces = joining.split_chunk_count()
    assert len(chunks) == 5
    assert len(pieces) == 6


def test_split_chunk_views_write_through():
    x, (query, key, value) = joining.split_chunk_views()
    assert x[0].tolist() == [0, 0, 1, 1, 0, 0]
    assert all(
        part.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
        for part in (query, key, value)
    )


def test_split_chunk_index_is_no_length():
    with pytest.raises(RuntimeError, match="sum exactly to 10"):
        joining.split_chunk_index()
