"""Containers of layers: Sequential, ModuleList, ModuleDict, and what a plain list hides."""


def sequential():
    # --8<-- [start:sequential]
    from collections import OrderedDict

    import torch
    from torch import nn

    by_number = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))
    by_name = nn.Sequential(
        OrderedDict(fc1=nn.Linear(784, 256), relu1=nn.ReLU(), fc2=nn.Linear(256, 10))
    )
    print(by_name)
    print(by_name.fc1 is by_name[0], len(by_number), by_number[-1])
    print(by_number(torch.rand(2, 784)).shape)
    # --8<-- [end:sequential]
    return by_number, by_name


def sequential_slice():
    # --8<-- [start:sequential_slice]
    import torch
    from torch import nn

    net = nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))
    features = net[:2]
    print(type(features).__name__, features(torch.rand(2, 784)).shape)
    print(features[0] is net[0])

    net.append(nn.Softmax(dim=1))
    print(len(net), nn.Sequential()("unchanged"))
    # --8<-- [end:sequential_slice]
    return net, features


def sequential_replace():
    # --8<-- [start:sequential_replace]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.features = nn.Sequential(nn.Linear(8, 16), nn.ReLU())
            self.fc = nn.Linear(16, 1000)

        def forward(self, x):
            return self.fc(self.features(x))

    net = Net()
    net.fc = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 5))
    print(net(torch.rand(2, 8)).shape)
    # --8<-- [end:sequential_replace]
    return net


def sequential_given_list():
    # --8<-- [start:sequential_given_list]
    from torch import nn

    layers = [nn.Linear(4, 4), nn.ReLU()]
    print(len(nn.Sequential(*layers)))
    nn.Sequential(layers)
    # --8<-- [end:sequential_given_list]


def sequential_two_inputs():
    # --8<-- [start:sequential_two_inputs]
    import torch
    from torch import nn

    net = nn.Sequential(nn.Linear(4, 4), nn.ReLU())
    net(torch.rand(1, 4), torch.rand(1, 4))
    # --8<-- [end:sequential_two_inputs]


def modulelist():
    # --8<-- [start:modulelist]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self, depth):
            super().__init__()
            self.layers = nn.ModuleList([nn.Linear(8, 8) for _ in range(depth)])
            self.layers.append(nn.Linear(8, 1))

        def forward(self, x):
            for layer in self.layers[:-1]:
                x = x + layer(x).relu()
            return self.layers[-1](x)

    net = Net(depth=3)
    print(net(torch.rand(2, 8)).shape)
    print(len(net.layers), len(list(net.parameters())))
    # --8<-- [end:modulelist]
    return net


def modulelist_order():
    # --8<-- [start:modulelist_order]
    from torch import nn

    layers = nn.ModuleList([nn.Linear(1, 2), nn.ReLU()])
    layers.append(nn.Linear(5, 6))
    layers.extend([nn.Tanh()])
    layers.insert(0, nn.Flatten())
    print([type(layer).__name__ for layer in layers])
    print(layers[-1])
    # --8<-- [end:modulelist_order]
    return layers


def modulelist_called():
    # --8<-- [start:modulelist_called]
    import torch
    from torch import nn

    layers = nn.ModuleList([nn.Linear(4, 4), nn.ReLU()])
    layers(torch.rand(1, 4))
    # --8<-- [end:modulelist_called]


def moduledict():
    # --8<-- [start:moduledict]
    import torch
    from torch import nn

    net = nn.ModuleDict({"linear": nn.Linear(784, 256), "act": nn.ReLU()})
    net["output"] = nn.Linear(256, 10)
    print(net)
    print(net["linear"] is net.linear, len(list(net.parameters())))

    x = torch.rand(2, 784)
    print(net["output"](net["act"](net["linear"](x))).shape)
    # --8<-- [end:moduledict]
    return net


def moduledict_choose():
    # --8<-- [start:moduledict_choose]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.body = nn.Linear(4, 8)
            self.heads = nn.ModuleDict({"class": nn.Linear(8, 10), "box": nn.Linear(8, 4)})

        def forward(self, x, task):
            return self.heads[task](self.body(x).relu())

    net = Net()
    print(net(torch.rand(2, 4), "class").shape, net(torch.rand(2, 4), "box").shape)
    # --8<-- [end:moduledict_choose]
    return net


def moduledict_order():
    # --8<-- [start:moduledict_order]
    from torch import nn

    net = nn.ModuleDict({"linear": nn.Linear(4, 4), "act": nn.ReLU()})
    net["output"] = nn.Linear(4, 1)
    print(list(net))
    # --8<-- [end:moduledict_order]
    return net


def moduledict_dot():
    # --8<-- [start:moduledict_dot]
    from torch import nn

    nn.ModuleDict({"block.conv": nn.Conv2d(3, 3, 1)})
    # --8<-- [end:moduledict_dot]


def moduledict_taken():
    # --8<-- [start:moduledict_taken]
    from torch import nn

    nn.ModuleDict({"type": nn.ReLU()})
    # --8<-- [end:moduledict_taken]


def moduledict_number():
    # --8<-- [start:moduledict_number]
    from torch import nn

    nn.ModuleDict({"depth": 3})
    # --8<-- [end:moduledict_number]


def plain_list_pitfall():
    # --8<-- [start:plain_list_pitfall]
    from torch import nn

    class Net(nn.Module):
        def __init__(self, container):
            super().__init__()
            self.layers = container([nn.Linear(4, 4), nn.Linear(4, 4)])

    for container in (list, nn.ModuleList):
        net = Net(container).double()
        count = len(list(net.parameters()))
        print(container.__name__, count, len(net.state_dict()), net.layers[0].weight.dtype)
    # --8<-- [end:plain_list_pitfall]
    return Net(list), Net(nn.ModuleList)


def plain_list_pitfall_dict():
    # --8<-- [start:plain_list_pitfall_dict]
    from torch import nn

    class Net(nn.Module):
        def __init__(self, container):
            super().__init__()
            self.heads = container({"class": nn.Linear(4, 10), "box": nn.Linear(4, 4)})

    print(len(list(Net(dict).parameters())), len(list(Net(nn.ModuleDict).parameters())))
    # --8<-- [end:plain_list_pitfall_dict]
    return Net(dict), Net(nn.ModuleDict)


def plain_list_pitfall_optimizer():
    # --8<-- [start:plain_list_pitfall_optimizer]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = [nn.Linear(4, 4), nn.Linear(4, 4)]

    torch.optim.SGD(Net().parameters(), lr=0.1)
    # --8<-- [end:plain_list_pitfall_optimizer]
