"""More indices stand in the square brackets than the tensor has dimensions."""

KIND = "error"
MESSAGES = [
    ("IndexError", "too many indices for tensor of dimension {dims:int}"),
    ("IndexError", "too many indices for tensor of dimension"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    labels = torch.tensor([0, 2, 1])
    is_class_2 = labels[:, 2] == 1
    print(is_class_2)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    labels = torch.tensor([0, 2, 1])
    is_class_2 = labels == 2
    print(is_class_2)
    # --8<-- [end:fix]
    return is_class_2.tolist()


def reproduce_squeezed():
    # --8<-- [start:reproduce_squeezed]
    import torch

    scores = torch.tensor([[[0.5], [0.1]]])
    scores = scores.squeeze()
    print(scores[:, 0])
    # --8<-- [end:reproduce_squeezed]


def fix_squeezed():
    # --8<-- [start:fix_squeezed]
    import torch

    scores = torch.tensor([[[0.5], [0.1]]])
    scores = scores.squeeze(dim=2)
    print(scores[:, 0])
    # --8<-- [end:fix_squeezed]
    return scores[:, 0].tolist()


def reproduce_mask():
    # --8<-- [start:reproduce_mask]
    import torch

    values = torch.arange(4)
    mask = torch.tensor([[True, False], [False, True]])
    print(values[mask])
    # --8<-- [end:reproduce_mask]


def fix_mask():
    # --8<-- [start:fix_mask]
    import torch

    values = torch.arange(4)
    mask = torch.tensor([[True, False], [False, True]])
    print(values[mask.flatten()])
    # --8<-- [end:fix_mask]
    return values[mask.flatten()].tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    picture = torch.zeros(28, 28)
    picture[..., 0, 0, 0]
    # --8<-- [end:does_not_help]


def find_it():
    # --8<-- [start:find_it]
    import torch

    scores = torch.tensor([[0.5]])
    print(tuple(scores.shape))

    scores = scores.squeeze()
    print(tuple(scores.shape))
    # --8<-- [end:find_it]
