"""A saved optimizer state was made for other parameters than this optimizer has."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        (
            "loaded state dict contains a parameter group that doesn't match the size of "
            "optimizer's group"
        ),
    ),
    ("ValueError", "loaded state dict has a different number of parameter groups"),
    ("ValueError", "contains a parameter group that doesn't match the size"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    optimizer = torch.optim.Adam(model[1].parameters(), lr=1e-3)
    checkpoint = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}

    model.load_state_dict(checkpoint["model"])
    resumed = torch.optim.Adam(model.parameters(), lr=1e-3)
    resumed.load_state_dict(checkpoint["optimizer"])
    print(len(resumed.param_groups[0]["params"]))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    optimizer = torch.optim.Adam(model[1].parameters(), lr=1e-3)
    checkpoint = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}

    model.load_state_dict(checkpoint["model"])
    resumed = torch.optim.Adam(model[1].parameters(), lr=1e-3)
    resumed.load_state_dict(checkpoint["optimizer"])
    print(len(resumed.param_groups[0]["params"]))
    # --8<-- [end:fix]
    return resumed


def reproduce_groups():
    # --8<-- [start:reproduce_groups]
    import torch
    from torch import nn

    body, head = nn.Linear(4, 8), nn.Linear(8, 2)
    groups = [{"params": body.parameters(), "lr": 1e-4}, {"params": head.parameters()}]
    saved = torch.optim.Adam(groups, lr=1e-3).state_dict()

    resumed = torch.optim.Adam(body.parameters(), lr=1e-4)
    resumed.load_state_dict(saved)
    print([group["lr"] for group in resumed.param_groups])
    # --8<-- [end:reproduce_groups]


def fix_groups():
    # --8<-- [start:fix_groups]
    import torch
    from torch import nn

    body, head = nn.Linear(4, 8), nn.Linear(8, 2)
    groups = [{"params": body.parameters(), "lr": 1e-4}, {"params": head.parameters()}]
    saved = torch.optim.Adam(groups, lr=1e-3).state_dict()

    resumed = torch.optim.Adam(body.parameters(), lr=1e-4)
    resumed.add_param_group({"params": head.parameters()})
    resumed.load_state_dict(saved)
    print([group["lr"] for group in resumed.param_groups])
    # --8<-- [end:fix_groups]
    return resumed


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    body, head = torch.zeros(2, requires_grad=True), torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.SGD([head], lr=0.1, momentum=0.9)
    (7 * head).sum().backward()
    optimizer.step()
    saved = optimizer.state_dict()

    saved["param_groups"][0]["params"] = [0, 1]
    resumed = torch.optim.SGD([body, head], lr=0.1, momentum=0.9)
    resumed.load_state_dict(saved)
    print("body", resumed.state[body]["momentum_buffer"])
    # --8<-- [end:does_not_help]
    return resumed.state[body]["momentum_buffer"]


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    saved = torch.optim.Adam(nn.Linear(8, 2).parameters()).state_dict()
    optimizer = torch.optim.Adam(nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2)).parameters())

    print("file:", [len(group["params"]) for group in saved["param_groups"]])
    print("here:", [len(group["params"]) for group in optimizer.param_groups])
    # --8<-- [end:find_it]
