import io

import onnxruntime
import torch

from snippets.errors import onnx_unsupported_operator as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def run(exported, *inputs):
    session = onnxruntime.InferenceSession(exported)
    names = [each.name for each in session.get_inputs()]
    fed = {name: value.numpy() for name, value in zip(names, inputs, strict=True)}
    return torch.from_numpy(session.run(None, fed)[0])


def test_fix_leaves_a_product_in_the_graph():
    assert entry.fix() == ["MatMul"]


def test_fix_old_exporter_computes_the_differences():
    x = torch.tensor([[1.0, 4.0, 9.0, 7.0]])
    assert torch.equal(run(entry.fix_old_exporter(), x), torch.diff(x))


def test_fix_opset_samples_the_picture():
    picture, grid = torch.rand(1, 3, 8, 8), torch.zeros(1, 4, 4, 2)
    expected = torch.nn.functional.grid_sample(picture, grid, align_corners=False)
    assert torch.allclose(run(entry.fix_opset(), picture, grid), expected, atol=1e-6)


def test_new_exporter_takes_diff_as_it_is():
    class Speed(torch.nn.Module):
        def forward(self, x):
            return torch.diff(x)

    model = Speed().eval()
    program = torch.onnx.export(model, (torch.ones(1, 4),), verbose=False)
    assert isinstance(program.model_proto.SerializeToString(), bytes)
    assert io.BytesIO(program.model_proto.SerializeToString()).getvalue()


def test_find_it_names_the_line(capsys):
    entry.find_it()
    assert "torch.linalg.inv" in capsys.readouterr().out


def test_operator_is_read_from_the_new_exporter_too():
    text = (
        "torch.onnx._internal.exporter._errors.DispatchError: No ONNX function found for "
        "<OpOverload(op='aten.linalg_inv_ex', overload='default')>. Failure message: none"
    )
    answer = recognise(text, load())
    assert answer.match == "onnx-unsupported-operator"
    assert answer.values["operator"] == "aten.linalg_inv_ex"
