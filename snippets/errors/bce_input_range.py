"""BCELoss wants probabilities and labels from 0 to 1, and gets something else."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "all elements of input should be between 0 and 1"),
    ("RuntimeError", "all elements of target should be between 0 and 1"),
]
# On a GPU the check is an assertion of the kernel, printed above "device-side assert triggered".
ATTESTED = [
    (
        "RuntimeError",
        "Assertion `input_val >= zero && input_val <= one` failed.",
        "WENGSYX/CMIVQA_Baseline#16",
    ),
    ("RuntimeError", "Assertion `input >= 0. && input <= 1.` failed.", "NVIDIA/pix2pixHD#9"),
    ("RuntimeError", "Assertion `*input >= 0. && *input <= 1.` failed.", "dbolya/yolact#164"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    scores = torch.tensor([2.0, -1.0, 0.5])
    labels = torch.tensor([1.0, 0.0, 1.0])
    loss = nn.BCELoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    scores = torch.tensor([2.0, -1.0, 0.5])
    labels = torch.tensor([1.0, 0.0, 1.0])
    loss = nn.BCEWithLogitsLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:fix]
    return scores, labels, loss


def reproduce_nan():
    # --8<-- [start:reproduce_nan]
    import torch
    from torch import nn

    counts = torch.tensor([0.0, 3.0])
    labels = torch.tensor([0.0, 1.0])
    probabilities = torch.sigmoid(counts / counts.min())
    loss = nn.BCELoss()(probabilities, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_nan]


def fix_nan():
    # --8<-- [start:fix_nan]
    import torch
    from torch import nn

    counts = torch.tensor([0.0, 3.0])
    labels = torch.tensor([0.0, 1.0])
    probabilities = torch.sigmoid(counts / counts.max())
    loss = nn.BCELoss()(probabilities, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:fix_nan]
    return probabilities


def reproduce_pixel_labels():
    # --8<-- [start:reproduce_pixel_labels]
    import torch
    from torch import nn

    probabilities = torch.full((2, 1, 2, 2), 0.9)
    masks = torch.full((2, 1, 2, 2), 255.0)
    loss = nn.BCELoss()(probabilities, masks)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_pixel_labels]


def fix_pixel_labels():
    # --8<-- [start:fix_pixel_labels]
    import torch
    from torch import nn

    probabilities = torch.full((2, 1, 2, 2), 0.9)
    masks = torch.full((2, 1, 2, 2), 255.0)
    loss = nn.BCELoss()(probabilities, masks / 255)
    print(round(loss.item(), 4))
    # --8<-- [end:fix_pixel_labels]
    return loss.item()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    scores = torch.tensor([2.0, -1.0, -3.0], requires_grad=True)
    labels = torch.tensor([0.0, 1.0, 1.0])
    loss = nn.BCELoss()(scores.clamp(0, 1), labels)
    loss.backward()
    print(loss.item(), scores.grad)
    # --8<-- [end:does_not_help]
    return scores.grad.tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    probabilities = torch.tensor([0.3, float("nan"), 1.7])
    labels = torch.tensor([0.0, 1.0, 255.0])

    for name, value in {"input": probabilities, "target": labels}.items():
        outside = ~((value >= 0) & (value <= 1))
        print(name, int(outside.sum()), value[outside][:5])
    # --8<-- [end:find_it]
