"""A tensor that has not exactly one element is to become a number of Python's."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "a Tensor with {count:int} elements cannot be converted to Scalar"),
    ("ValueError", "only one element tensors can be converted to Python scalars"),
    ("TypeError", "only integer tensors of a single element can be converted to an index"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    output, target = torch.zeros(3), torch.tensor([1.0, 1.0, 2.0])
    losses = nn.MSELoss(reduction="none")(output, target)
    print(losses.item())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    output, target = torch.zeros(3), torch.tensor([1.0, 1.0, 2.0])
    losses = nn.MSELoss(reduction="none")(output, target)
    print(losses.mean().item())
    # --8<-- [end:fix]
    return losses.mean().item()


def reproduce_list_of_tensors():
    # --8<-- [start:reproduce_list_of_tensors]
    import torch

    features = [torch.zeros(3), torch.ones(3)]
    batch = torch.tensor(features)
    print(tuple(batch.shape))
    # --8<-- [end:reproduce_list_of_tensors]


def fix_list_of_tensors():
    # --8<-- [start:fix_list_of_tensors]
    import torch

    features = [torch.zeros(3), torch.ones(3)]
    batch = torch.stack(features)
    print(tuple(batch.shape))
    # --8<-- [end:fix_list_of_tensors]
    return tuple(batch.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import numpy as np
    import torch

    weight = torch.ones(3, requires_grad=True)
    features = [weight * 1, weight * 2]

    through_numpy = torch.tensor(np.array([feature.detach() for feature in features]))
    print(through_numpy.requires_grad)
    print(torch.stack(features).requires_grad)
    # --8<-- [end:does_not_help]
    return through_numpy.requires_grad, torch.stack(features).requires_grad


def reproduce_list_index():
    # --8<-- [start:reproduce_list_index]
    import torch

    names = ["cat", "dog", "bird"]
    predicted = torch.tensor([2, 0])
    print(names[predicted])
    # --8<-- [end:reproduce_list_index]


def fix_list_index():
    # --8<-- [start:fix_list_index]
    import torch

    names = ["cat", "dog", "bird"]
    predicted = torch.tensor([2, 0])
    print([names[index] for index in predicted])
    # --8<-- [end:fix_list_index]
    return [names[index] for index in predicted]


def find_it():
    # --8<-- [start:find_it]
    import torch

    losses = torch.tensor([1.0, 1.0, 4.0])
    print(losses.numel(), tuple(losses.shape))
    # --8<-- [end:find_it]
