import numpy as np
import pytest
import torch

from snippets.tensors import memory


def test_assignment_clone_copy_shares_the_alias_only():
    x, alias, clone = memory.assignment_clone_copy()
    assert alias is x
    assert alias.tolist() == [9, 2]
    assert clone.tolist() == [1, 2]


def test_assignment_clone_copy_in_place_changes_both_names():
    x, y = memory.assignment_clone_copy_in_place()
    assert x.tolist() == [1, 1]
    assert y.tolist() == [2, 2]


def test_assignment_clone_copy_detach_gives_a_constant_of_its_own_after_clone():
    weight, copies = memory.assignment_clone_copy_detach()
    assert copies["detach()"].data_ptr() == weight.data_ptr()
    assert copies["detach().clone()"].data_ptr() != weight.data_ptr()
    assert [copy.requires_grad for copy in copies.values()] == [True, False, False]


def test_assignment_clone_copy_state_dict_follows_the_model():
    alias, snapshot, ones = memory.assignment_clone_copy_state_dict()
    assert torch.equal(alias, ones)
    assert torch.equal(snapshot, torch.zeros(1, 1))


def test_assignment_clone_copy_deepcopy_refuses_a_result():
    with pytest.raises(RuntimeError, match="graph leaves"):
        memory.assignment_clone_copy_deepcopy()


def test_indexing_picks_rows_columns_and_elements():
    X = memory.indexing()
    assert X[:, 1].tolist() == [1, 5, 9]
    assert X[[0, 2], [1, 3]].tolist() == [1, 11]


def test_indexing_views_are_basic_and_copies_advanced():
    assert memory.indexing_views() == {
        "X[1]": True,
        "X[:, 1]": True,
        "X[0:2, ::2]": True,
        "X[[0, 2]]": False,
        "X[[0, 2], [1, 3]]": False,
        "X[X > 8]": False,
    }


def test_indexing_write_reaches_X_in_one_pair_of_brackets():
    assert memory.indexing_write().tolist() == [[7, -1, 0], [7, 0, 0]]


def test_indexing_out_of_range_names_index_dimension_and_size():
    with pytest.raises(IndexError, match="index 5 is out of bounds for dimension 0 with size 3"):
        memory.indexing_out_of_range()


def test_numpy_bridge_memory_is_shared_by_all_but_tensor():
    made = memory.numpy_bridge_memory()
    assert [tensor[0].item() for tensor in made.values()] == [7, 7, 1]
    assert {tensor.dtype for tensor in made.values()} == {torch.float64}


def test_numpy_bridge_memory_back_is_shared():
    tensor, array = memory.numpy_bridge_memory_back()
    assert tensor.tolist() == [1, 1, 1]
    assert np.shares_memory(tensor.numpy(), array)


def test_numpy_bridge_memory_history_is_kept_by_copies_only():
    shared, copied = memory.numpy_bridge_memory_history()
    assert [array.item() for array in shared] == [3, 3, 3]
    assert [array.item() for array in copied] == [1, 2, 3]


def test_numpy_bridge_memory_float64_does_not_fit_a_layer():
    with pytest.raises(RuntimeError, match="must have the same dtype"):
        memory.numpy_bridge_memory_float64()


def test_numpy_bridge_memory_requires_grad_is_refused():
    with pytest.raises(RuntimeError, match="requires grad"):
        memory.numpy_bridge_memory_requires_grad()


def test_numpy_bridge_memory_anywhere_gives_the_values():
    weight, array = memory.numpy_bridge_memory_anywhere()
    assert weight.requires_grad
    assert array.tolist() == [1, 1, 1]


@pytest.mark.usefixtures("every_warning")
def test_numpy_bridge_memory_read_only_warns():
    with pytest.warns(UserWarning, match="The given NumPy array is not writable"):
        array = memory.numpy_bridge_memory_read_only()
    assert not array.flags.writeable


def test_numpy_bridge_memory_negative_stride_is_refused():
    with pytest.raises(ValueError, match="negative"):
        memory.numpy_bridge_memory_negative_stride()


@pytest.mark.needs("cuda")
def test_numpy_bridge_memory_ends_at_the_gpu():
    shared, on_gpu = memory.numpy_bridge_memory_cuda()
    assert shared.tolist() == [7, 1]
    assert on_gpu.tolist() == [1, 1]
