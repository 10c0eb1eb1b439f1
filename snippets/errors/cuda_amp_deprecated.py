"""Mixed precision is imported from torch.cuda.amp, which moved to torch.amp."""

KIND = "warning"
NEEDS = ["no cuda"]
MESSAGES = [
    (
        "FutureWarning",
        (
            "`torch.cuda.amp.autocast(args...)` is deprecated. Please use "
            "`torch.amp.autocast('cuda', args...)` instead."
        ),
    ),
    (
        "FutureWarning",
        (
            "`torch.cuda.amp.GradScaler(args...)` is deprecated. Please use "
            "`torch.amp.GradScaler('cuda', args...)` instead."
        ),
    ),
    (
        "FutureWarning",
        (
            "`torch.cuda.amp.custom_fwd(args...)` is deprecated. Please use "
            "`torch.amp.custom_fwd(args..., device_type='cuda')` instead."
        ),
    ),
    (
        "FutureWarning",
        (
            "`torch.cuda.amp.custom_bwd(args...)` is deprecated. Please use "
            "`torch.amp.custom_bwd(args..., device_type='cuda')` instead."
        ),
    ),
    (
        "FutureWarning",
        (
            "`torch.cpu.amp.autocast(args...)` is deprecated. Please use "
            "`torch.amp.autocast('cpu', args...)` instead."
        ),
    ),
    ("FutureWarning", "`torch.cuda.amp.autocast(args...)` is deprecated."),
    ("FutureWarning", "`torch.cuda.amp.GradScaler(args...)` is deprecated."),
    ("UserWarning", "CUDA is not available or torch_xla is imported. Disabling autocast."),
    ("UserWarning", "User provided device_type of 'cuda', but CUDA is not available. Disabling"),
    (
        "UserWarning",
        "torch.cuda.amp.GradScaler is enabled, but CUDA is not available.  Disabling.",
    ),
]
FRAMES = []
EDITS = [("code", "torch.cuda.amp.autocast()", 'torch.amp.autocast("cuda")')]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn
    from torch.cuda.amp import autocast

    cuda = torch.cuda.is_available()
    model = nn.Linear(4, 2).to("cuda" if cuda else "cpu")
    with autocast(enabled=cuda):
        output = model(torch.ones(3, 4).to(model.weight.device))
    print(tuple(output.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn
    from torch.amp import autocast

    cuda = torch.cuda.is_available()
    model = nn.Linear(4, 2).to("cuda" if cuda else "cpu")
    with autocast("cuda", enabled=cuda):
        output = model(torch.ones(3, 4).to(model.weight.device))
    print(tuple(output.shape))
    # --8<-- [end:fix]
    return tuple(output.shape)


def reproduce_grad_scaler():
    # --8<-- [start:reproduce_grad_scaler]
    import torch
    from torch.cuda.amp import GradScaler

    scaler = GradScaler(enabled=torch.cuda.is_available())
    print(scaler.is_enabled() == torch.cuda.is_available())
    # --8<-- [end:reproduce_grad_scaler]


def fix_grad_scaler():
    # --8<-- [start:fix_grad_scaler]
    import torch
    from torch.amp import GradScaler

    scaler = GradScaler("cuda", enabled=torch.cuda.is_available())
    print(scaler.is_enabled() == torch.cuda.is_available())
    # --8<-- [end:fix_grad_scaler]
    return scaler


def reproduce_no_cuda():
    # --8<-- [start:reproduce_no_cuda]
    import torch

    weight = torch.ones(2, 2, device="cpu")
    with torch.amp.autocast("cuda"):
        print((weight @ weight).dtype)
    # --8<-- [end:reproduce_no_cuda]


def fix_no_cuda():
    # --8<-- [start:fix_no_cuda]
    import torch

    weight = torch.ones(2, 2, device="cpu")
    with torch.amp.autocast(weight.device.type):
        print((weight @ weight).dtype)
    # --8<-- [end:fix_no_cuda]
    return weight @ weight


def whole_step():
    # --8<-- [start:whole_step]
    import torch
    from torch import nn

    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = nn.Linear(4, 1).to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scaler = torch.amp.GradScaler(device, enabled=device == "cuda")

    optimizer.zero_grad()
    with torch.amp.autocast(device, enabled=device == "cuda"):
        loss = model(torch.ones(8, 4, device=device)).square().mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    print(loss.requires_grad)
    # --8<-- [end:whole_step]
    return model


def find_it():
    # --8<-- [start:find_it]
    from pathlib import Path

    for path in Path().rglob("*.py"):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, start=1):
            if "cuda.amp" in line or "cuda import amp" in line:
                print(f"{path}:{number}: {line.strip()}")
    # --8<-- [end:find_it]
