"""A function of torch gets one argument of the wrong type: no tensor, or a tensor in its place."""

KIND = "error"
# One message for every function and argument, hence a family.
TIER = "family"
MESSAGES = [
    (
        "TypeError",
        (
            "{function:word}(): argument '{argument:word}' (position {place:int}) must be Tensor, "
            "not {actual:word}"
        ),
    ),
    (
        "TypeError",
        (
            "{function:word}(): argument '{argument:word}' (position {place:int}) must be int, "
            "not {actual:word}"
        ),
    ),
    (
        "TypeError",
        (
            "{function:word}(): argument '{argument:word}' (position {place:int}) must be tuple "
            "of Tensors, not {actual:word}"
        ),
    ),
    (
        "TypeError",
        (
            "{function:word}(): argument '{argument:word}' (position {place:int}) must be tuple "
            "of ints, not {actual:word}"
        ),
    ),
    (
        "TypeError",
        (
            "expected Tensor as element {element:int} in argument {number:int}, but got "
            "{actual:word}"
        ),
    ),
]
ATTESTED = [
    (
        "TypeError",
        "{function:word}(): argument '{argument:word}' must be Number, not {actual:word}",
        "https://zijiebao.com/jishu/997326.html",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    from torch import nn

    features = np.ones((2, 3), dtype=np.float32)
    output = nn.Linear(3, 1)(features)
    print(tuple(output.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch
    from torch import nn

    features = np.ones((2, 3), dtype=np.float32)
    output = nn.Linear(3, 1)(torch.from_numpy(features))
    print(tuple(output.shape))
    # --8<-- [end:fix]
    return tuple(output.shape)


def reproduce_no_return():
    # --8<-- [start:reproduce_no_return]
    import torch
    from torch import nn

    class Encoder(nn.Module):
        def forward(self, x):
            x = x.relu()

    model = nn.Sequential(Encoder(), nn.Linear(3, 1))
    output = model(torch.ones(2, 3))
    print(tuple(output.shape))
    # --8<-- [end:reproduce_no_return]


def fix_no_return():
    # --8<-- [start:fix_no_return]
    import torch
    from torch import nn

    class Encoder(nn.Module):
        def forward(self, x):
            return x.relu()

    model = nn.Sequential(Encoder(), nn.Linear(3, 1))
    output = model(torch.ones(2, 3))
    print(tuple(output.shape))
    # --8<-- [end:fix_no_return]
    return tuple(output.shape)


def reproduce_tuple():
    # --8<-- [start:reproduce_tuple]
    import torch
    from torch import nn

    rnn, head = nn.LSTM(3, 4, batch_first=True), nn.Linear(4, 1)
    states = rnn(torch.ones(2, 5, 3))
    output = head(states)
    print(tuple(output.shape))
    # --8<-- [end:reproduce_tuple]


def fix_tuple():
    # --8<-- [start:fix_tuple]
    import torch
    from torch import nn

    rnn, head = nn.LSTM(3, 4, batch_first=True), nn.Linear(4, 1)
    states, (hidden, cell) = rnn(torch.ones(2, 5, 3))
    output = head(states)
    print(tuple(output.shape))
    # --8<-- [end:fix_tuple]
    return tuple(output.shape)


def reproduce_unsqueeze_signature():
    # --8<-- [start:reproduce_unsqueeze_signature]
    import torch

    x = torch.ones(1, 2, 3)
    y = x.unsqueeze(x, dim=2)
    print(tuple(y.shape))
    # --8<-- [end:reproduce_unsqueeze_signature]


def fix_unsqueeze_signature():
    # --8<-- [start:fix_unsqueeze_signature]
    import torch

    x = torch.ones(1, 2, 3)
    y = x.unsqueeze(dim=2)
    print(tuple(y.shape), tuple(torch.unsqueeze(x, dim=2).shape))
    # --8<-- [end:fix_unsqueeze_signature]
    return tuple(y.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    class Encoder(nn.Module):
        def forward(self, x):
            x = x.relu()

    def report(layer, inputs, output):
        print(type(layer).__name__, type(inputs[0]).__name__, "->", type(output).__name__)

    model = nn.Sequential(nn.Linear(3, 3), Encoder(), nn.Linear(3, 1))
    for layer in model:
        layer.register_forward_hook(report)
    model(torch.ones(2, 3))
    # --8<-- [end:find_it]
