"""Tracing meets a tensor that requires grad and belongs to no module of the traced one."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Cannot insert a Tensor that requires grad as a constant. Consider making it a "
            "parameter or input, or detaching the gradient"
        ),
    ),
    ("RuntimeError", "Cannot insert a Tensor that requires grad as a constant"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import warnings

    import torch
    from torch import nn

    warnings.simplefilter("ignore", FutureWarning)

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = torch.ones(2, requires_grad=True)

        def forward(self, x):
            return x * self.scale

    traced = torch.jit.trace(Net(), torch.ones(1, 2))
    print(traced(torch.ones(1, 2)))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import warnings

    import torch
    from torch import nn

    warnings.simplefilter("ignore", FutureWarning)

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = nn.Parameter(torch.ones(2))

        def forward(self, x):
            return x * self.scale

    traced = torch.jit.trace(Net(), torch.ones(1, 2))
    print(traced(torch.ones(1, 2)))
    # --8<-- [end:fix]
    return dict(traced.named_parameters())


def reproduce_list():
    # --8<-- [start:reproduce_list]
    import warnings

    import torch
    from torch import nn

    warnings.simplefilter("ignore", FutureWarning)

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = [nn.Linear(2, 2), nn.Linear(2, 1)]

        def forward(self, x):
            for layer in self.layers:
                x = layer(x)
            return x

    traced = torch.jit.trace(Net(), torch.ones(1, 2))
    print(tuple(traced(torch.ones(1, 2)).shape))
    # --8<-- [end:reproduce_list]


def fix_list():
    # --8<-- [start:fix_list]
    import warnings

    import torch
    from torch import nn

    warnings.simplefilter("ignore", FutureWarning)

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 1)])

        def forward(self, x):
            for layer in self.layers:
                x = layer(x)
            return x

    traced = torch.jit.trace(Net(), torch.ones(1, 2))
    print(tuple(traced(torch.ones(1, 2)).shape))
    # --8<-- [end:fix_list]
    return dict(traced.named_parameters())


def reproduce_function():
    # --8<-- [start:reproduce_function]
    import warnings

    import torch
    from torch import nn

    warnings.simplefilter("ignore", FutureWarning)
    model = nn.Linear(2, 1)
    traced = torch.jit.trace(lambda x: model(x), torch.ones(1, 2))
    print(tuple(traced(torch.ones(1, 2)).shape))
    # --8<-- [end:reproduce_function]


def fix_function():
    # --8<-- [start:fix_function]
    import warnings

    import torch
    from torch import nn

    warnings.simplefilter("ignore", FutureWarning)
    model = nn.Linear(2, 1)
    traced = torch.jit.trace(model, torch.ones(1, 2))
    print(tuple(traced(torch.ones(1, 2)).shape))
    # --8<-- [end:fix_function]
    return traced


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 2), nn.ReLU())
    model[1].scale = torch.ones(2, requires_grad=True)
    model.extra = [nn.Linear(2, 1)]

    for place, module in model.named_modules():
        for name, value in vars(module).items():
            if isinstance(value, (torch.Tensor, list)) and name != "_modules":
                print(place or "model", name, type(value).__name__)
    # --8<-- [end:find_it]
    return model
