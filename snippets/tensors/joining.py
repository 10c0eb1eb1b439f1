"""Joining and cutting: cat along a dimension, stack along a new one, split and chunk."""


def cat():
    # --8<-- [start:cat]
    import torch

    x = torch.zeros(1, 1, 2, 4)
    shapes = [tuple(torch.cat([x, x], dim=dim).shape) for dim in range(4)]
    for dim, shape in enumerate(shapes):
        print(f"dim={dim}", shape)
    # --8<-- [end:cat]
    return shapes


def cat_unequal_sizes():
    # --8<-- [start:cat_unequal_sizes]
    import torch

    short = torch.zeros(2, 3)
    long = torch.ones(5, 3)
    print(tuple(torch.cat([short, long]).shape))
    print(tuple(torch.cat([short, long, short]).shape))
    # --8<-- [end:cat_unequal_sizes]
    return torch.cat([short, long])


def cat_dtype():
    # --8<-- [start:cat_dtype]
    import torch

    joined = torch.cat([torch.tensor([0.5]), torch.tensor([2])])
    print(joined, joined.dtype)
    # --8<-- [end:cat_dtype]
    return joined


def cat_size_mismatch():
    # --8<-- [start:cat_size_mismatch]
    import torch

    upper = torch.zeros(2, 3)
    lower = torch.zeros(5, 4)
    torch.cat([upper, lower], dim=0)
    # --8<-- [end:cat_size_mismatch]


def cat_ndim_mismatch():
    # --8<-- [start:cat_ndim_mismatch]
    import torch

    rows = torch.zeros(2, 3)
    row = torch.ones(3)
    print(tuple(torch.cat([rows, row.unsqueeze(0)]).shape))
    torch.cat([rows, row])
    # --8<-- [end:cat_ndim_mismatch]


def cat_dim_out_of_range():
    # --8<-- [start:cat_dim_out_of_range]
    import torch

    x = torch.zeros(1, 1, 2, 4)
    torch.cat([x, x], dim=4)
    # --8<-- [end:cat_dim_out_of_range]


def stack():
    # --8<-- [start:stack]
    import torch

    x = torch.zeros(1, 1, 2, 4)
    shapes = [tuple(torch.stack([x, x], dim=dim).shape) for dim in range(5)]
    for dim, shape in enumerate(shapes):
        print(f"dim={dim}", shape)
    # --8<-- [end:stack]
    return shapes


def stack_and_cat():
    # --8<-- [start:stack_and_cat]
    import torch

    pieces = [torch.full((1, 2, 2), value) for value in (1.0, 2.0, 3.0)]
    print(tuple(torch.cat(pieces, dim=2).shape))
    print(tuple(torch.stack(pieces, dim=2).shape))

    unsqueezed = [piece.unsqueeze(2) for piece in pieces]
    print(torch.equal(torch.stack(pieces, dim=2), torch.cat(unsqueezed, dim=2)))
    # --8<-- [end:stack_and_cat]
    return torch.cat(pieces, dim=2), torch.stack(pieces, dim=2)


def stack_a_loop():
    # --8<-- [start:stack_a_loop]
    import torch
    from torch import nn

    torch.manual_seed(0)
    cell = nn.GRUCell(input_size=3, hidden_size=4)
    state = torch.zeros(2, 4)
    states = []
    for step in torch.rand(5, 2, 3):
        state = cell(step, state)
        states.append(state)
    history = torch.stack(states, dim=1)
    print(tuple(history.shape), history.requires_grad)

    picture = torch.zeros(3, 32, 32)
    print(tuple(torch.stack([picture for _ in range(8)]).shape))
    # --8<-- [end:stack_a_loop]
    return history, states


def stack_unequal():
    # --8<-- [start:stack_unequal]
    import torch

    torch.stack([torch.zeros(3), torch.zeros(4)])
    # --8<-- [end:stack_unequal]


def split_chunk():
    # --8<-- [start:split_chunk]
    import torch

    x = torch.arange(10)
    cuts = {
        "torch.split(x, 3)": torch.split(x, 3),
        "torch.split(x, [2, 3, 5])": torch.split(x, [2, 3, 5]),
        "torch.tensor_split(x, [2, 3, 5])": torch.tensor_split(x, [2, 3, 5]),
        "torch.chunk(x, 4)": torch.chunk(x, 4),
    }
    for call, pieces in cuts.items():
        print(f"{call:33}", [len(piece) for piece in pieces])
    # --8<-- [end:split_chunk]
    return {call: [len(piece) for piece in pieces] for call, pieces in cuts.items()}


def split_chunk_count():
    # --8<-- [start:split_chunk_count]
    import torch

    x = torch.arange(10)
    print([len(piece) for piece in torch.chunk(x, 6)])
    print([len(piece) for piece in torch.tensor_split(x, 6)])
    # --8<-- [end:split_chunk_count]
    return torch.chunk(x, 6), torch.tensor_split(x, 6)


def split_chunk_views():
    # --8<-- [start:split_chunk_views]
    import torch

    x = torch.zeros(2, 6)
    query, key, value = x.chunk(3, dim=1)
    key += 1
    print(x)
    print(torch.equal(torch.cat([query, key, value], dim=1), x))
    # --8<-- [end:split_chunk_views]
    return x, (query, key, value)


def split_chunk_index():
    # --8<-- [start:split_chunk_index]
    import torch

    x = torch.arange(10)
    print([len(piece) for piece in torch.tensor_split(x, [2, 5])])
    torch.split(x, [2, 5])
    # --8<-- [end:split_chunk_index]
