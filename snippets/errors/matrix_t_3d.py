"""t(), .H or .mT is used on a tensor with a number of dimensions that it does not take."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "t() expects a tensor with <= 2 dimensions, but self is {dims:int}D"),
    ("RuntimeError", "t_() expects a tensor with <= 2 dimensions, but self is {dims:int}D"),
    (
        "RuntimeError",
        (
            "tensor.H is only supported on matrices (2-D tensors). Got {dims:int}-D tensor. For "
            "batches of matrices, consider using tensor.mH"
        ),
    ),
    (
        "RuntimeError",
        (
            "tensor.mT is only supported on matrices or batches of matrices. Got {dims:int}-D "
            "tensor."
        ),
    ),
    (
        "RuntimeError",
        (
            "tensor.mH is only supported on matrices or batches of matrices. Got {dims:int}-D "
            "tensor."
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    keys = torch.zeros(2, 5, 16)
    turned = keys.t()
    print(tuple(turned.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    keys = torch.zeros(2, 5, 16)
    turned = keys.mT
    print(tuple(turned.shape))
    # --8<-- [end:fix]
    return tuple(turned.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    keys = torch.tensor([[[1, 2, 3], [4, 5, 6]]])
    print(keys.view(1, 3, 2))
    print(keys.mT)
    # --8<-- [end:does_not_help]
    return keys.view(1, 3, 2).tolist(), keys.mT.tolist()


def reproduce_vector():
    # --8<-- [start:reproduce_vector]
    import torch

    vector = torch.tensor([1.0, 2.0, 3.0])
    column = vector.mT
    print(tuple(column.shape))
    # --8<-- [end:reproduce_vector]


def fix_vector():
    # --8<-- [start:fix_vector]
    import torch

    vector = torch.tensor([1.0, 2.0, 3.0])
    column = vector.unsqueeze(1)
    print(tuple(column.shape))
    # --8<-- [end:fix_vector]
    return tuple(column.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch

    keys = torch.zeros(2, 5, 16)
    print(keys.dim(), tuple(keys.shape))
    # --8<-- [end:find_it]
