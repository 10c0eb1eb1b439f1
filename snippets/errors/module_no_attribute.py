"""An nn.Module is asked for a layer, parameter or method that it does not have."""

KIND = "error"
TIER = "family"
MESSAGES = [("AttributeError", "'{model:word}' object has no attribute '{name:word}'")]
ATTESTED = [
    (
        "torch.nn.modules.module.ModuleAttributeError",
        "'{model:word}' object has no attribute '{name:word}'",
        "benjiebob/SMALViewer#4",
    ),
]
UNLESS = [
    "'DataParallel' object has no attribute",
    "'DistributedDataParallel' object has no attribute",
    "'DataFrame' object has no attribute",
    "'Series' object has no attribute",
    "'BatchEncoding' object has no attribute",
    "type object 'object' has no attribute '__getattr__'",
]
# Any Python object prints these words; that a Module printed them shows in the frame that
# raised: its __getattr__, as Python and as IPython name it.
FRAMES = ["in __getattr__", "in module.__getattr__"]


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.hidden = nn.Linear(4, 8)
            head = nn.Linear(8, 2)

    model = Net()
    print(model.head)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.hidden = nn.Linear(4, 8)
            self.head = nn.Linear(8, 2)

    model = Net()
    print(model.head)
    # --8<-- [end:fix]
    return model.head


def reproduce_deleted_layer_used():
    # --8<-- [start:reproduce_deleted_layer_used]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.hidden = nn.Linear(4, 4)
            self.head = nn.Linear(4, 2)

        def forward(self, inputs):
            return self.head(self.hidden(inputs))

    model = Net()
    del model.hidden
    print(tuple(model(torch.randn(3, 4)).shape))
    # --8<-- [end:reproduce_deleted_layer_used]


def fix_deleted_layer_used():
    # --8<-- [start:fix_deleted_layer_used]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.hidden = nn.Linear(4, 4)
            self.head = nn.Linear(4, 2)

        def forward(self, inputs):
            return self.head(self.hidden(inputs))

    model = Net()
    model.hidden = nn.Identity()
    print(tuple(model(torch.randn(3, 4)).shape))
    # --8<-- [end:fix_deleted_layer_used]
    return tuple(model(torch.randn(3, 4)).shape)


def reproduce_module():
    # --8<-- [start:reproduce_module]
    from torch import nn

    model = nn.Linear(4, 2)
    weights = model.module.state_dict()
    print(list(weights))
    # --8<-- [end:reproduce_module]


def fix_module():
    # --8<-- [start:fix_module]
    from torch import nn

    model = nn.Linear(4, 2)
    weights = getattr(model, "module", model).state_dict()
    print(list(weights))
    # --8<-- [end:fix_module]
    return list(weights)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
    print([name for name, _ in model.named_modules()])
    print([name for name, _ in model.named_parameters()])
    # --8<-- [end:find_it]
