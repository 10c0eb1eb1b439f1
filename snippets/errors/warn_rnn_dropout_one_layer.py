"""A recurrent layer with one level is given dropout, which acts between levels only."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "dropout option adds dropout after all but last recurrent layer, so non-zero dropout "
            "expects num_layers greater than 1, but got dropout={dropout:any} and "
            "num_layers={layers:int}"
        ),
    ),
    ("UserWarning", "dropout option adds dropout after all but last recurrent layer"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    lstm = nn.LSTM(input_size=8, hidden_size=16, dropout=0.5)
    print(lstm)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    lstm = nn.LSTM(input_size=8, hidden_size=16, num_layers=2, dropout=0.5)
    print(lstm)
    # --8<-- [end:fix]
    return lstm


def on_the_output():
    # --8<-- [start:on_the_output]
    import torch
    from torch import nn

    torch.manual_seed(0)
    lstm = nn.LSTM(input_size=8, hidden_size=16)
    dropout = nn.Dropout(0.5)
    output, _ = lstm(torch.rand(10, 4, 8))
    output = dropout(output)
    print(f"{(output == 0).float().mean():.2f}")
    # --8<-- [end:on_the_output]
    return (output == 0).float().mean().item()


def does_nothing():
    # --8<-- [start:does_nothing]
    import torch
    from torch import nn

    lstm = nn.LSTM(input_size=8, hidden_size=16, dropout=0.5).train()
    inputs = torch.rand(10, 4, 8)
    once, _ = lstm(inputs)
    again, _ = lstm(inputs)
    print(torch.equal(once, again))
    # --8<-- [end:does_nothing]
    return torch.equal(once, again)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.LSTM(8, 16, num_layers=2, dropout=0.5), nn.GRU(16, 4))

    for name, part in model.named_modules():
        if isinstance(part, nn.RNNBase):
            print(name, "num_layers =", part.num_layers, "dropout =", part.dropout)
    # --8<-- [end:find_it]
