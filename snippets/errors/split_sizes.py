"""torch.split gets lengths that do not add up to the size of the dimension."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "split_with_sizes expects split_sizes to sum exactly to {size:int} (input tensor's "
            "size at dimension {dim:int}), but got split_sizes={sizes:shape}"
        ),
    ),
    ("RuntimeError", "split_with_sizes expects split_sizes to sum exactly to {size:int}"),
    (
        "RuntimeError",
        (
            "split_with_sizes expects split_sizes have only non-negative entries, but got "
            "split_sizes={sizes:any}"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    steps = torch.arange(10)
    past, future = torch.split(steps, [7, 2])
    print(past, future)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    steps = torch.arange(10)
    past, future = torch.split(steps, [7, len(steps) - 7])
    print(past, future)
    # --8<-- [end:fix]
    return past.tolist(), future.tolist()


def reproduce_positions():
    # --8<-- [start:reproduce_positions]
    import torch

    steps = torch.arange(10)
    pieces = torch.split(steps, [2, 7])
    print([piece.tolist() for piece in pieces])
    # --8<-- [end:reproduce_positions]


def fix_positions():
    # --8<-- [start:fix_positions]
    import torch

    steps = torch.arange(10)
    pieces = torch.tensor_split(steps, [2, 7])
    print([piece.tolist() for piece in pieces])
    # --8<-- [end:fix_positions]
    return [piece.tolist() for piece in pieces]


def reproduce_wrong_dim():
    # --8<-- [start:reproduce_wrong_dim]
    import torch

    boxes_and_classes = torch.zeros(6, 24)
    boxes, classes = boxes_and_classes.split([4, 20])
    print(tuple(boxes.shape), tuple(classes.shape))
    # --8<-- [end:reproduce_wrong_dim]


def fix_wrong_dim():
    # --8<-- [start:fix_wrong_dim]
    import torch

    boxes_and_classes = torch.zeros(6, 24)
    boxes, classes = boxes_and_classes.split([4, 20], dim=1)
    print(tuple(boxes.shape), tuple(classes.shape))
    # --8<-- [end:fix_wrong_dim]
    return tuple(boxes.shape), tuple(classes.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch

    tensor, sizes, dim = torch.zeros(6, 24), [4, 20], 0
    print(tuple(tensor.shape), tensor.shape[dim], sum(sizes))
    # --8<-- [end:find_it]
