"""Going through a network: its modules and their names, apply, conversion, lazy and meta layers."""


def walking_a_network():
    # --8<-- [start:walking_a_network]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.features = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU())
            self.head = nn.Linear(4, 2)

    net = Net()
    print([type(child).__name__ for child in net.children()])
    print([type(module).__name__ for module in net.modules()])
    print([name for name, _ in net.named_modules()])
    print([name for name, _ in net.named_parameters()])
    # --8<-- [end:walking_a_network]
    return net


def walking_a_network_reach():
    # --8<-- [start:walking_a_network_reach]
    from torch import nn
    from torchvision.models import mobilenet_v2

    net = mobilenet_v2()
    print(net.features[1])
    conv = net.get_submodule("features.1.conv.0.0")
    print(conv is net.features[1].conv[0][0])

    convs = [name for name, module in net.named_modules() if isinstance(module, nn.Conv2d)]
    print(len(convs), convs[:2])
    # --8<-- [end:walking_a_network_reach]
    return conv, convs


def walking_a_network_named():
    # --8<-- [start:walking_a_network_named]
    from torch import nn

    net = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
    print(next(net.children()))
    print(next(net.named_children()))
    number, (name, parameter) = next(enumerate(net.named_parameters()))
    print(number, name, tuple(parameter.shape))
    # --8<-- [end:walking_a_network_named]
    return net


def walking_a_network_list():
    # --8<-- [start:walking_a_network_list]
    from torch import nn

    net = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
    children = list(net.children())
    print(len(children), children[1])
    net.children()[1]
    # --8<-- [end:walking_a_network_list]


def walking_a_network_length():
    # --8<-- [start:walking_a_network_length]
    from torch import nn

    len(nn.Linear(4, 8).parameters())
    # --8<-- [end:walking_a_network_length]


def walking_a_network_not_called():
    # --8<-- [start:walking_a_network_not_called]
    import torch
    from torch import nn

    net = nn.Linear(4, 8)
    torch.optim.SGD(net.parameters, lr=0.1)
    # --8<-- [end:walking_a_network_not_called]


def apply():
    # --8<-- [start:apply]
    from torch import nn

    net = nn.Sequential(nn.Linear(4, 8), nn.Sequential(nn.ReLU(), nn.Linear(8, 2)))
    order = []
    returned = net.apply(lambda module: order.append(type(module).__name__))
    print(order)
    print(returned is net)
    # --8<-- [end:apply]
    return order


def apply_by_type():
    # --8<-- [start:apply_by_type]
    from torch import nn

    def zero_bias(module):
        if isinstance(module, nn.Linear):
            nn.init.zeros_(module.bias)

    net = nn.Sequential(nn.Linear(4, 8), nn.Sequential(nn.ReLU(), nn.Linear(8, 2)))
    net.apply(zero_bias)
    print(net[0].bias.abs().sum().item(), net[1][1].bias.abs().sum().item())
    # --8<-- [end:apply_by_type]
    return net


def convert_whole_net():
    # --8<-- [start:convert_whole_net]
    import torch
    from torch import nn

    net = nn.Sequential(nn.Linear(4, 2), nn.BatchNorm1d(2))
    weight = net[0].weight
    print(net.double() is net, net[0].weight is weight)
    print(weight.dtype, net[1].running_mean.dtype, net[1].num_batches_tracked.dtype)

    device = "cuda" if torch.cuda.is_available() else "cpu"
    net.to(device, torch.float32)
    print(weight.dtype, weight.device.type == device)
    # --8<-- [end:convert_whole_net]
    return net


def convert_whole_net_tensor():
    # --8<-- [start:convert_whole_net_tensor]
    import torch
    from torch import nn

    net, x = nn.Linear(4, 2), torch.rand(1, 4)
    net.double()
    x.double()
    print(net.weight.dtype, x.dtype)
    x = x.double()
    print(net(x).dtype)
    # --8<-- [end:convert_whole_net_tensor]
    return net, x


def convert_whole_net_input():
    # --8<-- [start:convert_whole_net_input]
    import torch
    from torch import nn

    net = nn.Linear(4, 2).double()
    net(torch.rand(1, 4))
    # --8<-- [end:convert_whole_net_input]


def lazy_modules_and_meta_device():
    # --8<-- [start:lazy_modules_and_meta_device]
    import torch
    from torch import nn

    net = nn.Sequential(nn.LazyConv2d(8, 3), nn.ReLU(), nn.Flatten(), nn.LazyLinear(10))
    print(net[3])
    net(torch.zeros(1, 3, 8, 8))
    print(net[3])
    # --8<-- [end:lazy_modules_and_meta_device]
    return net


def lazy_modules_and_meta_device_too_early():
    # --8<-- [start:lazy_modules_and_meta_device_too_early]
    from torch import nn

    net = nn.LazyLinear(10)
    print(net.weight)
    sum(parameter.numel() for parameter in net.parameters())
    # --8<-- [end:lazy_modules_and_meta_device_too_early]


def lazy_modules_and_meta_device_meta():
    # --8<-- [start:lazy_modules_and_meta_device_meta]
    import torch
    from torch import nn

    with torch.device("meta"):
        net = nn.Linear(100_000, 100_000)
        x = torch.empty(2, 100_000)
    size = sum(p.numel() * p.element_size() for p in net.parameters())
    print(round(size / 1e9), "GB", tuple(net(x).shape))
    # --8<-- [end:lazy_modules_and_meta_device_meta]
    return net, x


def lazy_modules_and_meta_device_load():
    # --8<-- [start:lazy_modules_and_meta_device_load]
    import torch
    from torch import nn

    state = nn.Linear(4, 2).state_dict()
    with torch.device("meta"):
        net = nn.Linear(4, 2)
    net.load_state_dict(state, assign=True)
    print(net.weight.device, torch.equal(net.weight, state["weight"]))
    # --8<-- [end:lazy_modules_and_meta_device_load]
    return net, state


def lazy_modules_and_meta_device_no_data():
    # --8<-- [start:lazy_modules_and_meta_device_no_data]
    from torch import nn

    net = nn.Linear(4, 2, device="meta")
    net.to("cpu")
    # --8<-- [end:lazy_modules_and_meta_device_no_data]
