"""Parameters and buffers: registering, reading, saving, sharing and constraining them."""


def parameter_registration():
    # --8<-- [start:parameter_registration]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.parameter = nn.Parameter(torch.ones(2))
            self.register_buffer("buffer", torch.ones(2))
            self.register_buffer("scratch", torch.ones(2), persistent=False)
            self.plain = torch.ones(2)

    net = Net().double()
    lists = {
        "parameters": dict(net.named_parameters()),
        "buffers": dict(net.named_buffers()),
        "state_dict": net.state_dict(),
    }
    for name, found in lists.items():
        print(f"{name:10}", list(found))
    for name in ("parameter", "buffer", "scratch", "plain"):
        print(f"{name:10}", getattr(net, name).dtype)
    # --8<-- [end:parameter_registration]
    return net


def parameter_registration_cuda():
    # --8<-- [start:parameter_registration_cuda]
    import torch
    from torch import nn

    class Scale(nn.Module):
        def __init__(self):
            super().__init__()
            self.parameter = nn.Parameter(torch.ones(2))
            self.register_buffer("buffer", torch.ones(2))
            self.plain = torch.ones(2)

    model = Scale().to("cuda")
    for name in ("parameter", "buffer", "plain"):
        print(f"{name:9}", getattr(model, name).device)
    # --8<-- [end:parameter_registration_cuda]
    return model


def parameter_registration_kind():
    # --8<-- [start:parameter_registration_kind]
    import torch
    from torch import nn

    weight = nn.Linear(2, 1).weight
    print(type(weight).__name__, isinstance(weight, torch.Tensor), weight.requires_grad)
    print(type(weight.data).__name__, type(2 * weight).__name__)

    counts = nn.Parameter(torch.tensor([1, 2]), requires_grad=False)
    print(counts.dtype, counts.requires_grad)
    # --8<-- [end:parameter_registration_kind]
    return weight, counts


def parameter_registration_integers():
    # --8<-- [start:parameter_registration_integers]
    import torch
    from torch import nn

    nn.Parameter(torch.tensor([1, 2]))
    # --8<-- [end:parameter_registration_integers]


def parameter_registration_assigned():
    # --8<-- [start:parameter_registration_assigned]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    with torch.no_grad():
        layer.weight.copy_(torch.ones(1, 2))
    print(layer.weight)
    layer.weight = torch.ones(1, 2)
    # --8<-- [end:parameter_registration_assigned]


def parameterlist_dict():
    # --8<-- [start:parameterlist_dict]
    import torch
    from torch import nn

    class Dense(nn.Module):
        def __init__(self):
            super().__init__()
            self.weights = nn.ParameterList([torch.randn(4, 4) for _ in range(3)])
            self.weights.append(torch.randn(4, 1))

        def forward(self, x):
            for weight in self.weights:
                x = torch.mm(x, weight)
            return x

    net = Dense()
    print(net(torch.rand(2, 4)).shape)
    print(net)
    # --8<-- [end:parameterlist_dict]
    return net


def parameterlist_dict_choose():
    # --8<-- [start:parameterlist_dict_choose]
    import torch
    from torch import nn

    class Dense(nn.Module):
        def __init__(self):
            super().__init__()
            self.weights = nn.ParameterDict(
                {"linear1": torch.randn(4, 4), "linear2": torch.randn(4, 1)}
            )
            self.weights.update({"linear3": torch.randn(4, 2)})

        def forward(self, x, choice):
            return torch.mm(x, self.weights[choice])

    net = Dense()
    for choice in net.weights:
        print(choice, tuple(net(torch.rand(2, 4), choice).shape))
    print(net)
    # --8<-- [end:parameterlist_dict_choose]
    return net


def parameterlist_dict_order():
    # --8<-- [start:parameterlist_dict_order]
    import torch
    from torch import nn

    one = torch.ones(1)
    given = nn.ParameterDict({"b": one, "a": one})
    assigned = nn.ParameterDict()
    for key in ("b", "a"):
        assigned[key] = one
    print(list(given), list(assigned))
    # --8<-- [end:parameterlist_dict_order]
    return given, assigned


def access_parameters():
    # --8<-- [start:access_parameters]
    import torch
    from torch import nn

    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
    print(net[2].bias)
    print(net[2].weight.shape, net[2].weight.grad)
    print(list(net[2].state_dict()), net.state_dict()["2.bias"])
    print(net[2].bias is dict(net.named_parameters())["2.bias"])
    for name, parameter in net.named_parameters():
        print(name, tuple(parameter.shape))
    print(net.get_parameter("0.weight") is net[0].weight)
    # --8<-- [end:access_parameters]
    return net


def access_parameters_write():
    # --8<-- [start:access_parameters_write]
    import torch
    from torch import nn

    net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
    print(net[2].weight.mean().requires_grad)
    print(net[2].weight.detach().mean().requires_grad)
    with torch.no_grad():
        net[2].bias.fill_(3)
    print(net[2].bias)
    # --8<-- [end:access_parameters_write]
    return net


