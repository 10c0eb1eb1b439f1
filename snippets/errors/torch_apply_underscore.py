"""apply_, a method of tensors, is looked for in the module torch."""

KIND = "error"
MESSAGES = [
    ("AttributeError", "module 'torch' has no attribute 'apply_'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    values = torch.tensor([-2.0, 0.5, 3.0])
    torch.apply_(values, lambda value: value if value > 0 else 0.1 * value)
    print(values)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    values = torch.tensor([-2.0, 0.5, 3.0])
    values.apply_(lambda value: value if value > 0 else 0.1 * value)
    print(values)
    # --8<-- [end:fix]
    return values.tolist()


def vectorised():
    # --8<-- [start:vectorised]
    import torch

    values = torch.tensor([-2.0, 0.5, 3.0])
    print(torch.where(values > 0, values, 0.1 * values))
    # --8<-- [end:vectorised]
    return torch.where(values > 0, values, 0.1 * values).tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    values = torch.tensor([1, 2, 3])
    values.apply_(lambda value: value * 0.5)
    print(values)
    # --8<-- [end:does_not_help]
    return values.tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    for name in ("abs", "apply_", "where"):
        print(name, hasattr(torch, name), hasattr(torch.Tensor, name))
    # --8<-- [end:find_it]
