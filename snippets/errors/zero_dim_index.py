"""A tensor without dimensions is indexed, sliced, measured or looped over."""

KIND = "error"
MESSAGES = [
    (
        "IndexError",
        (
            "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or "
            "`tensor.item<T>()` in C++ to convert a 0-dim tensor to a number"
        ),
    ),
    ("IndexError", "invalid index of a 0-dim tensor"),
    ("TypeError", "iteration over a 0-d tensor"),
    ("TypeError", "len() of a 0-d tensor"),
    ("IndexError", "slice() cannot be applied to a 0-dim tensor."),
    ("IndexError", "select() cannot be applied to a 0-dim tensor."),
]
ATTESTED = [
    (
        "IndexError",
        (
            "invalid index of a 0-dim tensor. Use tensor.item() to convert a 0-dim tensor to a "
            "Python number"
        ),
        "facebookresearch/mixup-cifar10#13",
    ),
    (
        "UserWarning",
        (
            "invalid index of a 0-dim tensor. This will be an error in PyTorch 0.5. Use "
            "tensor.item() to convert a 0-dim tensor to a Python number"
        ),
        "NVIDIA/sentiment-discovery#50",
    ),
]
# What NumPy says of its own arrays.
UNLESS = ["iteration over a 0-d array"]
FRAMES = []
EDITS = [
    ("code", "$x.data[0]", "$x.item()"),
    ("code", "$x[0]", "$x.item()"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    total = 0.0
    for step in (1.0, 2.0):
        loss = torch.tensor(step, requires_grad=True)
        total += loss.data[0]
    print(total)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    total = 0.0
    for step in (1.0, 2.0):
        loss = torch.tensor(step, requires_grad=True)
        total += loss.item()
    print(total)
    # --8<-- [end:fix]
    return total


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    total = sum(weight * step for step in range(3))
    print(total.requires_grad)

    numbers = sum((weight * step).item() for step in range(3))
    print(numbers)
    # --8<-- [end:does_not_help]
    return total.requires_grad, numbers


def reproduce_squeezed():
    # --8<-- [start:reproduce_squeezed]
    import torch

    scores = torch.tensor([[0.5]])
    for score in scores.squeeze():
        print(score.item())
    # --8<-- [end:reproduce_squeezed]


def fix_squeezed():
    # --8<-- [start:fix_squeezed]
    import torch

    scores = torch.tensor([[0.5]])
    for score in scores.squeeze(dim=1):
        print(score.item())
    # --8<-- [end:fix_squeezed]
    return scores.squeeze(dim=1).tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    scores = torch.tensor([[0.5]])
    squeezed = scores.squeeze()

    print("scores", scores.dim(), tuple(scores.shape))
    print("squeezed", squeezed.dim(), tuple(squeezed.shape))
    # --8<-- [end:find_it]
