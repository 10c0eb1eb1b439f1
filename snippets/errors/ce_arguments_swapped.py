"""Cross-entropy gets its labels first, where the scores belong."""

KIND = "error"
MESSAGES = [
    (
        "NotImplementedError",
        "\"log_softmax_lastdim_kernel_impl\" not implemented for 'Long'",
    ),
    ("NotImplementedError", "\"log_softmax_kernel_impl\" not implemented for 'Long'"),
    ("RuntimeError", "\"log_softmax_lastdim_kernel_impl\" not implemented for 'Long'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 2.0, 0.0]])
    labels = torch.tensor([0, 1])
    loss = nn.CrossEntropyLoss()(labels, scores)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 2.0, 0.0]])
    labels = torch.tensor([0, 1])
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:fix]
    return scores, labels, loss


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    labels = torch.eye(3)
    for scale in (1, 5, 10):
        scores = labels * scale
        right = nn.CrossEntropyLoss()(scores, labels)
        swapped = nn.CrossEntropyLoss()(labels, scores)
        print(f"{right.item():.2f} {swapped.item():.2f}")
    # --8<-- [end:does_not_help]
    return right.item(), swapped.item()


def find_it():
    # --8<-- [start:find_it]
    import torch

    first, second = torch.tensor([0, 1]), torch.zeros(2, 3)
    print("input ", tuple(first.shape), first.dtype)
    print("target", tuple(second.shape), second.dtype)
    # --8<-- [end:find_it]
