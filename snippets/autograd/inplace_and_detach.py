"""Leaving the graph: no_grad, detach, and changing values in place without breaking backward."""


def no_grad():
    # --8<-- [start:no_grad]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    x = torch.randn(3, 4)
    print(model(x).requires_grad)
    with torch.no_grad():
        print(model(x).requires_grad)

    @torch.no_grad()
    def predict(x):
        return model(x).argmax(dim=1)

    print(predict(x).shape)
    # --8<-- [end:no_grad]
    return model, predict(x)


def no_grad_saved():
    # --8<-- [start:no_grad_saved]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
    saved = []

    def count(tensor):
        saved.append(tensor)
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(count, lambda tensor: tensor):
        model(torch.randn(3, 4))
        print(len(saved) > 0)
        saved.clear()
        with torch.no_grad():
            model(torch.randn(3, 4))
        print(len(saved) > 0)
    # --8<-- [end:no_grad_saved]
    return saved


def no_grad_step():
    # --8<-- [start:no_grad_step]
    import torch
    from torch import nn

    weight = nn.Parameter(torch.tensor([1.0]))
    optimizer = torch.optim.SGD([weight], lr=0.1)
    (2 * weight).sum().backward()
    with torch.no_grad():
        optimizer.step()
    print(weight)
    # --8<-- [end:no_grad_step]
    return weight


def no_grad_train_mode():
    # --8<-- [start:no_grad_train_mode]
    import torch
    from torch import nn

    torch.manual_seed(0)
    dropout, norm = nn.Dropout(0.5), nn.BatchNorm1d(1)
    with torch.no_grad():
        print(dropout(torch.ones(6)))
        norm(torch.full((4, 1), 10.0))
        print(norm.running_mean)

        dropout.eval()
        norm.eval()
        print(dropout(torch.ones(6)))
        norm(torch.full((4, 1), 10.0))
        print(norm.running_mean)
    # --8<-- [end:no_grad_train_mode]
    return norm


def no_grad_inference_mode():
    # --8<-- [start:no_grad_inference_mode]
    import torch

    weight = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        features = torch.ones(2) * 3
    (features * weight).sum().backward()
    print(weight.grad)

    with torch.inference_mode():
        features = torch.ones(2) * 3
    (features * weight).sum().backward()
    # --8<-- [end:no_grad_inference_mode]


def detach_and_data():
    # --8<-- [start:detach_and_data]
    import torch

    x = torch.tensor(2.0, requires_grad=True)
    y = x**2
    constant = y.detach()
    print(constant.requires_grad, y.requires_grad)
    print(constant.data_ptr() == y.data_ptr())

    (y * x).backward(retain_graph=True)
    print(x.grad)
    x.grad = None
    (constant * x).backward()
    print(x.grad)
    # --8<-- [end:detach_and_data]
    return x, y, constant


def detach_and_data_silent():
    # --8<-- [start:detach_and_data_silent]
    import torch

    x = torch.zeros(2, requires_grad=True)
    y = x.sigmoid()
    y.sum().backward(retain_graph=True)
    print(x.grad)

    x.grad = None
    y.data.zero_()
    y.sum().backward()
    print(x.grad)
    # --8<-- [end:detach_and_data_silent]
    return x


def detach_and_data_caught():
    # --8<-- [start:detach_and_data_caught]
    import torch

    x = torch.zeros(2, requires_grad=True)
    y = x.sigmoid()
    y.detach().zero_()
    y.sum().backward()
    # --8<-- [end:detach_and_data_caught]


def detach_and_data_gan():
    # --8<-- [start:detach_and_data_gan]
    import torch
    from torch import nn

    torch.manual_seed(0)
    generator, discriminator = nn.Linear(2, 3), nn.Linear(3, 1)
    noise = torch.randn(4, 2)

    fake = generator(noise)
    discriminator(fake.detach()).mean().backward()
    print("D step:", generator.weight.grad, discriminator.weight.grad.shape)

    discriminator.zero_grad()
    discriminator.requires_grad_(False)
    discriminator(fake).mean().backward()
    print("G step:", generator.weight.grad.shape, discriminator.weight.grad)
    discriminator.requires_grad_(True)
    # --8<-- [end:detach_and_data_gan]
    return generator, discriminator


def inplace_operations():
    # --8<-- [start:inplace_operations]
    import torch

    x = torch.zeros(2)
    x.add_(1)
    x += 1
    x[0] = 5
    torch.relu_(x)
    print(x, x._version)
    # --8<-- [end:inplace_operations]
    return x


def inplace_operations_leaf():
    # --8<-- [start:inplace_operations_leaf]
    import torch

    weight = torch.ones(2, requires_grad=True)
    weight -= 0.1
    # --8<-- [end:inplace_operations_leaf]


def inplace_operations_update():
    # --8<-- [start:inplace_operations_update]
    import torch

    weight = torch.ones(2, requires_grad=True)
    (weight**2).sum().backward()
    with torch.no_grad():
        weight -= 0.1 * weight.grad
    print(weight)
    # --8<-- [end:inplace_operations_update]
    return weight


def inplace_operations_saved():
    # --8<-- [start:inplace_operations_saved]
    import torch

    x = torch.ones(3, requires_grad=True)
    y = x.exp()
    y += 1
    y.sum().backward()
    # --8<-- [end:inplace_operations_saved]


def inplace_operations_out_of_place():
    # --8<-- [start:inplace_operations_out_of_place]
    import torch

    x = torch.ones(3, requires_grad=True)
    y = x.exp()
    y = y + 1
    y.sum().backward()
    print(x.grad)
    # --8<-- [end:inplace_operations_out_of_place]
    return x


def inplace_operations_harmless():
    # --8<-- [start:inplace_operations_harmless]
    import torch
    from torch import nn

    x = torch.tensor([-1.0, 2.0], requires_grad=True)
    y = 3 * x
    nn.ReLU(inplace=True)(y)
    print(y)
    y.sum().backward()
    print(x.grad)
    # --8<-- [end:inplace_operations_harmless]
    return x
