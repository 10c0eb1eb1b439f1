"""Tracing turns a value of the example into a constant, and loses a branch or a length with it."""

KIND = "warning"
MESSAGES = [
    (
        "TracerWarning",
        (
            "Converting a tensor to a {kind:names} might cause the trace to be incorrect. We can't "
            "record the data flow of Python values, so this value will be treated as a constant in "
            "the future. This means that the trace might not generalize to other inputs!"
        ),
    ),
    (
        "TracerWarning",
        "Converting a tensor to a Python boolean might cause the trace to be incorrect",
    ),
    (
        "TracerWarning",
        (
            "Iterating over a tensor might cause the trace to be incorrect. Passing a tensor of "
            "different shape won't change the number of iterations executed (and might lead to "
            "errors or silently give incorrect results)."
        ),
    ),
    (
        "TracerWarning",
        (
            "Using len to get tensor shape might cause the trace to be incorrect. Recommended "
            "usage would be tensor.shape[0]. Passing a tensor of different shape might lead to "
            "errors or silently give incorrect results."
        ),
    ),
    ("TracerWarning", "might cause the trace to be incorrect"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import warnings

    import torch

    warnings.simplefilter("ignore", FutureWarning)

    def flip(x):
        return x if x.sum() > 0 else -x

    traced = torch.jit.trace(flip, torch.ones(2))
    print(traced(torch.tensor([-1.0, -1.0])))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import warnings

    import torch

    warnings.simplefilter("ignore", FutureWarning)

    def flip(x):
        return torch.where(x.sum() > 0, x, -x)

    traced = torch.jit.trace(flip, torch.ones(2))
    print(traced(torch.tensor([-1.0, -1.0])))
    # --8<-- [end:fix]
    return traced(torch.tensor([-1.0, -1.0]))


def reproduce_loop():
    # --8<-- [start:reproduce_loop]
    import warnings

    import torch

    warnings.simplefilter("ignore", FutureWarning)

    def add_rows(x):
        total = torch.zeros(2)
        for row in x:
            total = total + row
        return total

    traced = torch.jit.trace(add_rows, torch.ones(3, 2))
    print(traced(torch.ones(3, 2)))
    # --8<-- [end:reproduce_loop]


def fix_loop():
    # --8<-- [start:fix_loop]
    import warnings

    import torch

    warnings.simplefilter("ignore", FutureWarning)

    def add_rows(x):
        total = torch.zeros(2)
        total = total + x.sum(dim=0)
        return total

    traced = torch.jit.trace(add_rows, torch.ones(3, 2))
    print(traced(torch.ones(5, 2)))
    # --8<-- [end:fix_loop]
    return traced(torch.ones(5, 2))


def silenced():
    # --8<-- [start:silenced]
    import warnings

    import torch

    warnings.simplefilter("ignore")

    def flip(x):
        return x if x.sum() > 0 else -x

    traced = torch.jit.trace(flip, torch.ones(2))
    negative = torch.tensor([-1.0, -1.0])
    print(flip(negative), traced(negative))
    # --8<-- [end:silenced]
    return flip(negative), traced(negative)


def find_it():
    # --8<-- [start:find_it]
    import linecache
    import warnings

    import torch

    def flip(x):
        return x if x.sum() > 0 else -x

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        torch.jit.trace(flip, torch.ones(2), check_trace=False)
    for warning in caught:
        if issubclass(warning.category, torch.jit.TracerWarning):
            print(linecache.getline(warning.filename, warning.lineno).strip())
    # --8<-- [end:find_it]
    return caught
