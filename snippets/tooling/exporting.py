"""Taking a model out of Python: torch.export, ONNX, and what tracing loses."""


def onnx_jit():
    # --8<-- [start:onnx_jit]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 2), nn.ReLU()).eval()
    example = torch.ones(1, 4)
    program = torch.export.export(model, (example,))
    for node in program.graph.nodes:
        print(node.op, node.name)
    print(torch.equal(program.module()(example), model(example)))
    # --8<-- [end:onnx_jit]
    return model(example), program.module()(example)


def onnx_jit_deprecated():
    # --8<-- [start:onnx_jit_deprecated]
    import torch
    from torch import nn

    torch.jit.script(nn.Linear(4, 2))
    # --8<-- [end:onnx_jit_deprecated]


def onnx_jit_branch():
    # --8<-- [start:onnx_jit_branch]
    import warnings

    import torch

    warnings.simplefilter("ignore")

    def flip(x):
        return x if x.sum() > 0 else -x

    traced = torch.jit.trace(flip, torch.ones(2))
    negative = torch.tensor([-1.0, -1.0])
    print(flip(negative), traced(negative))
    # --8<-- [end:onnx_jit_branch]
    return flip(negative), traced(negative)


def onnx_jit_where():
    # --8<-- [start:onnx_jit_where]
    import torch
    from torch import nn

    class Flip(nn.Module):
        def forward(self, x):
            return torch.where(x.sum() > 0, x, -x)

    program = torch.export.export(Flip(), (torch.ones(2),)).module()
    print(program(torch.tensor([-1.0, -1.0])))
    # --8<-- [end:onnx_jit_where]
    return program(torch.tensor([-1.0, -1.0]))


def torch_export_onnx():
    # --8<-- [start:torch_export_onnx]
    import tempfile
    from pathlib import Path

    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(144, 2))
    model.eval()
    batch = torch.export.Dim("batch")
    example = (torch.randn(2, 3, 8, 8),)
    program = torch.export.export(model, example, dynamic_shapes=({0: batch},))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pt2")
        torch.export.save(program, path)
        again = torch.export.load(path).module()
    images = torch.randn(5, 3, 8, 8)
    torch.testing.assert_close(again(images), model(images))
    print(tuple(again(images).shape))
    # --8<-- [end:torch_export_onnx]
    return model(images), again(images)


def torch_export_onnx_fixed():
    # --8<-- [start:torch_export_onnx_fixed]
    import torch
    from torch import nn

    program = torch.export.export(nn.Linear(4, 2), (torch.ones(2, 4),)).module()
    print(tuple(program(torch.ones(2, 4)).shape))
    program(torch.ones(5, 4))
    # --8<-- [end:torch_export_onnx_fixed]


def torch_export_onnx_file():
    # --8<-- [start:torch_export_onnx_file]
    import tempfile
    from pathlib import Path

    import onnx
    import onnxruntime
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Flatten(), nn.Linear(12, 4), nn.ReLU(), nn.Linear(4, 3)).eval()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.onnx")
        torch.onnx.export(
            model,
            (torch.randn(2, 3, 2, 2),),
            path,
            input_names=["images"],
            output_names=["scores"],
            dynamic_shapes=({0: torch.export.Dim("batch")},),
            external_data=False,
            verbose=False,
        )
        onnx.checker.check_model(path)
        print([node.op_type for node in onnx.load(path).graph.node])
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    images = torch.randn(5, 3, 2, 2)
    (scores,) = session.run(["scores"], {"images": images.numpy()})
    torch.testing.assert_close(torch.from_numpy(scores), model(images).detach())
    print(scores.shape)
    # --8<-- [end:torch_export_onnx_file]
    return model(images).detach(), scores


def torch_export_onnx_mode():
    # --8<-- [start:torch_export_onnx_mode]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 4), nn.Dropout(0.5))
    for mode in True, False:
        program = torch.export.export(model.train(mode), (torch.ones(1, 4),))
        names = [node.name for node in program.graph.nodes if node.op == "call_function"]
        outputs = {str(program.module()(torch.ones(1, 4))) for _ in range(20)}
        print("training" if mode else "eval", names, len(outputs) > 1)
    # --8<-- [end:torch_export_onnx_mode]
    return outputs
