"""A tensor that takes part in automatic differentiation is handed to NumPy."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        ("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead."),
    ),
    ("RuntimeError", "Can't call numpy() on Tensor that requires grad"),
]
ATTESTED = [
    (
        "RuntimeError",
        ("Can't call numpy() on Variable that requires grad. Use var.detach().numpy() instead."),
        "GuHY777/SS-VAE-pytorch#1",
    ),
    (
        "RuntimeError",
        "不能在需要梯度的 Variable 上调用 numpy()",
        "https://duoke360.com/post/34087",
    ),
]
FRAMES = []
EDITS = [
    ("code", "$x.numpy()", "$x.detach().cpu().numpy()"),
    ("code", "np.array($x)", "np.array($x.detach().cpu())"),
    ("code", "np.asarray($x)", "np.asarray($x.detach().cpu())"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    predictions = model(torch.randn(3, 2))
    array = predictions.numpy()
    print(array.shape, array.dtype)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    predictions = model(torch.randn(3, 2))
    array = predictions.detach().cpu().numpy()
    print(array.shape, array.dtype)
    # --8<-- [end:fix]
    return predictions, array


def evaluate():
    # --8<-- [start:evaluate]
    import torch
    from torch import nn

    model = nn.Linear(2, 1).eval()
    with torch.no_grad():
        predictions = model(torch.randn(3, 2))
    array = predictions.cpu().numpy()
    print(array.shape)
    # --8<-- [end:evaluate]
    return predictions.requires_grad


def reproduce_losses():
    # --8<-- [start:reproduce_losses]
    import numpy as np
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Linear(2, 1)
    losses = []
    for batch in torch.randn(3, 8, 2):
        loss = model(batch).square().mean()
        losses.append(loss)
    print(round(float(np.mean(losses)), 4))
    # --8<-- [end:reproduce_losses]


def fix_losses():
    # --8<-- [start:fix_losses]
    import numpy as np
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Linear(2, 1)
    losses = []
    for batch in torch.randn(3, 8, 2):
        loss = model(batch).square().mean()
        losses.append(loss.item())
    print(round(float(np.mean(losses)), 4))
    # --8<-- [end:fix_losses]
    return losses


def reproduce_inside_loss():
    # --8<-- [start:reproduce_inside_loss]
    import numpy as np
    import torch

    weight = torch.tensor([3.0, 4.0], requires_grad=True)
    penalty = np.linalg.norm(weight)
    loss = weight.sum() ** 2 + penalty
    loss.backward()
    print(weight.grad)
    # --8<-- [end:reproduce_inside_loss]


def fix_inside_loss():
    # --8<-- [start:fix_inside_loss]
    import torch

    weight = torch.tensor([3.0, 4.0], requires_grad=True)
    penalty = torch.linalg.norm(weight)
    loss = weight.sum() ** 2 + penalty
    loss.backward()
    print(weight.grad)
    # --8<-- [end:fix_inside_loss]
    return weight.grad


def does_not_help():
    # --8<-- [start:does_not_help]
    import numpy as np
    import torch

    weight = torch.tensor([3.0, 4.0], requires_grad=True)
    penalty = float(np.linalg.norm(weight.detach()))
    loss = weight.sum() ** 2 + penalty
    loss.backward()
    print(weight.grad)
    # --8<-- [end:does_not_help]
    return weight.grad


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    inputs = torch.randn(3, 2)
    predictions = model(inputs)
    errors = (predictions - 1).abs()

    for name, value in list(vars().items()):
        if isinstance(value, torch.Tensor) and value.requires_grad:
            print(name, tuple(value.shape))
    # --8<-- [end:find_it]
