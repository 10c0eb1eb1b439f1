"""Something that is no Parameter (or no Module) is assigned over one that a module registered."""

KIND = "error"
MESSAGES = [
    (
        "TypeError",
        (
            "cannot assign '{given:word}' as parameter '{name:word}' "
            "(torch.nn.Parameter or None expected)"
        ),
    ),
    (
        "TypeError",
        (
            "cannot assign '{given:word}' as child module '{name:word}' "
            "(torch.nn.Module or None expected)"
        ),
    ),
    ("TypeError", "cannot assign '{given:any}' as child module '{name:word}'"),
    ("TypeError", "cannot assign '{given:word}' as buffer '{name:word}'"),
    (
        "TypeError",
        (
            "cannot assign '{given:word}' object to parameter '{name:word}' "
            "(torch.nn.Parameter or None required)"
        ),
    ),
    ("TypeError", "cannot assign '{given:word}' object to buffer '{name:word}'"),
    ("TypeError", "cannot assign '{given:word}' as parameter"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    norm = nn.BatchNorm2d(2)
    norm.weight = norm.weight * 2
    print(norm.weight)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    norm = nn.BatchNorm2d(2)
    with torch.no_grad():
        norm.weight *= 2
    print(norm.weight)
    # --8<-- [end:fix]
    return norm.weight


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    norm = nn.BatchNorm2d(2)
    optimizer = torch.optim.SGD(norm.parameters(), lr=0.1)
    norm.weight = nn.Parameter(norm.weight * 2)
    norm(torch.rand(4, 2, 3, 3)).square().sum().backward()
    optimizer.step()
    print(norm.weight.tolist())
    # --8<-- [end:does_not_help]
    return norm.weight


def reproduce_from_array():
    # --8<-- [start:reproduce_from_array]
    import numpy as np
    import torch
    from torch import nn

    vectors = np.ones((10, 4), dtype=np.float32)
    table = nn.Embedding(10, 4)
    table.weight = torch.from_numpy(vectors)
    print(table.weight.shape)
    # --8<-- [end:reproduce_from_array]


def fix_from_array():
    # --8<-- [start:fix_from_array]
    import numpy as np
    import torch
    from torch import nn

    vectors = np.ones((10, 4), dtype=np.float32)
    table = nn.Embedding(10, 4)
    table.weight = nn.Parameter(torch.from_numpy(vectors))
    print(table.weight.shape)
    # --8<-- [end:fix_from_array]
    return table


def reproduce_function():
    # --8<-- [start:reproduce_function]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 2), nn.ReLU())
    model[1] = torch.tanh
    print(model)
    # --8<-- [end:reproduce_function]


def fix_function():
    # --8<-- [start:fix_function]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 2), nn.ReLU())
    model[1] = nn.Tanh()
    print(model)
    # --8<-- [end:fix_function]
    return model


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    norm = nn.BatchNorm2d(2)
    print("parameters:", [name for name, _ in norm.named_parameters()])
    print("buffers:", [name for name, _ in norm.named_buffers()])
    # --8<-- [end:find_it]
