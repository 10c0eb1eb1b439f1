"""A checkpoint of a wrapped model is loaded into the bare one: every key has a prefix too many."""

KIND = "error"
# DataParallel and DistributedDataParallel put "module." before every key, torch.compile puts
# "_orig_mod." there.
MESSAGES = [
    (
        "RuntimeError",
        (
            "Error(s) in loading state_dict for {model:word}: Missing key(s) in state_dict: "
            '{missing:names} Unexpected key(s) in state_dict: "module.{key:word}'
        ),
    ),
    (
        "RuntimeError",
        (
            "Error(s) in loading state_dict for {model:word}: Unexpected key(s) in state_dict: "
            '"module.{key:word}'
        ),
    ),
    ("RuntimeError", 'Unexpected key(s) in state_dict: "module.{key:word}'),
    (
        "RuntimeError",
        (
            "Error(s) in loading state_dict for {model:word}: Missing key(s) in state_dict: "
            '{missing:names} Unexpected key(s) in state_dict: "_orig_mod.{key:word}'
        ),
    ),
    ("RuntimeError", 'Unexpected key(s) in state_dict: "_orig_mod.{key:word}'),
]
ATTESTED = [
    ("KeyError", 'unexpected key "module.{key:word}" in state_dict', "yxgeee/FD-GAN#40"),
]
# Where it is the missing keys that begin with the prefix, the model is wrapped, not the checkpoint.
UNLESS = [
    'Missing key(s) in state_dict: "module.{key:word}',
    'Missing key(s) in state_dict: "_orig_mod.{key:word}',
]
FRAMES = []
EDITS = [
    (
        "code",
        "$model.load_state_dict($state)",
        (
            '$model.load_state_dict({{key.removeprefix("_orig_mod.").removeprefix("module."): '
            "value for key, value in $state.items()}})"
        ),
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(3, 8, kernel_size=3)

    checkpoint = nn.DataParallel(Net()).state_dict()
    model = Net()
    print(model.load_state_dict(checkpoint))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(3, 8, kernel_size=3)

    checkpoint = nn.DataParallel(Net()).state_dict()
    model = Net()
    bare = {key.removeprefix("module."): value for key, value in checkpoint.items()}
    print(model.load_state_dict(bare))
    # --8<-- [end:fix]
    return checkpoint, model


def save_without_prefix():
    # --8<-- [start:save_without_prefix]
    from torch import nn

    parallel = nn.DataParallel(nn.Linear(3, 2))
    print(list(parallel.state_dict()))
    print(list(parallel.module.state_dict()))
    # --8<-- [end:save_without_prefix]
    return list(parallel.module.state_dict())


def reproduce_compiled():
    # --8<-- [start:reproduce_compiled]
    import torch
    from torch import nn

    checkpoint = torch.compile(nn.Linear(3, 2)).state_dict()
    model = nn.Linear(3, 2)
    print(model.load_state_dict(checkpoint))
    # --8<-- [end:reproduce_compiled]


def fix_compiled():
    # --8<-- [start:fix_compiled]
    import torch
    from torch import nn

    checkpoint = torch.compile(nn.Linear(3, 2)).state_dict()
    model = nn.Linear(3, 2)
    bare = {key.removeprefix("_orig_mod."): value for key, value in checkpoint.items()}
    print(model.load_state_dict(bare))
    # --8<-- [end:fix_compiled]
    return checkpoint, model


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    checkpoint = nn.DataParallel(nn.Linear(3, 2)).state_dict()
    model = nn.Linear(3, 2)
    before = model.weight.clone()
    result = model.load_state_dict(checkpoint, strict=False)
    print("not loaded:", result.missing_keys)
    print("weight unchanged:", torch.equal(model.weight, before))
    # --8<-- [end:does_not_help]
    return result.missing_keys, torch.equal(model.weight, before)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    checkpoint = nn.DataParallel(nn.Linear(3, 2)).state_dict()
    model = nn.Linear(3, 2)

    print("model:     ", list(model.state_dict())[:3])
    print("checkpoint:", list(checkpoint)[:3])
    # --8<-- [end:find_it]
