"""load_state_dict is given all that the model wants, and names besides that it does not have."""

KIND = "error"
TIER = "family"  # One prefix on every key, or another shape, has an entry that says more.
MESSAGES = [
    (
        "RuntimeError",
        (
            "Error(s) in loading state_dict for {model:word}: Unexpected key(s) in state_dict: "
            "{unexpected:names}"
        ),
    ),
    ("RuntimeError", "Unexpected key(s) in state_dict: {unexpected:names}"),
]
ATTESTED = [
    ("KeyError", "unexpected key {unexpected:names} in state_dict", "amdegroot/ssd.pytorch#28"),
]
# Where names are missing too, they were renamed or the network is another one.
UNLESS = ["Missing key(s) in state_dict: {missing:names}"]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    class Backbone(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(3, 8, kernel_size=3)

    checkpoint = nn.ModuleDict({"conv1": nn.Conv2d(3, 8, 3), "fc": nn.Linear(8, 10)}).state_dict()
    model = Backbone()
    print(model.load_state_dict(checkpoint))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    class Backbone(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(3, 8, kernel_size=3)

    checkpoint = nn.ModuleDict({"conv1": nn.Conv2d(3, 8, 3), "fc": nn.Linear(8, 10)}).state_dict()
    model = Backbone()
    result = model.load_state_dict(checkpoint, strict=False)
    assert not result.missing_keys
    print(result.unexpected_keys)
    # --8<-- [end:fix]
    return checkpoint, model


def reproduce_settings():
    # --8<-- [start:reproduce_settings]
    import torch
    from torch import nn

    torch.manual_seed(0)
    trained = nn.Linear(2, 1)
    model = nn.Linear(2, 1, bias=False)
    print(model.load_state_dict(trained.state_dict()))

    batch = torch.ones(1, 2)
    print(torch.equal(trained(batch), model(batch)))
    # --8<-- [end:reproduce_settings]


def fix_settings():
    # --8<-- [start:fix_settings]
    import torch
    from torch import nn

    torch.manual_seed(0)
    trained = nn.Linear(2, 1)
    model = nn.Linear(2, 1, bias=True)
    print(model.load_state_dict(trained.state_dict()))

    batch = torch.ones(1, 2)
    print(torch.equal(trained(batch), model(batch)))
    # --8<-- [end:fix_settings]
    return trained, model


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    torch.manual_seed(0)
    trained = nn.Linear(2, 1)
    model = nn.Linear(2, 1, bias=False)
    print(model.load_state_dict(trained.state_dict(), strict=False).unexpected_keys)

    batch = torch.ones(1, 2)
    print(torch.equal(trained(batch), model(batch)))
    # --8<-- [end:does_not_help]
    return trained(batch), model(batch)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    checkpoint = nn.ModuleDict({"conv1": nn.Conv2d(3, 8, 3), "fc": nn.Linear(8, 10)}).state_dict()
    model = nn.ModuleDict({"conv1": nn.Conv2d(3, 8, 3)})

    surplus = checkpoint.keys() - model.state_dict().keys()
    for key in sorted(surplus):
        print(key, tuple(checkpoint[key].shape))
    # --8<-- [end:find_it]
