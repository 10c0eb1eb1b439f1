"""A module without a forward is called."""

KIND = "error"
MESSAGES = [
    ("NotImplementedError", 'Module [{model:word}] is missing the required "forward" function'),
    ("TypeError", "_forward_unimplemented() got an unexpected keyword argument"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.linear = nn.Linear(4, 2)

        def call(self, inputs):
            return self.linear(inputs)

    print(tuple(Net()(torch.ones(3, 4)).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.linear = nn.Linear(4, 2)

        def forward(self, inputs):
            return self.linear(inputs)

    print(tuple(Net()(torch.ones(3, 4)).shape))
    # --8<-- [end:fix]
    return tuple(Net()(torch.ones(3, 4)).shape)


def reproduce_modulelist_forward_missing():
    # --8<-- [start:reproduce_modulelist_forward_missing]
    import torch
    from torch import nn

    class Doubled(nn.Module):
        def foward(self, inputs):
            return 2 * inputs

    print(Doubled()(torch.ones(2)))
    # --8<-- [end:reproduce_modulelist_forward_missing]


def fix_modulelist_forward_missing():
    # --8<-- [start:fix_modulelist_forward_missing]
    import torch
    from torch import nn

    class Doubled(nn.Module):
        def forward(self, inputs):
            return 2 * inputs

    print(Doubled()(torch.ones(2)))
    # --8<-- [end:fix_modulelist_forward_missing]
    return Doubled()(torch.ones(2))


def reproduce_modulelist_called():
    # --8<-- [start:reproduce_modulelist_called]
    import torch
    from torch import nn

    layers = nn.ModuleList([nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)])
    outputs = layers(torch.ones(3, 4))
    print(tuple(outputs.shape))
    # --8<-- [end:reproduce_modulelist_called]


def fix_modulelist_called():
    # --8<-- [start:fix_modulelist_called]
    import torch
    from torch import nn

    layers = nn.ModuleList([nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)])
    outputs = torch.ones(3, 4)
    for layer in layers:
        outputs = layer(outputs)
    print(tuple(outputs.shape))
    # --8<-- [end:fix_modulelist_called]
    return tuple(outputs.shape)


def reproduce_moduledict_called():
    # --8<-- [start:reproduce_moduledict_called]
    import torch
    from torch import nn

    heads = nn.ModuleDict({"cats": nn.Linear(4, 2), "dogs": nn.Linear(4, 3)})
    outputs = heads(torch.ones(3, 4))
    print(tuple(outputs.shape))
    # --8<-- [end:reproduce_moduledict_called]


def fix_moduledict_called():
    # --8<-- [start:fix_moduledict_called]
    import torch
    from torch import nn

    heads = nn.ModuleDict({"cats": nn.Linear(4, 2), "dogs": nn.Linear(4, 3)})
    outputs = heads["dogs"](torch.ones(3, 4))
    print(tuple(outputs.shape))
    # --8<-- [end:fix_moduledict_called]
    return tuple(outputs.shape)


def scheduler():
    # --8<-- [start:scheduler]
    import torch
    from torch.optim.lr_scheduler import LRScheduler

    class WarmUp(LRScheduler):
        pass

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.5)
    print(WarmUp(optimizer).get_last_lr())
    # --8<-- [end:scheduler]


def scheduler_fixed():
    # --8<-- [start:scheduler_fixed]
    import torch
    from torch.optim.lr_scheduler import LRScheduler

    class WarmUp(LRScheduler):
        def get_lr(self):
            share = min(1, (self.last_epoch + 1) / 5)
            return [base * share for base in self.base_lrs]

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.5)
    print(WarmUp(optimizer).get_last_lr())
    # --8<-- [end:scheduler_fixed]
    return WarmUp(optimizer).get_last_lr()


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ModuleList([nn.Linear(8, 2)]))

    missing = [
        name for name, part in model.named_modules() if type(part).forward is nn.Module.forward
    ]
    print(missing)
    # --8<-- [end:find_it]
    return missing
