"""Activation functions, ReLU in place, and dropout."""


def activations():
    # --8<-- [start:activations]
    import torch
    from torch import nn

    x = torch.tensor([-3.0, -1.0, 0.0, 1.0, 3.0])
    for layer in [nn.ReLU(), nn.LeakyReLU(0.1), nn.GELU(), nn.SiLU(), nn.Sigmoid(), nn.Tanh()]:
        values = " ".join(f"{value:5.2f}" for value in layer(x).tolist())
        print(f"{type(layer).__name__:9} {values}")
    # --8<-- [end:activations]
    return layer(x)


def activations_needed():
    # --8<-- [start:activations_needed]
    import torch
    from torch import nn

    torch.manual_seed(0)
    first, second = nn.Linear(4, 8), nn.Linear(8, 3)
    x = torch.randn(5, 4)
    merged = x @ (second.weight @ first.weight).T + second.weight @ first.bias + second.bias
    print(torch.allclose(second(first(x)), merged, atol=1e-6))
    print(torch.allclose(second(torch.relu(first(x))), merged, atol=1e-6))
    # --8<-- [end:activations_needed]
    return second(first(x)), merged


def activations_gradient():
    # --8<-- [start:activations_gradient]
    import torch
    from torch.nn import functional as F

    for function in (torch.relu, F.gelu, F.silu, torch.sigmoid, torch.tanh):
        x = torch.tensor([-6.0, 0.0, 6.0], requires_grad=True)
        function(x).sum().backward()
        sizes = " ".join(f"{abs(value):.3f}" for value in x.grad.tolist())
        print(f"{function.__name__:8} {sizes}")
    # --8<-- [end:activations_gradient]
    return x.grad


def relu_inplace():
    # --8<-- [start:relu_inplace]
    import torch
    from torch import nn

    x = torch.tensor([-1.0, 2.0])
    y = nn.ReLU()(x)
    print(y is x, y.data_ptr() == x.data_ptr(), x)
    y = nn.ReLU(inplace=True)(x)
    print(y is x, y.data_ptr() == x.data_ptr(), x)
    # --8<-- [end:relu_inplace]
    return x, y


def relu_inplace_allowed():
    # --8<-- [start:relu_inplace_allowed]
    import torch
    from torch import nn

    torch.manual_seed(0)
    gradients = []
    images = torch.randn(2, 3, 8, 8)
    conv, norm = nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4)
    for inplace in (False, True):
        conv.zero_grad()
        nn.Sequential(conv, norm, nn.ReLU(inplace))(images).square().sum().backward()
        gradients.append(conv.weight.grad.clone())
    print(torch.equal(*gradients))
    # --8<-- [end:relu_inplace_allowed]
    return gradients


def relu_inplace_needed_value():
    # --8<-- [start:relu_inplace_needed_value]
    import torch
    from torch import nn

    x = torch.tensor([-1.0, 2.0], requires_grad=True)
    nn.Sequential(nn.Sigmoid(), nn.ReLU(inplace=True))(x).sum().backward()
    # --8<-- [end:relu_inplace_needed_value]


def relu_inplace_residual():
    # --8<-- [start:relu_inplace_residual]
    import torch
    from torch import nn

    x = torch.tensor([-1.0, 2.0])
    for inplace in (False, True):
        shortcut = x.clone()
        branch = nn.ReLU(inplace)(shortcut)
        print(branch + shortcut)
    # --8<-- [end:relu_inplace_residual]
    return branch + shortcut


def relu_inplace_hook():
    # --8<-- [start:relu_inplace_hook]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 2), nn.ReLU(inplace=True))
    model[0].register_full_backward_hook(lambda module, grad_in, grad_out: None)
    model(torch.ones(1, 2))
    # --8<-- [end:relu_inplace_hook]


def dropout():
    # --8<-- [start:dropout]
    import torch
    from torch import nn

    torch.manual_seed(0)
    layer = nn.Dropout(p=0.5)
    x = torch.ones(8)
    print(layer(x))
    layer.eval()
    print(layer(x))
    # --8<-- [end:dropout]
    return layer, x


def dropout_scale():
    # --8<-- [start:dropout_scale]
    import torch
    from torch import nn

    torch.manual_seed(0)
    x = torch.ones(100_000)
    for p in (0.2, 0.5, 0.8):
        y = nn.Dropout(p)(x)
        zeros = (y == 0).float().mean().item()
        print(p, round(zeros, 2), round(y.max().item(), 2), round(y.mean().item(), 1))
    # --8<-- [end:dropout_scale]
    return y


def dropout_no_grad():
    # --8<-- [start:dropout_no_grad]
    import torch
    from torch import nn
    from torch.nn import functional as F

    torch.manual_seed(0)
    layer = nn.Dropout(0.5)
    x = torch.ones(100)
    with torch.no_grad():
        print(bool((layer(x) == 0).any()))
    layer.eval()
    print(bool((layer(x) == 0).any()))
    print(bool((F.dropout(x, 0.5) == 0).any()))
    print(bool((F.dropout(x, 0.5, training=layer.training) == 0).any()))
    # --8<-- [end:dropout_no_grad]
    return layer, x


def dropout_channels():
    # --8<-- [start:dropout_channels]
    import torch
    from torch import nn

    torch.manual_seed(0)
    maps = torch.ones(1, 6, 4, 4)
    dropped = nn.Dropout2d(0.5)(maps)
    print(dropped.amin(dim=(2, 3)).tolist(), dropped.amax(dim=(2, 3)).tolist())
    # --8<-- [end:dropout_channels]
    return dropped
