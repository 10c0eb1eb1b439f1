"""A tensor on the meta device has a shape and no numbers, and somebody wants the numbers."""

KIND = "error"
MESSAGES = [
    (
        "NotImplementedError",
        (
            "Cannot copy out of meta tensor; no data! Please use torch.nn.Module.to_empty() "
            "instead of torch.nn.Module.to() when moving module from meta to a different device."
        ),
    ),
    ("NotImplementedError", "Cannot copy out of meta tensor; no data!"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    weights = nn.Linear(64, 64).state_dict()
    model = nn.Linear(64, 64, device="meta")
    model.to("cpu")
    print(torch.equal(model.weight, weights["weight"]))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    weights = nn.Linear(64, 64).state_dict()
    model = nn.Linear(64, 64, device="meta")
    model.load_state_dict(weights, assign=True)
    print(torch.equal(model.weight, weights["weight"]))
    # --8<-- [end:fix]
    return model, weights


def only_to_empty():
    # --8<-- [start:only_to_empty]
    import torch
    from torch import nn

    weights = nn.Linear(64, 64).state_dict()
    model = nn.Linear(64, 64, device="meta")
    model.to_empty(device="cpu")
    print(torch.equal(model.weight, weights["weight"]))
    # --8<-- [end:only_to_empty]
    return model, weights


def reproduce_one_part():
    # --8<-- [start:reproduce_one_part]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2, device="meta"))
    model.to("cpu")
    print(tuple(model(torch.ones(1, 4)).shape))
    # --8<-- [end:reproduce_one_part]


def fix_one_part():
    # --8<-- [start:fix_one_part]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2, device="meta"))
    model[1].to_empty(device="cpu")
    model[1].reset_parameters()
    print(tuple(model(torch.ones(1, 4)).shape))
    # --8<-- [end:fix_one_part]
    return model


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2, device="meta"))
    print([name for name, value in model.state_dict().items() if value.is_meta])
    # --8<-- [end:find_it]
    return [name for name, value in model.state_dict().items() if value.is_meta]
