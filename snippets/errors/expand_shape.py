"""A tensor is to be expanded, or written into a place, whose shape it cannot stretch to."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "The expanded size of the tensor ({wanted:int}) must match the existing size "
            "({existing:int}) at non-singleton dimension {dim:int}.  Target sizes: "
            "{target:shape}.  Tensor sizes: {tensor:shape}"
        ),
    ),
    (
        "RuntimeError",
        (
            "The expanded size of the tensor ({wanted:int}) must match the existing size "
            "({existing:int}) at non-singleton dimension"
        ),
    ),
    ("RuntimeError", "The expanded size of the tensor must match the existing size"),
    (
        "RuntimeError",
        (
            "the number of sizes provided ({given:int}) must be greater or equal to the number of "
            "dimensions in the tensor ({dims:int})"
        ),
    ),
    (
        "RuntimeError",
        (
            "The expanded size of the tensor ({wanted:int}) isn't allowed in a leading, "
            "non-existing dimension {dim:int}"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    maps = torch.ones(4, 8, 5, 5)
    total = maps.sum(dim=1)
    shares = maps / total.expand_as(maps)
    print(tuple(shares.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    maps = torch.ones(4, 8, 5, 5)
    total = maps.sum(dim=1, keepdim=True)
    shares = maps / total.expand_as(maps)
    print(tuple(shares.shape))
    # --8<-- [end:fix]
    return shares


def fits_by_chance():
    # --8<-- [start:fits_by_chance]
    import torch

    rows = torch.tensor([[1.0, 1.0], [3.0, 3.0]])
    print(rows / rows.sum(dim=1).expand_as(rows))
    print(rows / rows.sum(dim=1, keepdim=True).expand_as(rows))
    # --8<-- [end:fits_by_chance]
    return rows


def reproduce_assignment():
    # --8<-- [start:reproduce_assignment]
    import torch

    sentences = [torch.tensor([4, 7, 1]), torch.tensor([9, 2])]
    batch = torch.zeros(2, 5, dtype=torch.long)
    for row, sentence in zip(batch, sentences):
        row[:] = sentence
    print(batch)
    # --8<-- [end:reproduce_assignment]


def fix_assignment():
    # --8<-- [start:fix_assignment]
    import torch

    sentences = [torch.tensor([4, 7, 1]), torch.tensor([9, 2])]
    batch = torch.zeros(2, 5, dtype=torch.long)
    for row, sentence in zip(batch, sentences):
        row[: len(sentence)] = sentence
    print(batch)
    # --8<-- [end:fix_assignment]
    return batch.tolist()


def reproduce_too_long():
    # --8<-- [start:reproduce_too_long]
    import torch

    longest = 512
    types = torch.zeros(1, longest, dtype=torch.long)

    tokens = torch.ones(2, 600, dtype=torch.long)
    row_types = types[:, : tokens.shape[1]].expand(tokens.shape)
    print(tuple(row_types.shape))
    # --8<-- [end:reproduce_too_long]


def fix_too_long():
    # --8<-- [start:fix_too_long]
    import torch

    longest = 512
    types = torch.zeros(1, longest, dtype=torch.long)

    tokens = torch.ones(2, 600, dtype=torch.long)[:, :longest]
    row_types = types[:, : tokens.shape[1]].expand(tokens.shape)
    print(tuple(row_types.shape))
    # --8<-- [end:fix_too_long]
    return tuple(row_types.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch

    tensor = torch.zeros(4, 5, 5)
    target = (4, 8, 5, 5)

    sizes = (1,) * (len(target) - tensor.dim()) + tuple(tensor.shape)
    for dim, (has, wanted) in enumerate(zip(sizes, target)):
        print(dim, has, "->", wanted, "" if has in (1, wanted) else "does not fit")
    # --8<-- [end:find_it]
