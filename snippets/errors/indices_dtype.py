"""What stands in square brackets is no whole number and no mask."""

KIND = "error"
MESSAGES = [
    ("IndexError", "tensors used as indices must be long, int, byte or bool tensors"),
    ("IndexError", "tensors used as indices must be long, byte or bool tensors"),
    (
        "IndexError",
        (
            "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are "
            "valid indices (got {type:word})"
        ),
    ),
    ("IndexError", "tensors used as indices must be long"),
]
FRAMES = []
EDITS = [
    ("code", "$x[$index]", "$x[$index.long()]"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    sequences = torch.arange(8).reshape(2, 4)
    rows = torch.tensor([0, 1])
    middle = torch.tensor([4, 4]) / 2
    print(sequences[rows, middle])
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    sequences = torch.arange(8).reshape(2, 4)
    rows = torch.tensor([0, 1])
    middle = torch.tensor([4, 4]) // 2
    print(sequences[rows, middle])
    # --8<-- [end:fix]
    return sequences[rows, middle].tolist()


def reproduce_float_mask():
    # --8<-- [start:reproduce_float_mask]
    import torch

    values = torch.tensor([10, 20, 30, 40])
    mask = torch.tensor([0.0, 1.0, 0.0, 1.0])
    print(values[mask])
    # --8<-- [end:reproduce_float_mask]


def fix_float_mask():
    # --8<-- [start:fix_float_mask]
    import torch

    values = torch.tensor([10, 20, 30, 40])
    mask = torch.tensor([0.0, 1.0, 0.0, 1.0])
    print(values[mask.bool()])
    # --8<-- [end:fix_float_mask]
    return values[mask.bool()].tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    values = torch.tensor([10, 20, 30, 40])
    mask = torch.tensor([0.0, 1.0, 0.0, 1.0])
    print(values[mask.long()])
    # --8<-- [end:does_not_help]
    return values[mask.long()].tolist()


def reproduce_python_float():
    # --8<-- [start:reproduce_python_float]
    import torch

    values = torch.tensor([10, 20, 30, 40])
    print(values[len(values) / 2])
    # --8<-- [end:reproduce_python_float]


def fix_python_float():
    # --8<-- [start:fix_python_float]
    import torch

    values = torch.tensor([10, 20, 30, 40])
    print(values[len(values) // 2])
    # --8<-- [end:fix_python_float]
    return values[len(values) // 2].item()


def find_it():
    # --8<-- [start:find_it]
    import torch

    indices = torch.tensor([0, 1]), torch.tensor([4, 4]) / 2

    for position, index in enumerate(indices):
        print(position, index.dtype, tuple(index.shape))
    # --8<-- [end:find_it]
