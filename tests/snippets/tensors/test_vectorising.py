import pytest
import torch

from snippets.tensors import vectorising


def test_vectorise_with_broadcast_equals_the_loop():
    broadcast, looped = vectorising.vectorise_with_broadcast()
    assert torch.equal(broadcast, looped)
    assert broadcast[0].tolist() == [1, 2, 2]


def test_vectorise_with_broadcast_groups_equals_the_parts():
    centred, parts = vectorising.vectorise_with_broadcast_groups()
    assert torch.allclose(centred, torch.stack(parts))
    assert torch.allclose(centred.mean(dim=1), torch.zeros(4), atol=1e-6)


def test_vectorise_with_broadcast_calls_torch_once_and_both_loops_once_a_row():
    divisions = vectorising.vectorise_with_broadcast_calls()
    assert divisions == {"loop": 5000, "comprehension": 5000, "broadcast": 1}


def test_apply_elementwise_equals_the_vectorised_operation():
    written, vectorised = vectorising.apply_elementwise()
    assert torch.equal(written, vectorised)


def test_apply_elementwise_branches_equal_where():
    chosen, written = vectorising.apply_elementwise_branches()
    assert torch.allclose(chosen, written)


def test_apply_elementwise_calls_python_once_an_element():
    assert len(vectorising.apply_elementwise_calls()) == 20_000


def test_apply_elementwise_requires_grad_is_refused():
    with pytest.raises(RuntimeError, match=r"Can't call apply_\(\) on Variable"):
        vectorising.apply_elementwise_requires_grad()


def test_apply_elementwise_function_does_not_exist():
    with pytest.raises(AttributeError, match="apply_"):
        vectorising.apply_elementwise_function()


def test_meshgrid_varies_y_along_rows_and_x_along_columns():
    shift_y, shift_x = vectorising.meshgrid()
    assert shift_y[:, 0].tolist() == shift_x[0].tolist() == [0, 16, 32, 48]
    assert torch.equal(shift_y.T, shift_x)


def test_meshgrid_anchors_stand_at_every_offset():
    offsets, anchors = vectorising.meshgrid_anchors()
    assert offsets.shape == (6, 4)
    assert offsets[:, 0].max() == 32
    assert offsets[:, 1].max() == 16
    assert anchors[-1].tolist() == [16, 8, 48, 24]


@pytest.mark.usefixtures("every_warning")
def test_meshgrid_without_indexing_warns_and_takes_ij():
    with pytest.warns(UserWarning, match="required to pass the indexing argument"):
        rows, columns = vectorising.meshgrid_without_indexing()
    assert rows.shape == columns.shape == (2, 3)


def test_meshgrid_numpy_agrees_once_indexing_is_named():
    ours, theirs = vectorising.meshgrid_numpy()
    assert all(mine.tolist() == other.tolist() for mine, other in zip(ours, theirs, strict=True))
