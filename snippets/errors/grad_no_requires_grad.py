"""autograd.grad is asked for a tensor that does not require grad, or is not in the graph."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "One of the differentiated Tensors does not require grad"),
    (
        "RuntimeError",
        (
            "The differentiated Tensor at index {number:int} appears to not have been used in "
            "the graph. Set allow_unused=True if this is the desired behavior."
        ),
    ),
    (
        "RuntimeError",
        (
            "One of the differentiated Tensors appears to not have been used in the graph. Set "
            "allow_unused=True if this is the desired behavior."
        ),
    ),
    ("RuntimeError", "appears to not have been used in the graph. Set allow_unused=True"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 1))
    x = torch.linspace(0, 1, 5).reshape(5, 1)
    u = net(x)
    (slope,) = torch.autograd.grad(u.sum(), x, create_graph=True)
    print(tuple(slope.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 1))
    x = torch.linspace(0, 1, 5).reshape(5, 1).requires_grad_()
    u = net(x)
    (slope,) = torch.autograd.grad(u.sum(), x, create_graph=True)
    print(tuple(slope.shape))
    # --8<-- [end:fix]
    return slope


def reproduce_unused():
    # --8<-- [start:reproduce_unused]
    import torch
    from torch import nn

    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    points = torch.rand(5, 2, requires_grad=True)
    u = net(points)
    x = points[:, :1]
    (slope,) = torch.autograd.grad(u.sum(), x)
    print(tuple(slope.shape))
    # --8<-- [end:reproduce_unused]


def fix_unused():
    # --8<-- [start:fix_unused]
    import torch
    from torch import nn

    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    points = torch.rand(5, 2, requires_grad=True)
    u = net(points)
    (both,) = torch.autograd.grad(u.sum(), points)
    slope = both[:, :1]
    print(tuple(slope.shape))
    # --8<-- [end:fix_unused]
    return slope


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    points = torch.rand(5, 2, requires_grad=True)
    u = points.square().sum()
    x = points[:, :1]
    (slope,) = torch.autograd.grad(u, x, allow_unused=True)
    print(slope)
    # --8<-- [end:does_not_help]
    return slope


def find_it():
    # --8<-- [start:find_it]
    import torch

    x, t = torch.rand(5, 1), torch.rand(5, 1, requires_grad=True)
    u = (x * t).sum()

    for name, tensor in {"x": x, "t": t}.items():
        if not tensor.requires_grad:
            print(name, "does not require grad")
        elif torch.autograd.grad(u, tensor, retain_graph=True, allow_unused=True)[0] is None:
            print(name, "is not in the graph of u")
    # --8<-- [end:find_it]
