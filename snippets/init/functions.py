"""What layers start with, and what the functions of torch.nn.init fill in."""


def default():
    # --8<-- [start:default]
    import torch
    from torch import nn

    torch.manual_seed(0)
    layers = {
        "Linear(100, 50)": (nn.Linear(100, 50), 100),
        "Conv2d(16, 32, 3)": (nn.Conv2d(16, 32, 3), 16 * 3 * 3),
        "LSTM(10, 64)": (nn.LSTM(10, 64), 64),
    }
    for name, (layer, count) in layers.items():
        largest = [parameter.abs().max().item() for parameter in layer.parameters()]
        print(f"{name:17} bound {count**-0.5:.3f}", [round(value, 3) for value in largest])

    table, norm = nn.Embedding(1000, 64), nn.BatchNorm2d(3)
    print(round(table.weight.std().item(), 2), norm.weight.tolist(), norm.bias.tolist())
    # --8<-- [end:default]
    return layers


def default_kaiming():
    # --8<-- [start:default_kaiming]
    import math

    import torch
    from torch import nn

    torch.manual_seed(0)
    layer = nn.Linear(100, 50)
    torch.manual_seed(0)
    weight = nn.init.kaiming_uniform_(torch.empty(50, 100), a=math.sqrt(5))
    print(torch.equal(layer.weight, weight))
    # --8<-- [end:default_kaiming]
    return layer.weight, weight


def default_symmetry():
    # --8<-- [start:default_symmetry]
    import torch
    from torch import nn
    from torch.nn import functional as F

    def train(fill):
        torch.manual_seed(0)
        model = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
        if fill is not None:
            for parameter in model.parameters():
                nn.init.constant_(parameter, fill)
        optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
        x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
        y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
        for _ in range(300):
            optimizer.zero_grad()
            loss = F.mse_loss(model(x), y)
            loss.backward()
            optimizer.step()
        return loss.item(), model[0].weight.detach()

    for fill in (0.0, 0.5, None):
        loss, weight = train(fill)
        same = torch.allclose(weight, weight[:1].expand_as(weight))
        print(f"{fill!s:4} loss {loss:.2f}, all units the same: {same}")
    # --8<-- [end:default_symmetry]
    return loss, weight


def functions():
    # --8<-- [start:functions]
    import torch
    from torch.nn import init

    torch.manual_seed(0)
    weight = torch.empty(400, 100)
    fills = {
        "uniform_(w, -1, 1)": lambda w: init.uniform_(w, -1, 1),
        "normal_(w, std=0.1)": lambda w: init.normal_(w, std=0.1),
        "trunc_normal_(w)": lambda w: init.trunc_normal_(w, a=-1, b=1),
        "constant_(w, 0.3)": lambda w: init.constant_(w, 0.3),
        "ones_(w)": init.ones_,
        "zeros_(w)": init.zeros_,
        "xavier_uniform_(w)": init.xavier_uniform_,
        "xavier_normal_(w)": init.xavier_normal_,
        "kaiming_uniform_(w)": init.kaiming_uniform_,
        "kaiming_normal_(w)": init.kaiming_normal_,
    }
    for name, fill in fills.items():
        fill(weight)
        low, high = weight.min().item(), weight.max().item()
        print(f"{name:20} std {weight.std().item():.2f}  from {low:.1f} to {high:.1f}")
    # --8<-- [end:functions]
    return fills


def functions_structure():
    # --8<-- [start:functions_structure]
    import torch
    from torch.nn import functional as F
    from torch.nn import init

    torch.manual_seed(0)
    turned = init.orthogonal_(torch.empty(3, 5))
    print(torch.allclose(turned @ turned.T, torch.eye(3), atol=1e-6))
    print(init.eye_(torch.empty(2, 3)).tolist())

    same = init.dirac_(torch.empty(4, 4, 3, 3))
    images = torch.randn(2, 4, 6, 6)
    print(torch.equal(F.conv2d(images, same, padding=1), images))

    thin = init.sparse_(torch.empty(100, 8), sparsity=0.9)
    print((thin == 0).sum(dim=0).tolist(), round(thin[thin != 0].std().item(), 2))
    # --8<-- [end:functions_structure]
    return turned, thin


def functions_fans():
    # --8<-- [start:functions_fans]
    import math

    import torch
    from torch.nn import init

    torch.manual_seed(0)
    weight = torch.empty(64, 32, 3, 3)
    fan_in, fan_out = 32 * 3 * 3, 64 * 3 * 3
    print(f"{init.xavier_normal_(weight).std():.3f} {math.sqrt(2 / (fan_in + fan_out)):.3f}")
    print(f"{init.kaiming_normal_(weight).std():.3f} {math.sqrt(2 / fan_in):.3f}")
    print(f"{init.kaiming_normal_(weight, mode='fan_out').std():.3f} {math.sqrt(2 / fan_out):.3f}")
    # --8<-- [end:functions_fans]
    return weight


def functions_gain():
    # --8<-- [start:functions_gain]
    from torch.nn import init

    for name in ("linear", "sigmoid", "tanh", "relu", "leaky_relu", "selu"):
        print(f"{name:10} {init.calculate_gain(name):.4f}")
    init.calculate_gain("gelu")
    # --8<-- [end:functions_gain]


def functions_mode():
    # --8<-- [start:functions_mode]
    import torch
    from torch.nn import init

    init.kaiming_uniform_(torch.empty(4, 4), mode="fan__in")
    # --8<-- [end:functions_mode]


def functions_one_dimension():
    # --8<-- [start:functions_one_dimension]
    from torch import nn

    layer = nn.Linear(4, 2)
    nn.init.xavier_uniform_(layer.bias)
    # --8<-- [end:functions_one_dimension]


def functions_generator():
    # --8<-- [start:functions_generator]
    import torch
    from torch.nn import init

    seeds = [torch.Generator().manual_seed(seed) for seed in (0, 0, 1)]
    a, b, c = (init.normal_(torch.empty(3), generator=seed) for seed in seeds)
    print(torch.equal(a, b), torch.equal(a, c))
    # --8<-- [end:functions_generator]
    return a, b, c


def functions_depth():
    # --8<-- [start:functions_depth]
    import torch
    from torch import nn

    def spread(fill, depth=20, width=256):
        torch.manual_seed(0)
        x = torch.randn(64, width)
        for _ in range(depth):
            weight = fill(torch.empty(width, width))
            x = torch.relu(x @ weight.T)
        return x.std().item()

    print(f"zeros   {spread(nn.init.zeros_):.0e}")
    print(f"normal  {spread(nn.init.normal_):.0e}")
    print(f"xavier  {spread(nn.init.xavier_normal_):.0e}")
    print(f"kaiming {spread(lambda w: nn.init.kaiming_normal_(w, nonlinearity='relu')):.0e}")
    # --8<-- [end:functions_depth]
    return spread
