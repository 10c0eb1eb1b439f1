"""load_state_dict does not find the model's parameters under their names in what it is given."""

KIND = "error"
TIER = "family"  # One prefix on every key, or another shape, has an entry that says more.
MESSAGES = [
    (
        "RuntimeError",
        (
            "Error(s) in loading state_dict for {model:word}: Missing key(s) in state_dict: "
            "{missing:names}"
        ),
    ),
    ("RuntimeError", "Missing key(s) in state_dict: {missing:names}"),
]
ATTESTED = [
    ("KeyError", "missing keys in state_dict: {missing:names}", "chenxinpeng/ARNet#6"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 2)
            self.head = nn.Linear(2, 3)

    checkpoint = nn.ModuleDict({"backbone": nn.Linear(4, 2), "head": nn.Linear(2, 3)}).state_dict()
    model = Net()
    print(model.load_state_dict(checkpoint))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.encoder = nn.Linear(4, 2)
            self.head = nn.Linear(2, 3)

    checkpoint = nn.ModuleDict({"backbone": nn.Linear(4, 2), "head": nn.Linear(2, 3)}).state_dict()
    model = Net()
    renamed = {key.replace("backbone.", "encoder."): value for key, value in checkpoint.items()}
    print(model.load_state_dict(renamed))
    # --8<-- [end:fix]
    return checkpoint, model


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    torch.manual_seed(0)
    checkpoint = nn.ModuleDict({"backbone": nn.Linear(4, 2), "head": nn.Linear(2, 3)}).state_dict()
    model = nn.ModuleDict({"encoder": nn.Linear(4, 2), "head": nn.Linear(2, 3)})
    model.load_state_dict(checkpoint, strict=False)
    print(torch.equal(model["head"].weight, checkpoint["head.weight"]))
    print(torch.equal(model["encoder"].weight, checkpoint["backbone.weight"]))
    # --8<-- [end:does_not_help]
    return checkpoint, model


def reproduce_nested():
    # --8<-- [start:reproduce_nested]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/checkpoint.pt"
        torch.save({"epoch": 3, "model": nn.Linear(2, 1).state_dict()}, path)
        checkpoint = torch.load(path)
    model = nn.Linear(2, 1)
    print(model.load_state_dict(checkpoint))
    # --8<-- [end:reproduce_nested]


def fix_nested():
    # --8<-- [start:fix_nested]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/checkpoint.pt"
        torch.save({"epoch": 3, "model": nn.Linear(2, 1).state_dict()}, path)
        checkpoint = torch.load(path)
    model = nn.Linear(2, 1)
    print(model.load_state_dict(checkpoint["model"]))
    # --8<-- [end:fix_nested]
    return checkpoint, model


def reproduce_module_prefix_missing():
    # --8<-- [start:reproduce_module_prefix_missing]
    from torch import nn

    checkpoint = nn.Linear(2, 1).state_dict()
    parallel = nn.DataParallel(nn.Linear(2, 1))
    print(parallel.load_state_dict(checkpoint))
    # --8<-- [end:reproduce_module_prefix_missing]


def fix_module_prefix_missing():
    # --8<-- [start:fix_module_prefix_missing]
    from torch import nn

    checkpoint = nn.Linear(2, 1).state_dict()
    parallel = nn.DataParallel(nn.Linear(2, 1))
    print(parallel.module.load_state_dict(checkpoint))
    # --8<-- [end:fix_module_prefix_missing]
    return checkpoint, parallel.module


def reproduce_prefix_sliced_blindly():
    # --8<-- [start:reproduce_prefix_sliced_blindly]
    from torch import nn

    checkpoint = nn.ModuleDict({"features": nn.Linear(2, 1)}).state_dict()
    model = nn.ModuleDict({"features": nn.Linear(2, 1)})
    bare = {key[7:]: value for key, value in checkpoint.items()}
    print(model.load_state_dict(bare))
    # --8<-- [end:reproduce_prefix_sliced_blindly]


def fix_prefix_sliced_blindly():
    # --8<-- [start:fix_prefix_sliced_blindly]
    from torch import nn

    checkpoint = nn.ModuleDict({"features": nn.Linear(2, 1)}).state_dict()
    model = nn.ModuleDict({"features": nn.Linear(2, 1)})
    bare = {key.removeprefix("module."): value for key, value in checkpoint.items()}
    print(model.load_state_dict(bare))
    # --8<-- [end:fix_prefix_sliced_blindly]
    return checkpoint, model


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    checkpoint = nn.ModuleDict({"backbone": nn.Linear(4, 2), "head": nn.Linear(2, 3)}).state_dict()
    model = nn.ModuleDict({"encoder": nn.Linear(4, 2), "head": nn.Linear(2, 3)})

    built = model.state_dict()
    for key in sorted(built.keys() - checkpoint.keys()):
        print("only in the model:     ", key, tuple(built[key].shape))
    for key in sorted(checkpoint.keys() - built.keys()):
        print("only in the checkpoint:", key)
    # --8<-- [end:find_it]
