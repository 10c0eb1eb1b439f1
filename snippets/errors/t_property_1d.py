"""`.T` is used on a tensor that is no matrix."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "The use of `x.T` on tensors of dimension other than 2 to reverse their shape is "
            "deprecated and it will throw an error in a future release. Consider `x.mT` to "
            "transpose batches of matrices or `x.permute(*torch.arange(x.ndim - 1, -1, -1))` to "
            "reverse the dimensions of a tensor."
        ),
    ),
    ("UserWarning", "The use of `x.T` on tensors of dimension other than 2"),
    ("UserWarning", "Tensor.{property:word} is deprecated on 0-D tensors."),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    row = torch.tensor([1.0, 2.0, 3.0])
    column = row.T
    print(tuple(column.shape), tuple((row + column).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    row = torch.tensor([1.0, 2.0, 3.0])
    column = row[:, None]
    print(tuple(column.shape), tuple((row + column).shape))
    # --8<-- [end:fix]
    return column


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    row = torch.tensor([1.0, 2.0, 3.0])
    print(tuple(row.mT.shape))
    # --8<-- [end:does_not_help]


def reproduce_batch():
    # --8<-- [start:reproduce_batch]
    import torch

    batch = torch.ones(8, 3, 4)
    print(tuple(batch.T.shape))
    # --8<-- [end:reproduce_batch]


def fix_batch():
    # --8<-- [start:fix_batch]
    import torch

    batch = torch.ones(8, 3, 4)
    print(tuple(batch.mT.shape))
    # --8<-- [end:fix_batch]
    return batch.mT


def find_it():
    # --8<-- [start:find_it]
    import torch

    tensors = {"weight": torch.ones(4, 3), "bias": torch.ones(4), "image": torch.ones(3, 8, 8)}
    for name, value in tensors.items():
        if value.ndim != 2:
            print(name, tuple(value.shape))
    # --8<-- [end:find_it]
