"""A module with a full backward hook gives an output that is changed in place."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Output {output:int} of BackwardHookFunction is a view and is being modified inplace. "
            "This view was created inside a custom Function (or because an input was returned "
            "as-is) and the autograd logic to handle view+inplace would override the custom "
            "backward associated with the custom Function, leading to incorrect gradients. This "
            "behavior is forbidden. You can fix this by cloning the output of the custom Function."
        ),
    ),
    (
        "RuntimeError",
        (
            "Output {output:int} of BackwardHookFunctionBackward is a view and is being modified "
            "inplace. This view was created inside a custom Function (or because an input was "
            "returned as-is) and the autograd logic to handle view+inplace would override the "
            "custom backward associated with the custom Function"
        ),
    ),
    (
        "RuntimeError",
        (
            "Output {output:int} of {function:word} is a view and is being modified inplace. This "
            "view was created inside a custom Function (or because an input was returned as-is)"
        ),
    ),
    ("RuntimeError", "BackwardHookFunction is a view and is being modified inplace"),
    ("RuntimeError", "BackwardHookFunctionBackward is a view and is being modified inplace"),
    ("RuntimeError", "This view was created inside a custom Function"),
]
FRAMES = []
EDITS = [("code", "inplace=True", "inplace=False")]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(inplace=True))
    model[0].register_full_backward_hook(
        lambda module, grad_input, grad_output: print(tuple(grad_output[0].shape))
    )
    x = torch.ones(1, 2, requires_grad=True)
    model(x).sum().backward()
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(inplace=False))
    model[0].register_full_backward_hook(
        lambda module, grad_input, grad_output: print(tuple(grad_output[0].shape))
    )
    x = torch.ones(1, 2, requires_grad=True)
    model(x).sum().backward()
    # --8<-- [end:fix]
    return x.grad


def switch_off():
    # --8<-- [start:switch_off]
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(inplace=True), nn.Dropout(inplace=True))
    for module in model.modules():
        if hasattr(module, "inplace"):
            module.inplace = False
    print(model)
    # --8<-- [end:switch_off]
    return model


def reproduce_residual():
    # --8<-- [start:reproduce_residual]
    import torch
    from torch import nn

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(2, 2)

        def forward(self, x):
            out = self.layer(x)
            out += x
            return out

    block = Block()
    block.layer.register_full_backward_hook(lambda module, grad_input, grad_output: None)
    print(tuple(block(torch.ones(1, 2, requires_grad=True)).shape))
    # --8<-- [end:reproduce_residual]


def fix_residual():
    # --8<-- [start:fix_residual]
    import torch
    from torch import nn

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(2, 2)

        def forward(self, x):
            out = self.layer(x)
            out = out + x
            return out

    block = Block()
    block.layer.register_full_backward_hook(lambda module, grad_input, grad_output: None)
    print(tuple(block(torch.ones(1, 2, requires_grad=True)).shape))
    # --8<-- [end:fix_residual]
    return block(torch.ones(1, 2, requires_grad=True))


def reproduce_own_function():
    # --8<-- [start:reproduce_own_function]
    import torch

    class Reverse(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.view_as(x)

        @staticmethod
        def backward(ctx, grad):
            return -grad

    x = torch.ones(2, requires_grad=True)
    out = Reverse.apply(2 * x)
    out += 1
    out.sum().backward()
    print(x.grad)
    # --8<-- [end:reproduce_own_function]


def fix_own_function():
    # --8<-- [start:fix_own_function]
    import torch

    class Reverse(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.clone()

        @staticmethod
        def backward(ctx, grad):
            return -grad

    x = torch.ones(2, requires_grad=True)
    out = Reverse.apply(2 * x)
    out += 1
    out.sum().backward()
    print(x.grad)
    # --8<-- [end:fix_own_function]
    return x.grad


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(inplace=True), nn.LeakyReLU())
    print([name for name, module in model.named_modules() if getattr(module, "inplace", False)])
    # --8<-- [end:find_it]
    return model
