"""More of the largest values are asked for than there are: np.partition, torch.topk, kthvalue."""

KIND = "error"
MESSAGES = [
    ("ValueError", "kth(={kth:int}) out of bounds ({size:int})"),
    ("RuntimeError", "selected index k out of range"),
    ("RuntimeError", "kthvalue(): selected number k out of range for dimension {dim:int}"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np

    scores = np.array([0.2, 0.9])
    best = np.argpartition(scores, -3)[-3:]
    print(sorted(best.tolist()))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np

    scores = np.array([0.2, 0.9])
    count = min(3, len(scores))
    best = np.argpartition(scores, -count)[-count:]
    print(sorted(best.tolist()))
    # --8<-- [end:fix]
    return sorted(best.tolist())


def reproduce_topk():
    # --8<-- [start:reproduce_topk]
    import torch

    scores = torch.tensor([[0.2, 0.7, 0.1]])
    values, classes = scores.topk(5, dim=1)
    print(classes)
    # --8<-- [end:reproduce_topk]


def fix_topk():
    # --8<-- [start:fix_topk]
    import torch

    scores = torch.tensor([[0.2, 0.7, 0.1]])
    values, classes = scores.topk(min(5, scores.shape[1]), dim=1)
    print(classes)
    # --8<-- [end:fix_topk]
    return classes.tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    scores = torch.tensor([0.2, 0.7, 0.1])
    padded = torch.cat([scores, torch.zeros(2)])
    print(padded.topk(5).indices.tolist())
    # --8<-- [end:does_not_help]
    return padded.topk(5).indices.tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    wanted = 5
    for number, scores in enumerate([torch.rand(8), torch.rand(3), torch.rand(0)]):
        if len(scores) < wanted:
            print("sample", number, "has", len(scores), "of", wanted)
    # --8<-- [end:find_it]
