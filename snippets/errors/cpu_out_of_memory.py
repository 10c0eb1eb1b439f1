"""An operation on the CPU asks for more main memory than the system gives."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "[enforce fail at alloc_cpu.cpp:{line:int}] err == 0. DefaultCPUAllocator: can't "
            "allocate memory: you tried to allocate {size:int} bytes. Error code 12 (Cannot "
            "allocate memory)"
        ),
    ),
    (
        "RuntimeError",
        "DefaultCPUAllocator: can't allocate memory: you tried to allocate {size:int} bytes",
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        ("data. DefaultCPUAllocator: not enough memory: you tried to allocate {size:int} bytes."),
        "lllyasviel/Fooocus#237",
    ),
    (
        "RuntimeError",
        "DefaultCPUAllocator: not enough memory: you tried to allocate {size:int} bytes",
        "varunagrawal/tiny-faces-pytorch#12",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    prediction = torch.zeros(10_000_000, 1)
    target = torch.zeros(10_000_000)
    error = prediction - target
    print(tuple(error.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    prediction = torch.zeros(10_000_000, 1)
    target = torch.zeros(10_000_000)
    error = prediction.squeeze(1) - target
    print(tuple(error.shape))
    # --8<-- [end:fix]
    return tuple(error.shape)


def half_as_wide():
    # --8<-- [start:half_as_wide]
    import gc

    import torch

    prediction = torch.zeros(10_000_000, 1).half()
    target = torch.zeros(10_000_000).half()
    gc.collect()
    error = prediction - target
    print(tuple(error.shape))
    # --8<-- [end:half_as_wide]


def reproduce_all_pairs():
    # --8<-- [start:reproduce_all_pairs]
    import torch

    torch.manual_seed(0)
    points = torch.rand(10_000_000)
    gaps = (points[:, None] - points[None, :]).abs()
    print(gaps.max() <= 1)
    # --8<-- [end:reproduce_all_pairs]


def fix_all_pairs():
    # --8<-- [start:fix_all_pairs]
    import torch

    torch.manual_seed(0)
    points = torch.rand(10_000_000)
    gaps = points.max() - points.min()
    print(gaps.max() <= 1)
    # --8<-- [end:fix_all_pairs]
    return gaps


def find_it():
    # --8<-- [start:find_it]
    import math

    size, width = 400_000_000_000_000, 4
    numbers = size // width
    print(f"{size / 2**30:,.0f} GiB, {numbers:,} numbers")
    print(f"as a square: {math.isqrt(numbers):,} on each side")
    # --8<-- [end:find_it]
    return math.isqrt(numbers)