def state_dict():
    # --8<-- [start:state_dict]
    from torch import nn

    net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU())
    for name, tensor in net.state_dict().items():
        print(f"{name:21} {tuple(tensor.shape)!s:13} {tensor.dtype}")
    # --8<-- [end:state_dict]
    return net


def state_dict_aliases():
    # --8<-- [start:state_dict_aliases]
    from torch import nn

    net = nn.Linear(2, 1)
    state = net.state_dict()
    print(type(state).__name__, state["weight"].requires_grad)
    state["weight"].fill_(7)
    print(net.weight)
    # --8<-- [end:state_dict_aliases]
    return net, state


def state_dict_keys():
    # --8<-- [start:state_dict_keys]
    from torch import nn

    net = nn.Sequential(nn.Linear(4, 2), nn.ReLU(), nn.BatchNorm1d(2))
    print([name for name, _ in net.named_children()])
    print([name for name, _ in net.named_parameters()])
    print([name for name in net.state_dict() if name.startswith("2.")])
    # --8<-- [end:state_dict_keys]
    return net


def shared_parameters():
    # --8<-- [start:shared_parameters]
    import torch
    from torch import nn

    shared = nn.Linear(8, 8)
    net = nn.Sequential(
        nn.Linear(4, 8), nn.ReLU(), shared, nn.ReLU(), shared, nn.ReLU(), nn.Linear(8, 1)
    )
    print(net(torch.rand(2, 4)).shape, net[2] is net[4])
    with torch.no_grad():
        net[2].weight[0, 0] = 100
    print(net[4].weight[0, 0].item())
    print(len(list(net.parameters())), len(net.state_dict()))
    # --8<-- [end:shared_parameters]
    return net


def shared_parameters_gradient():
    # --8<-- [start:shared_parameters_gradient]
    import copy

    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.rand(2, 8)
    shared = nn.Linear(8, 8)
    first, second = copy.deepcopy(shared), copy.deepcopy(shared)

    shared(shared(x).relu()).sum().backward()
    second(first(x).relu()).sum().backward()
    together = first.weight.grad + second.weight.grad
    print(torch.allclose(shared.weight.grad, together))
    # --8<-- [end:shared_parameters_gradient]
    return shared, together


def shared_parameters_tied():
    # --8<-- [start:shared_parameters_tied]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.randn(200, 4)
    weight = nn.Parameter(torch.randn(2, 4))
    optimizer = torch.optim.SGD([weight], lr=0.05)
    print((weight @ weight.T).detach().round(decimals=1))
    for _ in range(1000):
        optimizer.zero_grad()
        code = x @ weight.T
        nn.functional.mse_loss(code @ weight, x).backward()
        optimizer.step()
    print((weight @ weight.T).detach().round(decimals=1).abs())
    # --8<-- [end:shared_parameters_tied]
    return weight


def parametrizations():
    # --8<-- [start:parametrizations]
    import torch
    from torch import nn
    from torch.nn.utils import parametrize

    class Symmetric(nn.Module):
        def forward(self, x):
            return x.triu() + x.triu(1).mT

    torch.manual_seed(0)
    layer = nn.Linear(3, 3, bias=False)
    parametrize.register_parametrization(layer, "weight", Symmetric())
    print(torch.equal(layer.weight, layer.weight.mT))
    print([name for name, _ in layer.named_parameters()])

    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    layer(torch.rand(2, 3)).square().sum().backward()
    optimizer.step()
    print(torch.equal(layer.weight, layer.weight.mT))
    # --8<-- [end:parametrizations]
    return layer


def parametrizations_ready_made():
    # --8<-- [start:parametrizations_ready_made]
    import torch
    from torch import nn
    from torch.nn.utils import parametrizations, parametrize

    torch.manual_seed(0)
    layer = parametrizations.orthogonal(nn.Linear(3, 3))
    product = layer.weight @ layer.weight.mT
    print(torch.allclose(product, torch.eye(3), atol=1e-5))
    print(parametrize.is_parametrized(layer), list(layer.state_dict()))

    parametrize.remove_parametrizations(layer, "weight")
    print(parametrize.is_parametrized(layer), list(layer.state_dict()))
    # --8<-- [end:parametrizations_ready_made]
    return layer


def parametrizations_old_name():
    # --8<-- [start:parametrizations_old_name]
    from torch import nn
    from torch.nn.utils import parametrizations, weight_norm

    today = parametrizations.weight_norm(nn.Linear(2, 2))
    print(list(today.state_dict()))
    old = weight_norm(nn.Linear(2, 2))
    print(list(old.state_dict()))
    print(today.load_state_dict(old.state_dict()))
    # --8<-- [end:parametrizations_old_name]
    return today, old
