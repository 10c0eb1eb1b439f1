"""A tensor whose gradient is wanted is changed in place while autograd records."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "a leaf Variable that requires grad is being used in an in-place operation.",
    ),
    (
        "RuntimeError",
        "a view of a leaf Variable that requires grad is being used in an in-place operation.",
    ),
    ("RuntimeError", "leaf Variable that requires grad"),
]
ATTESTED = [
    (
        "RuntimeError",
        "a leaf Variable that requires grad has been used in an in-place operation.",
        "dasguptar/treelstm.pytorch#26",
    ),
]
FRAMES = []
EDITS = [("code", "$statement", "with torch.no_grad():\n    $statement")]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    for _ in range(10):
        loss = (weight - 3) ** 2
        loss.backward()
        weight -= 0.1 * weight.grad
        weight.grad = None
    print(round(weight.item(), 2))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    for _ in range(10):
        loss = (weight - 3) ** 2
        loss.backward()
        with torch.no_grad():
            weight -= 0.1 * weight.grad
        weight.grad = None
    print(round(weight.item(), 2))
    # --8<-- [end:fix]
    return weight


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    ((weight - 3) ** 2).backward()
    weight = weight - 0.1 * weight.grad
    print(weight.is_leaf, weight is optimizer.param_groups[0]["params"][0])
    # --8<-- [end:does_not_help]
    return weight.is_leaf, weight is optimizer.param_groups[0]["params"][0]


def reproduce_part():
    # --8<-- [start:reproduce_part]
    import torch
    from torch import nn

    convolution = nn.Conv2d(4, 8, kernel_size=3)
    rgb = torch.randn(8, 3, 3, 3)
    convolution.weight[:, :3] = rgb
    print(torch.equal(convolution.weight[:, :3], rgb))
    # --8<-- [end:reproduce_part]


def fix_part():
    # --8<-- [start:fix_part]
    import torch
    from torch import nn

    convolution = nn.Conv2d(4, 8, kernel_size=3)
    rgb = torch.randn(8, 3, 3, 3)
    with torch.no_grad():
        convolution.weight[:, :3] = rgb
    print(torch.equal(convolution.weight[:, :3], rgb))
    # --8<-- [end:fix_part]
    return convolution, rgb


def reproduce_input():
    # --8<-- [start:reproduce_input]
    import torch

    image = torch.tensor([0.0, 51.0, 255.0], requires_grad=True)
    image /= 255
    image.square().sum().backward()
    print(image.grad)
    # --8<-- [end:reproduce_input]


def fix_input():
    # --8<-- [start:fix_input]
    import torch

    image = torch.tensor([0.0, 51.0, 255.0])
    image /= 255
    image.requires_grad_()
    image.square().sum().backward()
    print(image.grad)
    # --8<-- [end:fix_input]
    return image


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    layer = nn.Linear(3, 2)
    inputs = torch.ones(1, 3)
    features = layer(inputs)
    for name, value in [("weight", layer.weight), ("inputs", inputs), ("features", features)]:
        print(name, value.is_leaf and value.requires_grad)
    # --8<-- [end:find_it]
    return layer.weight, inputs, features
