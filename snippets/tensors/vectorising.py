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


def vectorise_with_broadcast_timing():
    # --8<-- [start:vectorise_with_broadcast_timing]
    import timeit

    import torch

    counts = torch.rand(5000, 3)
    totals = torch.rand(1, 3) + 1

    def loop():
        rows = []
        for row in counts.split(1):
            rows.append(row / totals)
        return torch.cat(rows)

    def comprehension():
        return torch.cat([row / totals for row in counts.split(1)])

    def broadcast():
        return counts / totals

    seconds = {
        spelling.__name__: min(timeit.repeat(spelling, number=1, repeat=20))
        for spelling in (loop, comprehension, broadcast)
    }
    print(torch.equal(loop(), broadcast()), torch.equal(comprehension(), broadcast()))
    print("loop 10 times slower:", seconds["loop"] > 10 * seconds["broadcast"])
    print("comprehension too:", seconds["comprehension"] > 10 * seconds["broadcast"])
    # --8<-- [end:vectorise_with_broadcast_timing]
    return seconds


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


def apply_elementwise_timing():
    # --8<-- [start:apply_elementwise_timing]
    import timeit

    import torch

    x = torch.rand(20_000)

    def element_by_element():
        return x.clone().apply_(lambda value: max(value, 0.5))

    def vectorised():
        return x.clamp(min=0.5)

    slow = min(timeit.repeat(element_by_element, number=1, repeat=20))
    fast = min(timeit.repeat(vectorised, number=1, repeat=20))
    print(torch.equal(element_by_element(), vectorised()))
    print("apply_ 10 times slower:", slow > 10 * fast)
    # --8<-- [end:apply_elementwise_timing]
    return slow, fast


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
