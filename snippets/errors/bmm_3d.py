"""bmm or mm, which take exactly 3 or 2 dimensions, gets another number of them."""

KIND = "error"
# torch.mm prints the last four; older releases leave out the name and the number of dimensions.
MESSAGES = [
    ("RuntimeError", "batch1 must be a 3D tensor"),
    ("RuntimeError", "batch2 must be a 3D tensor"),
    (
        "RuntimeError",
        (
            "Expected size for first two dimensions of batch2 tensor to be: {wanted:shape} but "
            "got: {actual:shape}"
        ),
    ),
    ("RuntimeError", "mm: self must be a matrix, got {dims:int}-D tensor"),
    ("RuntimeError", "mm: mat2 must be a matrix, got {dims:int}-D tensor"),
    ("RuntimeError", "self must be a matrix"),
    ("RuntimeError", "mat2 must be a matrix"),
]
ATTESTED = [
    (
        "RuntimeError",
        "invalid argument 1: expected 3D tensor, got {dims:int}D at {path:path}",
        "https://xnip.cn/ruanjian/anli/138405.html",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    queries = torch.zeros(2, 8, 5, 16)
    keys = torch.zeros(2, 8, 7, 16)
    scores = torch.bmm(queries, keys.transpose(-2, -1))
    print(tuple(scores.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    queries = torch.zeros(2, 8, 5, 16)
    keys = torch.zeros(2, 8, 7, 16)
    scores = torch.matmul(queries, keys.transpose(-2, -1))
    print(tuple(scores.shape))
    # --8<-- [end:fix]
    return tuple(scores.shape)


def reproduce_one_matrix():
    # --8<-- [start:reproduce_one_matrix]
    import torch

    batch = torch.zeros(2, 5, 3)
    weight = torch.zeros(3, 4)
    result = torch.bmm(batch, weight)
    print(tuple(result.shape))
    # --8<-- [end:reproduce_one_matrix]


def fix_one_matrix():
    # --8<-- [start:fix_one_matrix]
    import torch

    batch = torch.zeros(2, 5, 3)
    weight = torch.zeros(3, 4)
    result = batch @ weight
    print(tuple(result.shape))
    # --8<-- [end:fix_one_matrix]
    return tuple(result.shape)


def reproduce_not_transposed():
    # --8<-- [start:reproduce_not_transposed]
    import torch

    queries = torch.zeros(2, 5, 16)
    keys = torch.zeros(2, 7, 16)
    scores = torch.bmm(queries, keys)
    print(tuple(scores.shape))
    # --8<-- [end:reproduce_not_transposed]


def fix_not_transposed():
    # --8<-- [start:fix_not_transposed]
    import torch

    queries = torch.zeros(2, 5, 16)
    keys = torch.zeros(2, 7, 16)
    scores = torch.bmm(queries, keys.transpose(1, 2))
    print(tuple(scores.shape))
    # --8<-- [end:fix_not_transposed]
    return tuple(scores.shape)


def reproduce_mm():
    # --8<-- [start:reproduce_mm]
    import torch

    batch = torch.zeros(2, 5, 3)
    weight = torch.zeros(3, 4)
    result = torch.mm(batch, weight)
    print(tuple(result.shape))
    # --8<-- [end:reproduce_mm]


def fix_mm():
    # --8<-- [start:fix_mm]
    import torch

    batch = torch.zeros(2, 5, 3)
    weight = torch.zeros(3, 4)
    result = torch.matmul(batch, weight)
    print(tuple(result.shape))
    # --8<-- [end:fix_mm]
    return tuple(result.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch

    left, right = torch.zeros(2, 5, 16), torch.zeros(2, 7, 16)
    print("left ", tuple(left.shape), "batch", left.shape[0], "inner", left.shape[-1])
    print("right", tuple(right.shape), "batch", right.shape[0], "inner", right.shape[-2])
    # --8<-- [end:find_it]
