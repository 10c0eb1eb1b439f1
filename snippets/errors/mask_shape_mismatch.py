"""A boolean mask is not as large as the dimensions that it selects from."""

KIND = "error"
MESSAGES = [
    (
        "IndexError",
        (
            "The shape of the mask {mask:shape} at index {at:int} does not match the shape of the "
            "indexed tensor {tensor:shape} at index {dim:int}"
        ),
    ),
    ("IndexError", "does not match the shape of the indexed tensor"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    table = torch.arange(6).reshape(2, 3)
    wanted = torch.tensor([True, False, True])
    print(table[wanted])
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    table = torch.arange(6).reshape(2, 3)
    wanted = torch.tensor([True, False, True])
    print(table[:, wanted])
    # --8<-- [end:fix]
    return table[:, wanted].tolist()


def reproduce_stale():
    # --8<-- [start:reproduce_stale]
    import torch

    scores = torch.tensor([0.1, 0.9, 0.3, 0.8])
    high = scores > 0.5
    inside = torch.tensor([False, True, True, True])
    scores = scores[inside]
    print(scores[high])
    # --8<-- [end:reproduce_stale]


def fix_stale():
    # --8<-- [start:fix_stale]
    import torch

    scores = torch.tensor([0.1, 0.9, 0.3, 0.8])
    high = scores > 0.5
    inside = torch.tensor([False, True, True, True])
    print(scores[inside & high])
    # --8<-- [end:fix_stale]
    return scores[inside & high].tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    scores = torch.tensor([0.9, 0.3, 0.8])
    high = torch.tensor([False, True, False, True])
    print(scores[high[: len(scores)]])
    # --8<-- [end:does_not_help]
    return scores[high[: len(scores)]].tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    scores = torch.tensor([0.1, 0.9, 0.3, 0.8])
    high = scores > 0.5
    print("made", tuple(scores.shape), tuple(high.shape))

    scores = scores[scores > 0.2]
    print("filtered", tuple(scores.shape), tuple(high.shape))
    # --8<-- [end:find_it]
