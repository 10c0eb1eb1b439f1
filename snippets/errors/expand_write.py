"""An in-place operation writes to a tensor whose elements share memory."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "unsupported operation: more than one element of the written-to tensor refers to a "
            "single memory location. Please clone() the tensor before performing the operation."
        ),
    ),
    (
        "RuntimeError",
        "more than one element of the written-to tensor refers to a single memory location",
    ),
    (
        "RuntimeError",
        (
            "unsupported operation: some elements of the input tensor and the written-to tensor "
            "refer to a single memory location. Please clone() the tensor before performing the "
            "operation."
        ),
    ),
    (
        "RuntimeError",
        (
            "some elements of the input tensor and the written-to tensor refer to a single memory "
            "location"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    rows = torch.zeros(1, 3).expand(4, 3)
    rows += torch.arange(4).unsqueeze(1)
    print(rows)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    rows = torch.zeros(1, 3).expand(4, 3).clone()
    rows += torch.arange(4).unsqueeze(1)
    print(rows)
    # --8<-- [end:fix]
    return rows.tolist()


def one_cell():
    # --8<-- [start:one_cell]
    import torch

    rows = torch.zeros(1, 3).expand(4, 3)
    rows[0, 0] = 7
    print(rows)
    # --8<-- [end:one_cell]
    return rows.tolist()


def reproduce_shift():
    # --8<-- [start:reproduce_shift]
    import torch

    history = torch.tensor([1.0, 2.0, 3.0, 4.0])
    history[1:] = history[:-1]
    print(history)
    # --8<-- [end:reproduce_shift]


def fix_shift():
    # --8<-- [start:fix_shift]
    import torch

    history = torch.tensor([1.0, 2.0, 3.0, 4.0])
    history[1:] = history[:-1].clone()
    print(history)
    # --8<-- [end:fix_shift]
    return history.tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    rows = torch.zeros(1, 3).expand(4, 3)
    print(tuple(rows.shape), rows.stride(), rows.untyped_storage().nbytes() // rows.itemsize)
    # --8<-- [end:find_it]
