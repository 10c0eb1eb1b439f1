"""CTCLoss is told lengths that its input or its targets do not have."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Expected input_lengths to have value at most {most:int}, but got value {actual:int} "
            "(while checking arguments for {function:word})"
        ),
    ),
    ("RuntimeError", "Expected input_lengths to have value at most {most:int}"),
    ("RuntimeError", "input_lengths must be of size batch_size"),
    ("RuntimeError", "target_lengths must be of size batch_size"),
    (
        "RuntimeError",
        (
            "Expected tensor to have size at least {least:int} at dimension 1, but got size "
            "{actual:int} for argument #2 'targets' (while checking arguments for {function:word})"
        ),
    ),
    (
        "RuntimeError",
        (
            "Expected tensor to have size {most:int} at dimension 0, but got size {actual:int} "
            "for argument #2 'targets' (while checking arguments for {function:word})"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    scores = torch.zeros(4, 20, 6).log_softmax(dim=2)
    targets = torch.ones(4, 3, dtype=torch.long)
    input_lengths = torch.full((4,), 20)
    loss = nn.CTCLoss()(scores, targets, input_lengths, torch.full((4,), 3))
    print(loss.shape)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    scores = torch.zeros(4, 20, 6).log_softmax(dim=2)
    targets = torch.ones(4, 3, dtype=torch.long)
    input_lengths = torch.full((4,), 20)
    loss = nn.CTCLoss()(scores.transpose(0, 1), targets, input_lengths, torch.full((4,), 3))
    print(loss.shape)
    # --8<-- [end:fix]
    return loss


def reproduce_shortened():
    # --8<-- [start:reproduce_shortened]
    import torch
    from torch import nn

    sounds = torch.zeros(2, 1, 40)
    maps = nn.Conv1d(1, 6, kernel_size=2, stride=2)(sounds)
    scores = maps.permute(2, 0, 1).log_softmax(dim=2)
    targets = torch.ones(2, 3, dtype=torch.long)
    input_lengths = torch.tensor([40, 30])
    loss = nn.CTCLoss()(scores, targets, input_lengths, torch.tensor([3, 3]))
    print(loss.shape)
    # --8<-- [end:reproduce_shortened]


def fix_shortened():
    # --8<-- [start:fix_shortened]
    import torch
    from torch import nn

    sounds = torch.zeros(2, 1, 40)
    maps = nn.Conv1d(1, 6, kernel_size=2, stride=2)(sounds)
    scores = maps.permute(2, 0, 1).log_softmax(dim=2)
    targets = torch.ones(2, 3, dtype=torch.long)
    input_lengths = torch.tensor([40, 30]) // 2
    loss = nn.CTCLoss()(scores, targets, input_lengths, torch.tensor([3, 3]))
    print(loss.shape)
    # --8<-- [end:fix_shortened]
    return loss


def reproduce_target_length():
    # --8<-- [start:reproduce_target_length]
    import torch
    from torch import nn

    scores = torch.zeros(20, 2, 6).log_softmax(dim=2)
    targets = torch.tensor([[1, 2, 3], [4, 5, 0]])
    target_lengths = torch.tensor([4, 2])
    loss = nn.CTCLoss()(scores, targets, torch.tensor([20, 20]), target_lengths)
    print(loss.shape)
    # --8<-- [end:reproduce_target_length]


def fix_target_length():
    # --8<-- [start:fix_target_length]
    import torch
    from torch import nn

    scores = torch.zeros(20, 2, 6).log_softmax(dim=2)
    targets = torch.tensor([[1, 2, 3], [4, 5, 0]])
    target_lengths = (targets != 0).sum(dim=1)
    loss = nn.CTCLoss()(scores, targets, torch.tensor([20, 20]), target_lengths)
    print(loss.shape)
    # --8<-- [end:fix_target_length]
    return loss


def find_it():
    # --8<-- [start:find_it]
    import torch

    scores = torch.zeros(4, 20, 6)
    input_lengths = torch.full((4,), 20)
    print("steps, batch, classes", tuple(scores.shape))
    print("lengths", tuple(input_lengths.shape), "longest", input_lengths.max().item())
    # --8<-- [end:find_it]
