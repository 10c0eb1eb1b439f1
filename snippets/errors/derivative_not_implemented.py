"""back-propagation reaches an operation, or an argument of it, that has no derivative."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "derivative for aten::{operation:word} is not implemented"),
    ("NotImplementedError", "the derivative for '{operation:any}' is not implemented."),
    ("NotImplementedError", "the derivative for '{operation:any}' is not implemented"),
]
ATTESTED = [
    ("RuntimeError", "the derivative for '{operation:any}' is not implemented", "thuml/Koopa#4"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weights = torch.tensor([0.5, 1.0, 2.0], requires_grad=True)
    bins = torch.tensor([0, 2, 2])

    histogram = torch.bincount(bins, weights=weights)
    histogram.square().sum().backward()
    print(weights.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weights = torch.tensor([0.5, 1.0, 2.0], requires_grad=True)
    bins = torch.tensor([0, 2, 2])

    histogram = torch.zeros(3).index_add(0, bins, weights)
    histogram.square().sum().backward()
    print(weights.grad)
    # --8<-- [end:fix]
    return histogram, weights.grad


def reproduce_argument():
    # --8<-- [start:reproduce_argument]
    import torch

    shape = torch.tensor([2.0], requires_grad=True)
    scale = torch.tensor([0.5], requires_grad=True)
    x = torch.tensor([1.0])

    probability = torch.special.gammainc(shape, x / scale)
    probability.sum().backward()
    print(scale.grad)
    # --8<-- [end:reproduce_argument]


def fix_argument():
    # --8<-- [start:fix_argument]
    import torch

    shape = torch.tensor([2.0], requires_grad=True)
    scale = torch.tensor([0.5], requires_grad=True)
    x = torch.tensor([1.0])

    probability = torch.special.gammainc(shape.detach(), x / scale)
    probability.sum().backward()
    print(scale.grad)
    # --8<-- [end:fix_argument]
    return scale.grad, shape.grad


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weights = torch.tensor([0.5, 1.0, 2.0], requires_grad=True)
    bins = torch.tensor([0, 2, 2])

    histogram = torch.bincount(bins, weights=weights.detach())
    loss = histogram.square().sum() + 0 * weights.sum()
    loss.backward()
    print(weights.grad)
    # --8<-- [end:does_not_help]
    return weights.grad


def find_it():
    # --8<-- [start:find_it]
    import torch

    weights = torch.tensor([0.5, 1.0, 2.0], requires_grad=True)
    histogram = torch.bincount(torch.tensor([0, 2, 2]), weights=weights)
    loss = histogram.square().sum()

    waiting = [loss.grad_fn]
    while waiting:
        node = waiting.pop()
        print(node.name().split("::")[-1])
        waiting += [parent for parent, _ in node.next_functions if parent is not None]
    # --8<-- [end:find_it]
