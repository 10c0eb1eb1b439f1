"""A recurrent layer gets an initial hidden state of another shape than it needs."""

KIND = "error"
TIER = "family"
MESSAGES = [
    ("RuntimeError", "Expected hidden size {expected:shape}, got {actual:shape}"),
    ("RuntimeError", "Expected hidden[{number:int}] size {expected:shape}, got {actual:shape}"),
    (
        "RuntimeError",
        "For batched 3-D input, hx should also be 3-D but got {rank:int}-D tensor",
    ),
    ("RuntimeError", "For batched 3-D input, hx and cx should also be 3-D but got"),
    (
        "RuntimeError",
        "For unbatched 2-D input, hx should also be 2-D but got {rank:int}-D tensor",
    ),
    ("RuntimeError", "For unbatched 2-D input, hx and cx should also be 2-D but got"),
    (
        "RuntimeError",
        "Input batch size {batch:int} doesn't match hidden0 batch size {hidden:int}",
    ),
    (
        "RuntimeError",
        "hidden0 has inconsistent hidden_size: got {given:int}, expected {wanted:int}",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    gru = nn.GRU(input_size=3, hidden_size=8)
    hidden = torch.zeros(1, 4, 8)
    for batch in torch.rand(10, 6, 3).split(4, dim=1):
        output, _ = gru(batch, hidden)
        print(tuple(output.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    gru = nn.GRU(input_size=3, hidden_size=8)
    for batch in torch.rand(10, 6, 3).split(4, dim=1):
        hidden = torch.zeros(1, batch.shape[1], 8)
        output, _ = gru(batch, hidden)
        print(tuple(output.shape))
    # --8<-- [end:fix]


def without_state():
    # --8<-- [start:without_state]
    import torch
    from torch import nn

    torch.manual_seed(0)
    gru = nn.GRU(input_size=3, hidden_size=8)
    batch = torch.rand(10, 4, 3)
    given, _ = gru(batch, torch.zeros(1, 4, 8))
    omitted, _ = gru(batch)
    print(torch.equal(given, omitted))
    # --8<-- [end:without_state]
    return torch.equal(given, omitted)


def reproduce_batch_first():
    # --8<-- [start:reproduce_batch_first]
    import torch
    from torch import nn

    lstm = nn.LSTM(input_size=3, hidden_size=8, batch_first=True)
    batch = torch.rand(4, 10, 3)
    state = (torch.zeros(4, 1, 8), torch.zeros(4, 1, 8))
    output, _ = lstm(batch, state)
    print(tuple(output.shape))
    # --8<-- [end:reproduce_batch_first]


def fix_batch_first():
    # --8<-- [start:fix_batch_first]
    import torch
    from torch import nn

    lstm = nn.LSTM(input_size=3, hidden_size=8, batch_first=True)
    batch = torch.rand(4, 10, 3)
    state = (torch.zeros(1, 4, 8), torch.zeros(1, 4, 8))
    output, _ = lstm(batch, state)
    print(tuple(output.shape))
    # --8<-- [end:fix_batch_first]
    return tuple(output.shape)


def reproduce_directions():
    # --8<-- [start:reproduce_directions]
    import torch
    from torch import nn

    gru = nn.GRU(input_size=3, hidden_size=8, num_layers=2, bidirectional=True)
    hidden = torch.zeros(2, 4, 8)
    output, _ = gru(torch.rand(10, 4, 3), hidden)
    print(tuple(output.shape))
    # --8<-- [end:reproduce_directions]


def fix_directions():
    # --8<-- [start:fix_directions]
    import torch
    from torch import nn

    gru = nn.GRU(input_size=3, hidden_size=8, num_layers=2, bidirectional=True)
    hidden = torch.zeros(2 * 2, 4, 8)
    output, _ = gru(torch.rand(10, 4, 3), hidden)
    print(tuple(output.shape))
    # --8<-- [end:fix_directions]
    return tuple(output.shape)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    gru = nn.GRU(input_size=3, hidden_size=8, num_layers=2, bidirectional=True)
    batch = torch.rand(10, 4, 3)
    size = batch.shape[0] if gru.batch_first else batch.shape[1]
    wanted = (gru.num_layers * (1 + gru.bidirectional), size, gru.hidden_size)
    print(wanted)
    # --8<-- [end:find_it]
    return wanted
