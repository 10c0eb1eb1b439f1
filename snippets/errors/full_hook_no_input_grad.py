"""A full backward hook is on a module none of whose inputs requires grad."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "Full backward hook is firing when gradients are computed with respect to module "
            "outputs since no inputs require gradients."
        ),
    ),
    ("UserWarning", "Full backward hook is firing when gradients are computed with respect to"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    layer.register_full_backward_hook(
        lambda module, grad_input, grad_output: print(grad_input[0], tuple(grad_output[0].shape))
    )
    image = torch.ones(3, 2)
    layer(image).sum().backward()
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    layer = nn.Linear(2, 1)
    layer.register_full_backward_hook(
        lambda module, grad_input, grad_output: print(
            tuple(grad_input[0].shape), tuple(grad_output[0].shape)
        )
    )
    image = torch.ones(3, 2, requires_grad=True)
    layer(image).sum().backward()
    # --8<-- [end:fix]
    return image.grad


def only_outputs():
    # --8<-- [start:only_outputs]
    import torch
    from torch import nn

    def watch_output(module, inputs, output):
        output.register_hook(lambda grad: print(tuple(grad.shape)))

    layer = nn.Linear(2, 1)
    layer.register_forward_hook(watch_output)
    layer(torch.ones(3, 2)).sum().backward()
    # --8<-- [end:only_outputs]
    return layer.weight.grad


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    def report(module, inputs):
        if not any(torch.is_tensor(value) and value.requires_grad for value in inputs):
            print(module, "has no input that requires grad")

    model = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
    for module in model.modules():
        if not list(module.children()):
            module.register_forward_pre_hook(report)
    model(torch.ones(3, 2))
    # --8<-- [end:find_it]
    return model
