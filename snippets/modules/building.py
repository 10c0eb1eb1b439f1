"""A network is a class: what goes into __init__ and forward, and what may be fed to it."""


def subclass_module():
    # --8<-- [start:subclass_module]
    import torch
    from torch import nn

    class MLP(nn.Module):
        def __init__(self):
            super().__init__()
            self.hidden = nn.Linear(784, 256)
            self.activation = nn.ReLU()
            self.output = nn.Linear(256, 10)

        def forward(self, x):
            return self.output(self.activation(self.hidden(x)))

    net = MLP()
    print(net(torch.rand(2, 784)).shape)
    print(net)
    print(sum(parameter.numel() for parameter in net.parameters()))
    # --8<-- [end:subclass_module]
    return net


def subclass_module_blocks():
    # --8<-- [start:subclass_module_blocks]
    import torch
    from torch import nn

    class Block(nn.Module):
        def __init__(self, width):
            super().__init__()
            self.linear = nn.Linear(width, width)

        def forward(self, x):
            return x + self.linear(x).relu()

    class Net(nn.Module):
        def __init__(self, width, depth):
            super().__init__()
            self.blocks = nn.Sequential(*[Block(width) for _ in range(depth)])
            self.head = nn.Linear(width, 1)

        def forward(self, x):
            return self.head(self.blocks(x))

    net = Net(width=8, depth=3)
    print(net(torch.rand(4, 8)).shape, len(list(net.parameters())))
    # --8<-- [end:subclass_module_blocks]
    return net


def subclass_module_no_super():
    # --8<-- [start:subclass_module_no_super]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            self.fc = nn.Linear(4, 2)

    Net()
    # --8<-- [end:subclass_module_no_super]


def subclass_module_super_without_call():
    # --8<-- [start:subclass_module_super_without_call]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super.__init__()
            self.fc = nn.Linear(4, 2)

    Net()
    # --8<-- [end:subclass_module_super_without_call]


def subclass_module_no_forward():
    # --8<-- [start:subclass_module_no_forward]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.fc = nn.Linear(4, 2)

    Net()(torch.rand(1, 4))
    # --8<-- [end:subclass_module_no_forward]


def subclass_module_kwargs():
    # --8<-- [start:subclass_module_kwargs]
    from torch import nn

    class Net(nn.Module):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.fc = nn.Linear(4, 2)

    Net(dropout=0.1)
    # --8<-- [end:subclass_module_kwargs]


def attributes_before_super():
    # --8<-- [start:attributes_before_super]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            self.planes = 64
            self.norm = nn.BatchNorm2d
            super().__init__()
            self.bn = self.norm(self.planes)

    print(Net())
    # --8<-- [end:attributes_before_super]
    return Net()


def attributes_before_super_layer():
    # --8<-- [start:attributes_before_super_layer]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            self.planes = 64
            self.bn = nn.BatchNorm2d(self.planes)
            super().__init__()

    Net()
    # --8<-- [end:attributes_before_super_layer]


def attributes_before_super_parameter():
    # --8<-- [start:attributes_before_super_parameter]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            self.scale = nn.Parameter(torch.ones(1))
            super().__init__()

    Net()
    # --8<-- [end:attributes_before_super_parameter]


def unbatched_input():
    # --8<-- [start:unbatched_input]
    import torch
    from torch import nn

    picture, vector = torch.rand(3, 8, 8), torch.rand(8)
    inputs = {
        nn.Conv2d(3, 4, 3): picture,
        nn.MaxPool2d(2): picture,
        nn.InstanceNorm2d(3): picture,
        nn.Linear(8, 2): vector,
    }
    for layer, x in inputs.items():
        alone, batch = layer(x), layer(x.unsqueeze(0))
        name = type(layer).__name__
        print(f"{name:14} {tuple(alone.shape)!s:9} {tuple(batch.shape)}")

    loss = nn.CrossEntropyLoss()(torch.rand(5), torch.tensor(2))
    print(f"CrossEntropyLoss {tuple(loss.shape)}")
    # --8<-- [end:unbatched_input]
    return {type(layer).__name__: layer(x).shape for layer, x in inputs.items()}


def unbatched_input_batchnorm():
    # --8<-- [start:unbatched_input_batchnorm]
    import torch
    from torch import nn

    picture = torch.rand(3, 8, 8)
    layer = nn.BatchNorm2d(3)
    print(tuple(layer(picture.unsqueeze(0)).shape))
    layer(picture)
    # --8<-- [end:unbatched_input_batchnorm]


def unbatched_input_two_dimensions():
    # --8<-- [start:unbatched_input_two_dimensions]
    import torch
    from torch import nn

    grey = torch.rand(8, 8)
    layer = nn.Conv2d(1, 4, 3)
    print(tuple(layer(grey.unsqueeze(0)).shape))
    layer(grey)
    # --8<-- [end:unbatched_input_two_dimensions]


def unbatched_input_flatten():
    # --8<-- [start:unbatched_input_flatten]
    import torch
    from torch import nn

    net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.Flatten(), nn.Linear(144, 2))
    print(tuple(net(torch.rand(1, 3, 8, 8)).shape))
    net(torch.rand(3, 8, 8))
    # --8<-- [end:unbatched_input_flatten]
