"""An embedding is looked up in a weight that has not two dimensions."""

KIND = "error"
MESSAGES = [("RuntimeError", "'weight' must be 2-D")]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    table = nn.Embedding(10, 4)
    table.weight.data = torch.empty(0)
    print(tuple(table(torch.tensor([3, 7])).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    table = nn.Embedding(10, 4)
    table.weight.data = torch.rand(10, 4)
    print(tuple(table(torch.tensor([3, 7])).shape))
    # --8<-- [end:fix]
    return tuple(table(torch.tensor([3, 7])).shape)


def reproduce_swapped():
    # --8<-- [start:reproduce_swapped]
    import torch
    import torch.nn.functional as F

    words = torch.tensor([3, 7])
    vectors = torch.rand(10, 4)
    print(tuple(F.embedding(vectors, words).shape))
    # --8<-- [end:reproduce_swapped]


def fix_swapped():
    # --8<-- [start:fix_swapped]
    import torch
    import torch.nn.functional as F

    words = torch.tensor([3, 7])
    vectors = torch.rand(10, 4)
    print(tuple(F.embedding(words, vectors).shape))
    # --8<-- [end:fix_swapped]
    return tuple(F.embedding(words, vectors).shape)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Embedding(10, 4), nn.Linear(4, 2))
    model[0].weight.data = torch.empty(0)

    empty = [name for name, weight in model.named_parameters() if weight.numel() == 0]
    print(empty)
    # --8<-- [end:find_it]
    return empty
