"""One operation on the whole tensor in place of a Python loop over its parts."""


def vectorise_with_broadcast():
    # --8<-- [start:vectorise_with_broadcast]
    import torch

    counts = torch.tensor([[2.0, 6.0, 8.0], [4.0, 3.0, 4.0], [2.0, 9.0, 4.0]])
    totals = torch.tensor([[2.0, 3.0, 4.0]])
    looped = torch.cat([row / totals for row in counts.split(1)])
    print(counts / totals)
    print(torch.equal(counts / totals, looped))
    # --8<-- [end:vectorise_with_broadcast]
    return counts / totals, looped


def vectorise_with_broadcast_groups():
    # --8<-- [start:vectorise_with_broadcast_groups]
    import torch

    torch.manual_seed(0)
    scores = torch.rand(12)
    parts = [part - part.mean() for part in scores.split(3)]
    groups = scores.reshape(4, 3)
    centred = groups - groups.mean(dim=1, keepdim=True)
    print(torch.allclose(centred.flatten(), torch.cat(parts)))
    # --8<-- [end:vectorise_with_broadcast_groups]
    return centred, parts


def vectorise_with_broadcast_calls():
    # --8<-- [start:vectorise_with_broadcast_calls]
    from collections import Counter

    import torch

    counts = torch.rand(5000, 3)
    totals = torch.rand(1, 3) + 1
    divisions = Counter()

    def divide(rows, spelling):
        divisions[spelling] += 1
        return rows / totals

    loop = []
    for row in counts.split(1):
        loop.append(divide(row, "loop"))
    comprehension = [divide(row, "comprehension") for row in counts.split(1)]
    broadcast = divide(counts, "broadcast")

    print(torch.equal(torch.cat(loop), broadcast), torch.equal(torch.cat(comprehension), broadcast))
    print(dict(divisions))
    # --8<-- [end:vectorise_with_broadcast_calls]
    return divisions


def apply_elementwise():
    # --8<-- [start:apply_elementwise]
    import torch

    x = torch.tensor([-1.5, 0.0, 2.5])
    vectorised = x.clamp(min=0).round()
    returned = x.apply_(lambda value: round(max(value, 0)))
    print(x, returned is x)
    print(torch.equal(x, vectorised))
    # --8<-- [end:apply_elementwise]
    return x, vectorised


def apply_elementwise_branches():
    # --8<-- [start:apply_elementwise_branches]
    import torch

    x = torch.linspace(-3, 3, 13)
    chosen = torch.where(x > 1, x**2, x - 1)
    written = x.clone().apply_(lambda value: value**2 if value > 1 else value - 1)
    print(torch.allclose(chosen, written))
    # --8<-- [end:apply_elementwise_branches]
    return chosen, written


def apply_elementwise_calls():
    # --8<-- [start:apply_elementwise_calls]
    import torch

    x = torch.rand(20_000)
    seen = []

    def at_least_a_half(value):
        seen.append(value)
        return max(value, 0.5)

    written = x.clone().apply_(at_least_a_half)
    print(torch.equal(written, x.clamp(min=0.5)), len(seen))
    # --8<-- [end:apply_elementwise_calls]
    return seen


def apply_elementwise_requires_grad():
    # --8<-- [start:apply_elementwise_requires_grad]
    import torch

    weight = torch.ones(3, requires_grad=True)
    weight.apply_(lambda value: value * 2)
    # --8<-- [end:apply_elementwise_requires_grad]


def apply_elementwise_function():
    # --8<-- [start:apply_elementwise_function]
    import torch

    x = torch.ones(3)
    torch.apply_(x, lambda value: value * 2)
    # --8<-- [end:apply_elementwise_function]


def meshgrid():
    # --8<-- [start:meshgrid]
    import torch

    shifts = torch.arange(4) * 16
    shift_y, shift_x = torch.meshgrid(shifts, shifts, indexing="ij")
    print(shift_y)
    print(shift_x)
    # --8<-- [end:meshgrid]
    return shift_y, shift_x


def meshgrid_anchors():
    # --8<-- [start:meshgrid_anchors]
    import torch

    height, width, stride = 2, 3, 16
    shift_y, shift_x = torch.meshgrid(
        torch.arange(height) * stride, torch.arange(width) * stride, indexing="ij"
    )
    offsets = torch.stack([shift_x, shift_y, shift_x, shift_y], dim=-1).reshape(-1, 4)
    print(offsets)

    base = torch.tensor([[-8, -8, 8, 8], [-16, -8, 16, 8]])
    anchors = (offsets[:, None] + base).reshape(-1, 4)
    print(tuple(anchors.shape))
    # --8<-- [end:meshgrid_anchors]
    return offsets, anchors


def meshgrid_without_indexing():
    # --8<-- [start:meshgrid_without_indexing]
    import torch

    rows, columns = torch.meshgrid(torch.arange(2), torch.arange(3))
    print(tuple(rows.shape))
    # --8<-- [end:meshgrid_without_indexing]
    return rows, columns


def meshgrid_numpy():
    # --8<-- [start:meshgrid_numpy]
    import numpy as np
    import torch

    first, second = torch.arange(2), torch.arange(3)
    for indexing in ("ij", "xy"):
        ours = torch.meshgrid(first, second, indexing=indexing)
        theirs = np.meshgrid(first.numpy(), second.numpy(), indexing=indexing)
        equal = all((a.numpy() == b).all() for a, b in zip(ours, theirs, strict=True))
        print(indexing, tuple(ours[0].shape), equal)
    print(np.meshgrid(first.numpy(), second.numpy())[0].shape)
    # --8<-- [end:meshgrid_numpy]
    return ours, theirs
