"""The ONNX exporter knows no translation of an operator, or none for this opset."""

KIND = "error"
NEEDS = ["onnx", "onnxscript", "torch>=2.9"]
MESSAGES = [
    (
        "torch.onnx._internal.exporter._errors.ConversionError",
        (
            "No ONNX function found for <OpOverload(op='{operator:path}', "
            "overload='{overload:word}')>."
        ),
    ),
    (
        "torch.onnx.errors.UnsupportedOperatorError",
        (
            "Exporting the operator '{operator:path}' to ONNX opset version {opset:int} is not "
            "supported. Support for this operator was added in version {needed:int}, try "
            "exporting with this version"
        ),
    ),
    (
        "torch.onnx.errors.UnsupportedOperatorError",
        (
            "Exporting the operator '{operator:path}' to ONNX opset version {opset:int} is not "
            "supported"
        ),
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "Exporting the operator {operator:path} to ONNX opset version {opset:int} is not "
            "supported. Please feel free to request support or submit a pull request on PyTorch "
            "GitHub."
        ),
        "LeeSureman/Flat-Lattice-Transformer#90",
    ),
    (
        "RuntimeError",
        (
            "Exporting the operator {operator:path} to ONNX opset version {opset:int} is not "
            "supported."
        ),
        "onnx/onnx#3154",
    ),
    (
        "RuntimeError",
        (
            "Exporting the operator {operator:path} to opset version {opset:int} is not supported. "
            "Please open a bug to request ONNX export support for the missing operator"
        ),
        "HRNet/DEKR#53",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    class Decorrelate(nn.Module):
        def __init__(self):
            super().__init__()
            self.register_buffer("mixing", torch.tensor([[2.0, 0.0], [1.0, 1.0]]))

        def forward(self, x):
            return x @ torch.linalg.inv(self.mixing)

    model = Decorrelate().eval()
    program = torch.onnx.export(model, (torch.ones(3, 2),), verbose=False)
    print([node.op_type for node in program.model.graph])
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    class Decorrelate(nn.Module):
        def __init__(self):
            super().__init__()
            mixing = torch.tensor([[2.0, 0.0], [1.0, 1.0]])
            self.register_buffer("inverse", torch.linalg.inv(mixing))

        def forward(self, x):
            return x @ self.inverse

    model = Decorrelate().eval()
    program = torch.onnx.export(model, (torch.ones(3, 2),), verbose=False)
    print([node.op_type for node in program.model.graph])
    # --8<-- [end:fix]
    return [node.op_type for node in program.model.graph]


def reproduce_old_exporter():
    # --8<-- [start:reproduce_old_exporter]
    import io
    import warnings

    import torch
    from torch import nn

    class Speed(nn.Module):
        def forward(self, x):
            return torch.diff(x)

    warnings.simplefilter("ignore", DeprecationWarning)
    file = io.BytesIO()
    torch.onnx.export(Speed(), (torch.ones(1, 4),), file, dynamo=False)
    print(len(file.getvalue()) > 0)
    # --8<-- [end:reproduce_old_exporter]


def fix_old_exporter():
    # --8<-- [start:fix_old_exporter]
    import io
    import warnings

    import torch
    from torch import nn

    class Speed(nn.Module):
        def forward(self, x):
            return x[:, 1:] - x[:, :-1]

    warnings.simplefilter("ignore", DeprecationWarning)
    file = io.BytesIO()
    torch.onnx.export(Speed(), (torch.ones(1, 4),), file, dynamo=False)
    print(len(file.getvalue()) > 0)
    # --8<-- [end:fix_old_exporter]
    return file.getvalue()


def reproduce_opset():
    # --8<-- [start:reproduce_opset]
    import io
    import warnings

    import torch
    from torch import nn

    class Shrink(nn.Module):
        def forward(self, x, grid):
            return nn.functional.grid_sample(x, grid, align_corners=False)

    warnings.simplefilter("ignore", DeprecationWarning)
    file, inputs = io.BytesIO(), (torch.rand(1, 3, 8, 8), torch.zeros(1, 4, 4, 2))
    torch.onnx.export(Shrink(), inputs, file, dynamo=False, opset_version=11)
    print(len(file.getvalue()) > 0)
    # --8<-- [end:reproduce_opset]


def fix_opset():
    # --8<-- [start:fix_opset]
    import io
    import warnings

    import torch
    from torch import nn

    class Shrink(nn.Module):
        def forward(self, x, grid):
            return nn.functional.grid_sample(x, grid, align_corners=False)

    warnings.simplefilter("ignore", DeprecationWarning)
    file, inputs = io.BytesIO(), (torch.rand(1, 3, 8, 8), torch.zeros(1, 4, 4, 2))
    torch.onnx.export(Shrink(), inputs, file, dynamo=False, opset_version=16)
    print(len(file.getvalue()) > 0)
    # --8<-- [end:fix_opset]
    return file.getvalue()


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    class Decorrelate(nn.Module):
        def forward(self, x):
            return x @ torch.linalg.inv(torch.eye(2))

    graph = torch.export.export(Decorrelate(), (torch.ones(3, 2),)).graph
    for node in graph.nodes:
        if node.op == "call_function" and "linalg_inv" in str(node.target):
            print(node.target, "from:", node.meta["stack_trace"].splitlines()[-1].strip())
    # --8<-- [end:find_it]
