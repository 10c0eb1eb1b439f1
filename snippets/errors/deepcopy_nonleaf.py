"""deepcopy meets a tensor that an operation made, mostly one kept inside a module."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Only Tensors created explicitly by the user (graph leaves) support the deepcopy "
            "protocol at the moment.  If you were attempting to deepcopy a module, this may be "
            "because of a torch.nn.utils.weight_norm usage"
        ),
    ),
    (
        "RuntimeError",
        (
            "Only Tensors created explicitly by the user (graph leaves) support the deepcopy "
            "protocol at the moment"
        ),
    ),
    ("RuntimeError", "support the deepcopy protocol at the moment"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import copy

    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(2, 3)

        def forward(self, x):
            output = self.layer(x)
            self.features = output
            return output.sum()

    model = Net()
    model(torch.ones(1, 2))
    best = copy.deepcopy(model)
    print(tuple(best.features.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import copy

    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(2, 3)

        def forward(self, x):
            output = self.layer(x)
            self.features = output.detach()
            return output.sum()

    model = Net()
    model(torch.ones(1, 2))
    best = copy.deepcopy(model)
    print(tuple(best.features.shape))
    # --8<-- [end:fix]
    return model, best


def does_not_help():
    # --8<-- [start:does_not_help]
    import copy

    from torch import nn

    model = nn.Linear(2, 1)
    best = copy.copy(model)
    nn.init.zeros_(model.weight)
    print(best.weight)
    # --8<-- [end:does_not_help]
    return model, best


def reproduce_spectral_norm():
    # --8<-- [start:reproduce_spectral_norm]
    import copy

    import torch
    from torch import nn

    layer = nn.utils.spectral_norm(nn.Linear(2, 3))
    layer(torch.ones(1, 2))
    twin = copy.deepcopy(layer)
    print(tuple(twin.weight.shape))
    # --8<-- [end:reproduce_spectral_norm]


def fix_spectral_norm():
    # --8<-- [start:fix_spectral_norm]
    import copy

    import torch
    from torch import nn

    layer = nn.utils.parametrizations.spectral_norm(nn.Linear(2, 3))
    layer(torch.ones(1, 2))
    twin = copy.deepcopy(layer)
    print(tuple(twin.weight.shape))
    # --8<-- [end:fix_spectral_norm]
    return layer, twin


def reproduce_tensor():
    # --8<-- [start:reproduce_tensor]
    import copy

    import torch

    weight = torch.ones(2, requires_grad=True)
    doubled = weight * 2
    kept = copy.deepcopy(doubled)
    print(kept)
    # --8<-- [end:reproduce_tensor]


def fix_tensor():
    # --8<-- [start:fix_tensor]
    import torch

    weight = torch.ones(2, requires_grad=True)
    doubled = weight * 2
    kept = doubled.detach().clone()
    print(kept)
    # --8<-- [end:fix_tensor]
    return doubled, kept


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 3), nn.ReLU())
    model[1].last_output = model(torch.ones(1, 2))

    for name, layer in model.named_modules():
        for attribute, value in vars(layer).items():
            if isinstance(value, torch.Tensor) and not value.is_leaf:
                print(name, attribute, value.grad_fn.name())
    # --8<-- [end:find_it]
