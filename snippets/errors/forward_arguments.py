"""A model is called with too many or too few arguments for its forward."""

KIND = "error"
MESSAGES = [
    (
        "TypeError",
        "forward() missing {count:int} required positional argument: {missing:names}",
    ),
    (
        "TypeError",
        "forward() missing {count:int} required positional arguments: {missing:names}",
    ),
    (
        "TypeError",
        "forward() missing {count:int} required keyword-only argument",
    ),
    (
        "TypeError",
        "forward() takes {allowed:int} positional arguments but {given:int} were given",
    ),
    (
        "TypeError",
        "forward() takes {allowed:int} positional argument but {given:int} were given",
    ),
    (
        "TypeError",
        (
            "forward() takes from {least:int} to {allowed:int} positional arguments but "
            "{given:int} were given"
        ),
    ),
    ("TypeError", "forward() got an unexpected keyword argument '{keyword:word}'"),
    ("TypeError", "forward() got multiple values for argument '{keyword:word}'"),
]
ATTESTED = [
    (
        "TypeError",
        "forward() takes exactly {allowed:int} arguments ({given:int} given)",
        "syfafterzy/PCB_RPP_for_reID#14",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    size, weight = torch.rand(5, 3), torch.rand(5, 1)
    print(tuple(model(size, weight).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    size, weight = torch.rand(5, 3), torch.rand(5, 1)
    print(tuple(model(torch.cat([size, weight], dim=1)).shape))
    # --8<-- [end:fix]
    return tuple(model(torch.cat([size, weight], dim=1)).shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.linear = nn.Linear(3, 2)

        def forward(self, size, *rest):
            return self.linear(size)

    model = Net()
    size = torch.rand(5, 3)
    one = model(size, torch.zeros(5, 1))
    other = model(size, torch.ones(5, 1))
    print(torch.equal(one, other))
    # --8<-- [end:does_not_help]
    return torch.equal(one, other)


def reproduce_extra_input_missing():
    # --8<-- [start:reproduce_extra_input_missing]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.linear = nn.Linear(4, 2)

        def forward(self, size, weight):
            return self.linear(torch.cat([size, weight], dim=1))

    model = Net()
    size, weight = torch.rand(5, 3), torch.rand(5, 1)
    print(tuple(model(size).shape))
    # --8<-- [end:reproduce_extra_input_missing]


def fix_extra_input_missing():
    # --8<-- [start:fix_extra_input_missing]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.linear = nn.Linear(4, 2)

        def forward(self, size, weight):
            return self.linear(torch.cat([size, weight], dim=1))

    model = Net()
    size, weight = torch.rand(5, 3), torch.rand(5, 1)
    print(tuple(model(size, weight).shape))
    # --8<-- [end:fix_extra_input_missing]
    return tuple(model(size, weight).shape)


def reproduce_forward_without_input():
    # --8<-- [start:reproduce_forward_without_input]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    optimizer = torch.optim.SGD(model().parameters(), lr=0.1)
    print(len(optimizer.param_groups))
    # --8<-- [end:reproduce_forward_without_input]


def fix_forward_without_input():
    # --8<-- [start:fix_forward_without_input]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    print(len(optimizer.param_groups))
    # --8<-- [end:fix_forward_without_input]
    return len(optimizer.param_groups)


def reproduce_self_forgotten():
    # --8<-- [start:reproduce_self_forgotten]
    import torch
    from torch import nn

    class Doubled(nn.Module):
        def forward(inputs):
            return 2 * inputs

    print(Doubled()(torch.ones(2)))
    # --8<-- [end:reproduce_self_forgotten]


def fix_self_forgotten():
    # --8<-- [start:fix_self_forgotten]
    import torch
    from torch import nn

    class Doubled(nn.Module):
        def forward(self, inputs):
            return 2 * inputs

    print(Doubled()(torch.ones(2)))
    # --8<-- [end:fix_self_forgotten]
    return Doubled()(torch.ones(2))


def find_it():
    # --8<-- [start:find_it]
    import inspect

    from torch import nn

    print(list(inspect.signature(nn.Sequential().forward).parameters))
    print(list(inspect.signature(nn.LSTM(4, 8).forward).parameters))
    # --8<-- [end:find_it]
