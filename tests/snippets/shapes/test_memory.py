import pytest
import torch

from snippets.shapes import memory


def test_view_vs_reshape_copies_only_the_transposed_tensor():
    assert memory.view_vs_reshape() == {
        "base.view(2, 3)": True,
        "base.reshape(2, 3)": True,
        "turned.reshape(6)": False,
    }


def test_view_vs_reshape_raises_on_a_transposed_tensor():
    with pytest.raises(RuntimeError, match="view size is not compatible"):
        memory.view_vs_reshape_raises()


def test_view_vs_reshape_writes_through_but_not_to_a_clone():
    base = memory.view_vs_reshape_writes_through()
    assert torch.equal(base, torch.tensor([100, 1, 2, 3, 4, 5]))


def test_expand_repeat_only_expand_shares_its_memory():
    batches = memory.expand_repeat()
    assert {name: batch.stride() for name, batch in batches.items()} == {
        "expand": (0, 9, 3, 1),
        "repeat": (9, 9, 3, 1),
        "stack": (9, 9, 3, 1),
    }
    assert all(torch.equal(batch, batches["expand"]) for batch in batches.values())


def test_expand_repeat_write_is_refused():
    with pytest.raises(RuntimeError, match="single memory location"):
        memory.expand_repeat_write()


def test_expand_repeat_write_through_changes_every_repetition_and_the_original():
    picture, batch, own = memory.expand_repeat_write_through()
    assert bool((picture == 7).all())
    assert bool((batch == 7).all())
    assert own[1].count_nonzero() == 0


def test_transpose_T_gives_views():
    pairs = memory.transpose_T()
    assert {name: tuple(turned.shape) for name, (_, turned) in pairs.items()} == {
        "matrix.T": (3, 2),
        "matrices.mT": (5, 3, 2),
        "vector[:, None]": (3, 1),
    }
    assert all(turned.data_ptr() == source.data_ptr() for source, turned in pairs.values())


def test_transpose_T_t_refuses_three_dimensions():
    with pytest.raises(RuntimeError, match="<= 2 dimensions, but self is 3D"):
        memory.transpose_T_t()


@pytest.mark.usefixtures("every_warning")
def test_transpose_T_other_ranks_keeps_one_reverses_three_and_warns():
    with pytest.warns(UserWarning, match=r"The use of `x\.T`"):
        vector, matrices = memory.transpose_T_other_ranks()
    assert vector.tolist() == [0, 1, 2]
    assert matrices.shape == (3, 2, 5)


def test_contiguous_and_strides_a_slice_of_columns_is_not_contiguous():
    views = memory.contiguous_and_strides()
    contiguous = {name: tensor.is_contiguous() for name, tensor in views.items()}
    assert list(contiguous.values()) == [True, False, False, True, True]
    assert views["base.t()"].stride() == (1, 4)


def test_contiguous_and_strides_contiguous_returns_the_tensor_itself_where_it_can():
    base, turned = memory.contiguous_and_strides_same()
    assert base.contiguous() is base
    assert turned.contiguous() is not turned
