"""GradScaler meets gradients in half precision: the model's own weights are half."""

KIND = "error"
NEEDS = ["torch>=2.3"]
MESSAGES = [
    ("ValueError", "Attempting to unscale FP16 gradients."),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Linear(4, 2).half()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scaler = torch.amp.GradScaler("cpu")

    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = model(torch.randn(5, 4)).float().square().mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    print(model.weight.dtype, model.weight.grad.dtype)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scaler = torch.amp.GradScaler("cpu")

    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = model(torch.randn(5, 4)).float().square().mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    print(model.weight.dtype, model.weight.grad.dtype)
    # --8<-- [end:fix]
    return model


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weights = {}
    for dtype in (torch.float16, torch.float32):
        weight = torch.ones(1, dtype=dtype, requires_grad=True)
        optimizer = torch.optim.SGD([weight], lr=1e-4)
        for _ in range(1000):
            optimizer.zero_grad()
            weight.sum().backward()
            optimizer.step()
        weights[dtype] = weight.item()
    print(weights)
    # --8<-- [end:does_not_help]
    return weights


def reproduce_frozen_half():
    # --8<-- [start:reproduce_frozen_half]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2)).half()
    model[0].requires_grad_(False)
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.SGD(trained, lr=0.1)
    scaler = torch.amp.GradScaler("cpu")

    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = model(torch.randn(5, 4)).float().square().mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    print(model[0].weight.dtype, model[1].weight.dtype)
    # --8<-- [end:reproduce_frozen_half]


def fix_frozen_half():
    # --8<-- [start:fix_frozen_half]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2)).half()
    model[0].requires_grad_(False)
    model[1].float()
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.SGD(trained, lr=0.1)
    scaler = torch.amp.GradScaler("cpu")

    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = model(torch.randn(5, 4)).float().square().mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    print(model[0].weight.dtype, model[1].weight.dtype)
    # --8<-- [end:fix_frozen_half]
    return model


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2).half())

    for name, parameter in model.named_parameters():
        if parameter.requires_grad and parameter.dtype == torch.float16:
            print(name, tuple(parameter.shape))
    # --8<-- [end:find_it]
