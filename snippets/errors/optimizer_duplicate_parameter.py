"""One parameter is handed to an optimizer twice."""

KIND = "error"
MESSAGES = [
    ("ValueError", "some parameters appear in more than one parameter group"),
    (
        "UserWarning",
        (
            "optimizer contains a parameter group with duplicate parameters; in future, this "
            "will cause an error"
        ),
    ),
    ("UserWarning", "optimizer contains a parameter group with duplicate parameters"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    groups = [
        {"params": model.parameters()},
        {"params": model[1].parameters(), "lr": 0.1},
    ]
    optimizer = torch.optim.SGD(groups, lr=0.01)
    print([len(group["params"]) for group in optimizer.param_groups])
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    groups = [
        {"params": model[0].parameters()},
        {"params": model[1].parameters(), "lr": 0.1},
    ]
    optimizer = torch.optim.SGD(groups, lr=0.01)
    print([len(group["params"]) for group in optimizer.param_groups])
    # --8<-- [end:fix]
    return [len(group["params"]) for group in optimizer.param_groups]


def reproduce_unfreeze():
    # --8<-- [start:reproduce_unfreeze]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    model[0].requires_grad_(False)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    model[0].requires_grad_(True)
    optimizer.add_param_group({"params": model[0].parameters(), "lr": 0.01})
    print([group["lr"] for group in optimizer.param_groups])
    # --8<-- [end:reproduce_unfreeze]


def fix_unfreeze():
    # --8<-- [start:fix_unfreeze]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    model[0].requires_grad_(False)
    optimizer = torch.optim.SGD(model[1].parameters(), lr=0.1)

    model[0].requires_grad_(True)
    optimizer.add_param_group({"params": model[0].parameters(), "lr": 0.01})
    print([group["lr"] for group in optimizer.param_groups])
    # --8<-- [end:fix_unfreeze]
    return [group["lr"] for group in optimizer.param_groups]


def reproduce_tied():
    # --8<-- [start:reproduce_tied]
    import torch
    from torch import nn

    encoder, decoder = nn.Embedding(10, 4), nn.Linear(4, 10)
    decoder.weight = encoder.weight
    groups = [{"params": encoder.parameters()}, {"params": decoder.parameters(), "lr": 0.1}]
    optimizer = torch.optim.SGD(groups, lr=0.01)
    print([len(group["params"]) for group in optimizer.param_groups])
    # --8<-- [end:reproduce_tied]


def fix_tied():
    # --8<-- [start:fix_tied]
    import torch
    from torch import nn

    encoder, decoder = nn.Embedding(10, 4), nn.Linear(4, 10)
    decoder.weight = encoder.weight
    groups = [{"params": encoder.parameters()}, {"params": [decoder.bias], "lr": 0.1}]
    optimizer = torch.optim.SGD(groups, lr=0.01)
    print([len(group["params"]) for group in optimizer.param_groups])
    # --8<-- [end:fix_tied]
    return [len(group["params"]) for group in optimizer.param_groups]


def one_list():
    # --8<-- [start:one_list]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight, weight], lr=0.1)
    weight.backward()
    optimizer.step()
    print(round(weight.item(), 2))
    # --8<-- [end:one_list]
    return weight.item()


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
    groups = [{"params": list(model.parameters())}, {"params": list(model[1].parameters())}]

    for name, parameter in model.named_parameters():
        count = sum(parameter is other for group in groups for other in group["params"])
        print(name, count)
    # --8<-- [end:find_it]
