"""torch.cat gets scalars: tensors without a dimension to join along."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "zero-dimensional tensor (at position {place:int}) cannot be concatenated"),
    ("RuntimeError", "zero-dimensional tensor cannot be concatenated"),
]
FRAMES = []
EDITS = [
    ("code", "torch.cat($...)", "torch.stack($...)"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.tensor(2.0, requires_grad=True)
    losses = [weight * 3, weight * 5]
    loss = torch.cat(losses).mean()
    print(loss.item(), loss.requires_grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.tensor(2.0, requires_grad=True)
    losses = [weight * 3, weight * 5]
    loss = torch.stack(losses).mean()
    print(loss.item(), loss.requires_grad)
    # --8<-- [end:fix]
    return loss


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.tensor(2.0, requires_grad=True)
    losses = [weight * 3, weight * 5]
    loss = torch.tensor([loss.item() for loss in losses]).mean()
    print(loss.item(), loss.requires_grad)
    # --8<-- [end:does_not_help]
    return loss


def reproduce_last_batch():
    # --8<-- [start:reproduce_last_batch]
    import torch
    from torch import nn

    model = nn.Linear(3, 1)
    outputs = [model(batch).squeeze() for batch in torch.zeros(5, 3).split(2)]
    outputs = torch.cat(outputs)
    print(tuple(outputs.shape))
    # --8<-- [end:reproduce_last_batch]


def fix_last_batch():
    # --8<-- [start:fix_last_batch]
    import torch
    from torch import nn

    model = nn.Linear(3, 1)
    outputs = [model(batch).squeeze(1) for batch in torch.zeros(5, 3).split(2)]
    outputs = torch.cat(outputs)
    print(tuple(outputs.shape))
    # --8<-- [end:fix_last_batch]
    return tuple(outputs.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch

    tensors = [torch.zeros(2), torch.zeros(2), torch.tensor(0.0)]
    print([number for number, tensor in enumerate(tensors) if tensor.dim() == 0])
    # --8<-- [end:find_it]
