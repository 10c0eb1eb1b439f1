"""A dictionary of weights stands where a model, or its method state_dict, should be."""

KIND = "error"
MESSAGES = [
    ("AttributeError", "'collections.OrderedDict' object has no attribute '{name:path}'"),
    ("TypeError", "'collections.OrderedDict' object is not callable"),
    ("AttributeError", "'dict' object has no attribute 'state_dict'"),
    ("AttributeError", "'dict' object has no attribute 'eval'"),
    ("AttributeError", "'dict' object has no attribute 'parameters'"),
    ("AttributeError", "'dict' object has no attribute 'load_state_dict'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        model = torch.load(path)
    model.eval()
    print(tuple(model(torch.ones(3, 2)).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        model = nn.Linear(2, 1)
        model.load_state_dict(torch.load(path))
    model.eval()
    print(tuple(model(torch.ones(3, 2)).shape))
    # --8<-- [end:fix]
    return model


def reproduce_overwritten():
    # --8<-- [start:reproduce_overwritten]
    import torch
    from torch import nn

    weights = nn.Linear(2, 1).state_dict()
    model = nn.Linear(2, 1)
    model.state_dict = weights
    print(torch.equal(model.weight, weights["weight"]))
    print(list(model.state_dict()))
    # --8<-- [end:reproduce_overwritten]


def fix_overwritten():
    # --8<-- [start:fix_overwritten]
    import torch
    from torch import nn

    weights = nn.Linear(2, 1).state_dict()
    model = nn.Linear(2, 1)
    model.load_state_dict(weights)
    print(torch.equal(model.weight, weights["weight"]))
    print(list(model.state_dict()))
    # --8<-- [end:fix_overwritten]
    return weights, model


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Linear(2, 1).state_dict()

    print(isinstance(model, nn.Module), type(model).__name__)
    if isinstance(model, dict):
        print([name for name, value in model.items() if isinstance(value, torch.Tensor)])
    # --8<-- [end:find_it]
