"""Code looks for the weights under a key that this checkpoint does not have."""

KIND = "error"
TIER = "family"  # Python's own message: the key's name alone says that it is about a checkpoint.
MESSAGES = [
    ("KeyError", "'state_dict'$"),
    ("KeyError", "'model_state_dict'$"),
    ("KeyError", "'optimizer_state_dict'$"),
    ("KeyError", "'net_state_dict'$"),
    ("KeyError", "'params_ema'$"),
]
# The key is all that Python prints: without a traceback it may be any mention of it.
FRAMES = [".py", "ipython-input", "cell in"]


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        checkpoint = torch.load(path)
    model = nn.Linear(2, 1)
    print(model.load_state_dict(checkpoint["state_dict"]))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        checkpoint = torch.load(path)
    model = nn.Linear(2, 1)
    print(model.load_state_dict(checkpoint))
    # --8<-- [end:fix]
    return checkpoint, model


def reproduce_other_name():
    # --8<-- [start:reproduce_other_name]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/checkpoint.pt"
        torch.save({"epoch": 3, "model": nn.Linear(2, 1).state_dict()}, path)
        checkpoint = torch.load(path)
    model = nn.Linear(2, 1)
    print(model.load_state_dict(checkpoint["model_state_dict"]))
    # --8<-- [end:reproduce_other_name]


def fix_other_name():
    # --8<-- [start:fix_other_name]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/checkpoint.pt"
        torch.save({"epoch": 3, "model": nn.Linear(2, 1).state_dict()}, path)
        checkpoint = torch.load(path)
    model = nn.Linear(2, 1)
    print(model.load_state_dict(checkpoint["model"]))
    # --8<-- [end:fix_other_name]
    return checkpoint, model


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    checkpoint = nn.Linear(2, 1).state_dict()
    model = nn.Linear(2, 1)
    before = model.weight.clone()
    model.load_state_dict(checkpoint.get("state_dict", {}), strict=False)
    print(torch.equal(model.weight, before))
    # --8<-- [end:does_not_help]
    return torch.equal(model.weight, before)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    checkpoint = {"epoch": 3, "model": nn.Linear(2, 1).state_dict()}

    for key, value in checkpoint.items():
        print(key, type(value).__name__, list(value)[:3] if isinstance(value, dict) else value)
    # --8<-- [end:find_it]
