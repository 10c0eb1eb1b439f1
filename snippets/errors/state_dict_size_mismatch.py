"""A checkpoint has a weight of the model's name, but of another shape."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Error(s) in loading state_dict for {model:word}: size mismatch for {name:any}: "
            "copying a param with shape torch.Size({saved:shape}) from checkpoint, the shape in "
            "current model is torch.Size({built:shape})."
        ),
    ),
    (
        "RuntimeError",
        (
            "size mismatch for {name:any}: copying a param with shape torch.Size({saved:shape}) "
            "from checkpoint, the shape in current model is torch.Size({built:shape})."
        ),
    ),
    (
        "RuntimeError",
        (
            "copying a param with shape torch.Size({saved:shape}) from checkpoint, the shape in "
            "current model is torch.Size({built:shape})"
        ),
    ),
    (
        "RuntimeError",
        "size mismatch for {name:any}: copying a param with shape torch.Size({saved:shape})",
    ),
]
# "copying a param of …" (torch 0.4.1) named the two shapes the wrong way round.
ATTESTED = [
    (
        "RuntimeError",
        (
            "size mismatch for {name:any}: copying a param of torch.Size({built:shape}) from "
            "checkpoint, where the shape is torch.Size({saved:shape}) in current model."
        ),
        "pytorch/pytorch#15720",
    ),
    (
        "RuntimeError",
        (
            "While copying the parameter named {name:any}, whose dimensions in the model are "
            "torch.Size({built:shape}) and whose dimensions in the checkpoint are "
            "torch.Size({saved:shape})"
        ),
        "BCV-Uniandes/AUNets#12",
    ),
]
# The same words, where the shapes agree and copying failed for another reason.
UNLESS = [
    "whose dimensions in the checkpoint are torch.Size({saved:shape}), an exception occurred",
]
FRAMES = []
EDITS = [
    (
        "out_features",
        "{built[0]}",
        "{saved[0]}",
        "built.length == 2 and built[0] != saved[0] and built[1] == saved[1]",
    ),
    (
        "in_features",
        "{built[1]}",
        "{saved[1]}",
        "built.length == 2 and built[0] == saved[0] and built[1] != saved[1]",
    ),
    (
        "out_channels",
        "{built[0]}",
        "{saved[0]}",
        "built.length == 4 and built[0] != saved[0] and built[1] == saved[1]",
    ),
    (
        "in_channels",
        "{built[1]}",
        "{saved[1]}",
        "built.length == 4 and built[0] == saved[0] and built[1] != saved[1]",
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    class Net(nn.Module):
        def __init__(self, classes):
            super().__init__()
            self.backbone = nn.Linear(8, 4)
            self.head = nn.Linear(4, classes)

    checkpoint = Net(classes=1000).state_dict()
    model = Net(classes=5)
    print(model.load_state_dict(checkpoint))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    class Net(nn.Module):
        def __init__(self, classes):
            super().__init__()
            self.backbone = nn.Linear(8, 4)
            self.head = nn.Linear(4, classes)

    checkpoint = Net(classes=1000).state_dict()
    model = Net(classes=5)
    for key, value in model.state_dict().items():
        if key in checkpoint and checkpoint[key].shape != value.shape:
            del checkpoint[key]
    print(model.load_state_dict(checkpoint, strict=False))
    # --8<-- [end:fix]
    return checkpoint, model


def does_not_help():
    # --8<-- [start:does_not_help]
    from torch import nn

    checkpoint = nn.Linear(512, 1000).state_dict()
    model = nn.Linear(512, 5)
    print(model.load_state_dict(checkpoint, strict=False))
    # --8<-- [end:does_not_help]


def reproduce_settings():
    # --8<-- [start:reproduce_settings]
    from torch import nn

    checkpoint = nn.RNN(input_size=8, hidden_size=64).state_dict()
    model = nn.RNN(input_size=8, hidden_size=32)
    print(model.load_state_dict(checkpoint))
    # --8<-- [end:reproduce_settings]


def fix_settings():
    # --8<-- [start:fix_settings]
    from torch import nn

    checkpoint = nn.RNN(input_size=8, hidden_size=64).state_dict()
    model = nn.RNN(input_size=8, hidden_size=len(checkpoint["weight_hh_l0"]))
    print(model.load_state_dict(checkpoint))
    # --8<-- [end:fix_settings]
    return checkpoint, model


def reproduce_vocabulary():
    # --8<-- [start:reproduce_vocabulary]
    from torch import nn

    checkpoint = nn.Embedding(100, 16).state_dict()
    model = nn.Embedding(103, 16)
    print(model.load_state_dict(checkpoint))
    # --8<-- [end:reproduce_vocabulary]


def fix_vocabulary():
    # --8<-- [start:fix_vocabulary]
    from torch import nn

    checkpoint = nn.Embedding(100, 16).state_dict()
    model = nn.Embedding(103, 16)
    grown = model.weight.detach().clone()
    grown[:100] = checkpoint["weight"]
    print(model.load_state_dict({"weight": grown}))
    # --8<-- [end:fix_vocabulary]
    return checkpoint, model


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    checkpoint = nn.Sequential(nn.Linear(8, 4), nn.Linear(4, 1000)).state_dict()
    model = nn.Sequential(nn.Linear(8, 4), nn.Linear(4, 5))

    built = model.state_dict()
    for key, value in checkpoint.items():
        if key in built and value.shape != built[key].shape:
            print(key, tuple(value.shape), "->", tuple(built[key].shape))
    # --8<-- [end:find_it]
