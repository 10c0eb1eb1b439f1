"""strict=False lets load_state_dict skip keys, up to all of them, without a word."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    trained = nn.Linear(3, 2)
    state = {f"module.{name}": value for name, value in trained.state_dict().items()}

    model = nn.Linear(3, 2)
    model.load_state_dict(state, strict=False)
    print(torch.equal(model.weight, trained.weight))
    # --8<-- [end:reproduce]
    return model, state


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    trained = nn.Linear(3, 2)
    state = {f"module.{name}": value for name, value in trained.state_dict().items()}

    model = nn.Linear(3, 2)
    state = {name.removeprefix("module."): value for name, value in state.items()}
    model.load_state_dict(state)
    print(torch.equal(model.weight, trained.weight))
    # --8<-- [end:fix]
    return model, state


def detect():
    # --8<-- [start:detect]
    import torch
    from torch import nn

    def not_from_file(model, state):
        return [
            name
            for name, value in model.state_dict().items()
            if name not in state or not torch.equal(value.cpu(), state[name].cpu())
        ]

    torch.manual_seed(0)
    model = nn.Linear(3, 2)
    print(not_from_file(model, {"weight": model.weight.detach(), "head.bias": model.bias}))
    print(not_from_file(model, model.state_dict()))
    # --8<-- [end:detect]
    return not_from_file


def sizes():
    # --8<-- [start:sizes]
    from torch import nn

    state = nn.Linear(3, 10).state_dict()
    nn.Linear(3, 2).load_state_dict(state, strict=False)
    # --8<-- [end:sizes]


def reproduce_nested():
    # --8<-- [start:reproduce_nested]
    import torch
    from torch import nn

    trained = nn.Linear(3, 2)
    checkpoint = {"model": trained.state_dict(), "epoch": 3}

    model = nn.Linear(3, 2)
    state = checkpoint
    model.load_state_dict(state, strict=False)
    print(torch.equal(model.weight, trained.weight))
    # --8<-- [end:reproduce_nested]
    return model, state


def fix_nested():
    # --8<-- [start:fix_nested]
    import torch
    from torch import nn

    trained = nn.Linear(3, 2)
    checkpoint = {"model": trained.state_dict(), "epoch": 3}

    model = nn.Linear(3, 2)
    state = checkpoint["model"]
    model.load_state_dict(state)
    print(torch.equal(model.weight, trained.weight))
    # --8<-- [end:fix_nested]
    return model, state


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 2))
    state = {"0.weight": model[0].weight.detach(), "fc.bias": model[1].bias.detach()}

    result = model.load_state_dict(state, strict=False)
    print("missing:", result.missing_keys)
    print("unexpected:", result.unexpected_keys)
    # --8<-- [end:find_it]
    return result
