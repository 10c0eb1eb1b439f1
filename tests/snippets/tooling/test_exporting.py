import pytest
import torch

from snippets.tooling import exporting


def test_onnx_jit_export_gives_the_same_values():
    expected, exported = exporting.onnx_jit()
    assert torch.equal(expected, exported)


def test_onnx_jit_deprecated_warns():
    with pytest.warns(FutureWarning, match="torch.export"):
        exporting.onnx_jit_deprecated()


@pytest.mark.filterwarnings("ignore")
def test_onnx_jit_branch_is_frozen_by_trace():
    eager, traced = exporting.onnx_jit_branch()
    assert eager.tolist() == [1, 1]
    assert traced.tolist() == [-1, -1]


def test_onnx_jit_where_keeps_both_sides():
    assert exporting.onnx_jit_where().tolist() == [1, 1]


def test_torch_export_onnx_saved_program_takes_any_batch():
    expected, again = exporting.torch_export_onnx()
    assert again.shape == (5, 2)
    torch.testing.assert_close(again, expected)


def test_torch_export_onnx_fixed_refuses_another_batch():
    with pytest.raises(AssertionError, match="Guard failed"):
        exporting.torch_export_onnx_fixed()


def test_torch_export_onnx_file_agrees_with_onnxruntime():
    expected, scores = exporting.torch_export_onnx_file()
    torch.testing.assert_close(torch.from_numpy(scores), expected)


def test_torch_export_onnx_mode_is_part_of_the_program():
    assert len(exporting.torch_export_onnx_mode()) == 1
