"""The optimizer cannot work with the kind of gradient, dense or sparse, that a layer gives it."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "SparseAdam does not support dense gradients, please consider Adam instead"),
    (
        "RuntimeError",
        ("{optimizer:word} does not support sparse gradients, please consider SparseAdam instead"),
    ),
    ("RuntimeError", "{optimizer:word} does not support sparse gradients"),
    ("RuntimeError", "weight_decay option is not compatible with sparse gradients"),
]
FRAMES = []
EDITS = [("sparse", "True", "False")]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    embedding = nn.Embedding(1000, 8)
    optimizer = torch.optim.SparseAdam(embedding.parameters(), lr=0.1)

    embedding(torch.tensor([1, 2])).sum().backward()
    optimizer.step()
    print(embedding.weight.grad.is_sparse)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    embedding = nn.Embedding(1000, 8)
    optimizer = torch.optim.Adam(embedding.parameters(), lr=0.1)

    embedding(torch.tensor([1, 2])).sum().backward()
    optimizer.step()
    print(embedding.weight.grad.is_sparse)
    # --8<-- [end:fix]
    return embedding.weight.grad.is_sparse


def reproduce_sparse():
    # --8<-- [start:reproduce_sparse]
    import torch
    from torch import nn

    embedding = nn.Embedding(1000, 8, sparse=True)
    optimizer = torch.optim.Adam(embedding.parameters(), lr=0.1)

    embedding(torch.tensor([1, 2])).sum().backward()
    optimizer.step()
    print(embedding.weight.grad.is_sparse)
    # --8<-- [end:reproduce_sparse]


def fix_sparse():
    # --8<-- [start:fix_sparse]
    import torch
    from torch import nn

    embedding = nn.Embedding(1000, 8, sparse=False)
    optimizer = torch.optim.Adam(embedding.parameters(), lr=0.1)

    embedding(torch.tensor([1, 2])).sum().backward()
    optimizer.step()
    print(embedding.weight.grad.is_sparse)
    # --8<-- [end:fix_sparse]
    return embedding.weight.grad.is_sparse


def reproduce_whole_model():
    # --8<-- [start:reproduce_whole_model]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Embedding(1000, 8, sparse=True), nn.Linear(8, 2))
    optimizers = [torch.optim.SparseAdam(model.parameters(), lr=0.1)]

    model(torch.tensor([1, 2])).sum().backward()
    for optimizer in optimizers:
        optimizer.step()
    print([type(optimizer).__name__ for optimizer in optimizers])
    # --8<-- [end:reproduce_whole_model]


def fix_whole_model():
    # --8<-- [start:fix_whole_model]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Embedding(1000, 8, sparse=True), nn.Linear(8, 2))
    optimizers = [
        torch.optim.SparseAdam(model[0].parameters(), lr=0.1),
        torch.optim.Adam(model[1].parameters(), lr=0.1),
    ]

    model(torch.tensor([1, 2])).sum().backward()
    for optimizer in optimizers:
        optimizer.step()
    print([type(optimizer).__name__ for optimizer in optimizers])
    # --8<-- [end:fix_whole_model]
    return [type(optimizer).__name__ for optimizer in optimizers]


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Embedding(1000, 8, sparse=True), nn.Linear(8, 2))
    model(torch.tensor([1, 2])).sum().backward()

    for name, parameter in model.named_parameters():
        kind = "sparse" if parameter.grad.is_sparse else "dense"
        print(name, kind)
    # --8<-- [end:find_it]
