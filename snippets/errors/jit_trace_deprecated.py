"""torch.jit.trace and torch.jit.script warn that they are going."""

KIND = "warning"
MESSAGES = [
    (
        "FutureWarning",
        (
            "`torch.jit.{function:word}` is deprecated. Please switch to `torch.compile` or "
            "`torch.export`."
        ),
    ),
    ("DeprecationWarning", "Please switch to `torch.compile` or `torch.export`"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Linear(4, 2).eval()
    example = torch.ones(1, 4)
    program = torch.jit.trace(model, example)
    print(tuple(program(example).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Linear(4, 2).eval()
    example = torch.ones(1, 4)
    program = torch.export.export(model, (example,)).module()
    print(tuple(program(example).shape))
    # --8<-- [end:fix]
    return model(example), program(example)


def any_batch():
    # --8<-- [start:any_batch]
    import torch
    from torch import nn

    model = nn.Linear(4, 2).eval()
    batch = torch.export.Dim("batch")
    shapes = ({0: batch},)
    program = torch.export.export(model, (torch.ones(2, 4),), dynamic_shapes=shapes).module()
    print(tuple(program(torch.ones(7, 4)).shape))
    # --8<-- [end:any_batch]
    return program(torch.ones(7, 4))


def save_and_load():
    # --8<-- [start:save_and_load]
    import tempfile
    from pathlib import Path

    import torch
    from torch import nn

    program = torch.export.export(nn.Linear(4, 2), (torch.ones(1, 4),))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pt2")
        torch.export.save(program, path)
        again = torch.export.load(path).module()
    print(tuple(again(torch.ones(1, 4)).shape))
    # --8<-- [end:save_and_load]
    return again(torch.ones(1, 4))
