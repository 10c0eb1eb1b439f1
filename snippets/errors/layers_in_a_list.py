"""Layers or parameters in a plain list: the model does not know of them."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = [nn.Linear(4, 4) for _ in range(3)]
            self.head = nn.Linear(4, 2)

        def forward(self, x):
            for layer in self.layers:
                x = layer(x).relu()
            return self.head(x)

    model = Net()
    print(list(model.state_dict()))
    # --8<-- [end:reproduce]
    return (model,)


def fix():
    # --8<-- [start:fix]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = nn.ModuleList([nn.Linear(4, 4) for _ in range(3)])
            self.head = nn.Linear(4, 2)

        def forward(self, x):
            for layer in self.layers:
                x = layer(x).relu()
            return self.head(x)

    model = Net()
    print(len(model.state_dict()), list(model.state_dict())[:2])
    # --8<-- [end:fix]
    return (model,)


def detect():
    # --8<-- [start:detect]
    from torch import nn

    def layers_out_of_sight(model):
        known = {id(parameter) for parameter in model.parameters()}

        def hides(value):
            if isinstance(value, nn.Module):
                return any(id(parameter) not in known for parameter in value.parameters())
            if isinstance(value, dict):
                value = list(value.values())
            if isinstance(value, (list, tuple)):
                return any(hides(item) for item in value)
            return isinstance(value, nn.Parameter) and id(value) not in known

        return [
            f"{name}.{key}".lstrip(".")
            for name, module in model.named_modules()
            for key, value in vars(module).items()
            if hides(value)
        ]

    model = nn.Sequential(nn.Linear(4, 4))
    print(layers_out_of_sight(model))
    model.heads = {"age": nn.Linear(4, 1)}
    print(layers_out_of_sight(model))
    # --8<-- [end:detect]
    return layers_out_of_sight


def by_hand():
    # --8<-- [start:by_hand]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = [nn.Dropout(0.5), nn.Linear(4, 2)]

    model = Net()
    for_optimizer = [*model.parameters(), *model.layers[1].parameters()]
    model.eval()
    print(len(for_optimizer), len(model.state_dict()), model.layers[0].training)
    # --8<-- [end:by_hand]
    return len(for_optimizer), len(model.state_dict()), model.layers[0].training


def reproduce_parameters():
    # --8<-- [start:reproduce_parameters]
    import torch
    from torch import nn

    class Mixer(nn.Module):
        def __init__(self):
            super().__init__()
            self.weights = [nn.Parameter(torch.ones(3)) for _ in range(2)]

        def forward(self, xs):
            return sum(weight * x for weight, x in zip(self.weights, xs))

    model = Mixer()
    print(len(list(model.parameters())))
    # --8<-- [end:reproduce_parameters]
    return (model,)


def fix_parameters():
    # --8<-- [start:fix_parameters]
    import torch
    from torch import nn

    class Mixer(nn.Module):
        def __init__(self):
            super().__init__()
            self.weights = nn.ParameterList([nn.Parameter(torch.ones(3)) for _ in range(2)])

        def forward(self, xs):
            return sum(weight * x for weight, x in zip(self.weights, xs))

    model = Mixer()
    print(len(list(model.parameters())))
    # --8<-- [end:fix_parameters]
    return (model,)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = [nn.Linear(4, 4) for _ in range(3)]
            self.head = nn.Linear(4, 2)

    print(Net())
    # --8<-- [end:find_it]
    return str(Net())
