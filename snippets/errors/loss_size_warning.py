"""A loss gets predictions and targets of different shapes and broadcasts them."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "Using a target size (torch.Size({target:shape})) that is different to the input size "
            "(torch.Size({input:shape})). This will likely lead to incorrect results due to "
            "broadcasting. Please ensure they have the same size."
        ),
    ),
    (
        "UserWarning",
        (
            "that is different to the input size (torch.Size({input:shape})). This will likely "
            "lead to incorrect results due to broadcasting"
        ),
    ),
]
FRAMES = []
EDITS = [
    (
        "code",
        "$loss($input, $target)",
        "$loss($input.squeeze(-1), $target)",
        "input[-1] == 1 and input.length - target.length == 1",
    ),
    (
        "code",
        "$loss($input, $target)",
        "$loss($input, $target.squeeze(-1))",
        "target[-1] == 1 and target.length - input.length == 1",
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.nn import functional as F

    target = torch.tensor([1.0, 2.0, 3.0])
    prediction = torch.tensor([[1.0], [2.0], [3.0]])
    print(F.mse_loss(prediction, target))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.nn import functional as F

    target = torch.tensor([1.0, 2.0, 3.0])
    prediction = torch.tensor([[1.0], [2.0], [3.0]])
    print(F.mse_loss(prediction.squeeze(1), target))
    # --8<-- [end:fix]
    return F.mse_loss(prediction.squeeze(1), target)


def ignoring_it():
    # --8<-- [start:ignoring_it]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 20).unsqueeze(1)
    target = 2 * x.squeeze(1) + 5
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(300):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), target)
        loss.backward()
        optimizer.step()
    print(round(loss.item(), 2))
    print([round(value, 2) for value in model(x)[::5, 0].tolist()])
    # --8<-- [end:ignoring_it]
    return model(x), target


def reproduce_last_batch():
    # --8<-- [start:reproduce_last_batch]
    import torch
    from torch import nn

    x, y = torch.ones(5, 3), torch.ones(5)
    model = nn.Linear(3, 1)
    for batch, target in zip(x.split(2), y.split(2)):
        prediction = model(batch).squeeze()
        loss = nn.functional.mse_loss(prediction, target)
    print(tuple(prediction.shape), tuple(target.shape))
    # --8<-- [end:reproduce_last_batch]


def fix_last_batch():
    # --8<-- [start:fix_last_batch]
    import torch
    from torch import nn

    x, y = torch.ones(5, 3), torch.ones(5)
    model = nn.Linear(3, 1)
    for batch, target in zip(x.split(2), y.split(2)):
        prediction = model(batch).squeeze(1)
        loss = nn.functional.mse_loss(prediction, target)
    print(tuple(prediction.shape), tuple(target.shape))
    # --8<-- [end:fix_last_batch]
    return prediction.shape, target.shape


def find_it():
    # --8<-- [start:find_it]
    import warnings

    import torch
    from torch.nn import functional as F

    warnings.filterwarnings("error", message="Using a target size")

    F.mse_loss(torch.zeros(3, 1), torch.zeros(3))
    # --8<-- [end:find_it]
