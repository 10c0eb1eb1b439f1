"""A format for numbers, as in f"{x:.4f}", is used on a tensor that has dimensions."""

KIND = "error"
# Python says the same of None, a list or an array.
TIER = "family"
MESSAGES = [
    ("TypeError", "unsupported format string passed to Tensor.__format__"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    score = torch.tensor([[0.12346]])
    line = f"score {score:.4f}"
    print(line)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    score = torch.tensor([[0.12346]])
    line = f"score {score.item():.4f}"
    print(line)
    # --8<-- [end:fix]
    return line


def reproduce_several():
    # --8<-- [start:reproduce_several]
    import torch

    shares = torch.tensor([0.1, 0.7, 0.2])
    line = f"{shares:.2f}"
    print(line)
    # --8<-- [end:reproduce_several]


def fix_several():
    # --8<-- [start:fix_several]
    import torch

    shares = torch.tensor([0.1, 0.7, 0.2])
    line = " ".join(f"{share:.2f}" for share in shares.tolist())
    print(line)
    # --8<-- [end:fix_several]
    return line


def find_it():
    # --8<-- [start:find_it]
    import torch

    loss, score = torch.tensor(0.3), torch.tensor([[0.12346]])

    print("loss", loss.dim())
    print("score", score.dim())
    # --8<-- [end:find_it]
