"""A tensor made in inference_mode is used where autograd has to keep track of it."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Inference tensors cannot be saved for backward. Please do not use Tensors created "
            "in inference mode in computation tracked by autograd. To work around this, you "
            "can make a clone to get a normal tensor and use it in autograd, or use "
            "`torch.no_grad()` instead of `torch.inference_mode()`."
        ),
    ),
    (
        "RuntimeError",
        (
            "Inference tensors cannot be saved for backward. To work around you can make a "
            "clone to get a normal tensor and use it in autograd."
        ),
    ),
    ("RuntimeError", "Inference tensors cannot be saved for backward"),
    (
        "RuntimeError",
        "Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.",
    ),
    ("RuntimeError", "Inplace update to inference tensor outside InferenceMode is not allowed"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    torch.manual_seed(0)
    backbone, head = nn.Linear(4, 8), nn.Linear(8, 2)
    with torch.inference_mode():
        features = backbone(torch.randn(3, 4))

    loss = head(features).square().mean()
    loss.backward()
    print(tuple(head.weight.grad.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    torch.manual_seed(0)
    backbone, head = nn.Linear(4, 8), nn.Linear(8, 2)
    with torch.no_grad():
        features = backbone(torch.randn(3, 4))

    loss = head(features).square().mean()
    loss.backward()
    print(tuple(head.weight.grad.shape))
    # --8<-- [end:fix]
    return tuple(head.weight.grad.shape)


def reproduce_state():
    # --8<-- [start:reproduce_state]
    import torch

    with torch.inference_mode():
        average = torch.zeros(2)

    for _ in range(3):
        average += 1
    print(average)
    # --8<-- [end:reproduce_state]


def fix_state():
    # --8<-- [start:fix_state]
    import torch

    with torch.inference_mode():
        average = torch.zeros(2)

    average = average.clone()
    for _ in range(3):
        average += 1
    print(average)
    # --8<-- [end:fix_state]
    return average


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    torch.manual_seed(0)
    backbone, head = nn.Linear(4, 8), nn.Linear(8, 2)
    with torch.inference_mode():
        features = backbone(torch.randn(3, 4))

    loss = head(features.detach()).square().mean()
    loss.backward()
    print(tuple(head.weight.grad.shape))
    # --8<-- [end:does_not_help]


def find_it():
    # --8<-- [start:find_it]
    import torch

    with torch.inference_mode():
        features = torch.ones(3)
    copied = features.clone()

    for name, value in list(vars().items()):
        if isinstance(value, torch.Tensor) and value.is_inference():
            print(name, tuple(value.shape))
    # --8<-- [end:find_it]
