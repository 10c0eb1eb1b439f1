"""A recurrent layer gets another number of features than its input_size."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "input.size(-1) must be equal to input_size. Expected {expected:int}, got {actual:int}",
    ),
    ("RuntimeError", "input.size(-1) must be equal to input_size"),
    (
        "RuntimeError",
        "input has inconsistent input_size: got {actual:int} expected {expected:int}",
    ),
    (
        "RuntimeError",
        "input has inconsistent input_size: got {actual:int}, expected {expected:int}",
    ),
]
FRAMES = []
EDITS = [
    ("input_size", "{expected}", "{actual}"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    embedding = nn.Embedding(1000, 64)
    lstm = nn.LSTM(input_size=32, hidden_size=16, batch_first=True)
    words = torch.randint(1000, (4, 10))
    output, _ = lstm(embedding(words))
    print(tuple(output.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    embedding = nn.Embedding(1000, 64)
    lstm = nn.LSTM(input_size=embedding.embedding_dim, hidden_size=16, batch_first=True)
    words = torch.randint(1000, (4, 10))
    output, _ = lstm(embedding(words))
    print(tuple(output.shape))
    # --8<-- [end:fix]
    return tuple(output.shape)


def reproduce_time_last():
    # --8<-- [start:reproduce_time_last]
    import torch
    from torch import nn

    gru = nn.GRU(input_size=6, hidden_size=16, batch_first=True)
    signal = torch.rand(4, 6, 100)
    output, _ = gru(signal)
    print(tuple(output.shape))
    # --8<-- [end:reproduce_time_last]


def fix_time_last():
    # --8<-- [start:fix_time_last]
    import torch
    from torch import nn

    gru = nn.GRU(input_size=6, hidden_size=16, batch_first=True)
    signal = torch.rand(4, 6, 100)
    output, _ = gru(signal.mT)
    print(tuple(output.shape))
    # --8<-- [end:fix_time_last]
    return tuple(output.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    signal = torch.tensor([[1, 2, 3], [10, 20, 30]])
    reshaped = signal[None].reshape(1, 3, 2)
    print(reshaped[0].tolist())
    print(signal.T.tolist())
    # --8<-- [end:does_not_help]
    return torch.equal(reshaped[0], signal.T)


def reproduce_one_feature():
    # --8<-- [start:reproduce_one_feature]
    import torch
    from torch import nn

    lstm = nn.LSTM(input_size=1, hidden_size=16, batch_first=True)
    prices = torch.rand(4, 30)
    output, _ = lstm(prices)
    print(tuple(output.shape))
    # --8<-- [end:reproduce_one_feature]


def fix_one_feature():
    # --8<-- [start:fix_one_feature]
    import torch
    from torch import nn

    lstm = nn.LSTM(input_size=1, hidden_size=16, batch_first=True)
    prices = torch.rand(4, 30)
    output, _ = lstm(prices.unsqueeze(-1))
    print(tuple(output.shape))
    # --8<-- [end:fix_one_feature]
    return tuple(output.shape)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Embedding(1000, 64), nn.LSTM(32, 16))

    for name, part in model.named_modules():
        if isinstance(part, nn.RNNBase):
            print(name, type(part).__name__, part.input_size, part.hidden_size)
    # --8<-- [end:find_it]
