"""A gradient arrives with another shape than the tensor that it belongs to."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Function {function:word} returned an invalid gradient at index {number:int} - got "
            "{actual:shape} but expected shape compatible with {expected:shape}"
        ),
    ),
    (
        "RuntimeError",
        (
            "an invalid gradient at index {number:int} - got {actual:shape} but expected shape "
            "compatible with"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.autograd import Function

    class AddBias(Function):
        @staticmethod
        def forward(ctx, x, bias):
            return x + bias

        @staticmethod
        def backward(ctx, grad):
            return grad, grad.sum()

    x, bias = torch.ones(4, 3), torch.zeros(3, requires_grad=True)
    AddBias.apply(x, bias).sum().backward()
    print(bias.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.autograd import Function

    class AddBias(Function):
        @staticmethod
        def forward(ctx, x, bias):
            return x + bias

        @staticmethod
        def backward(ctx, grad):
            return grad, grad.sum(dim=0)

    x, bias = torch.ones(4, 3), torch.zeros(3, requires_grad=True)
    AddBias.apply(x, bias).sum().backward()
    print(bias.grad)
    # --8<-- [end:fix]
    return bias.grad


def reproduce_data():
    # --8<-- [start:reproduce_data]
    import torch

    points = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
    loss = (points * 2).sum()
    loss.backward()
    points.data, points.grad = points.data[:2], None
    loss = (points * 2).sum()
    loss.backward()
    print(points.grad)
    # --8<-- [end:reproduce_data]


def fix_data():
    # --8<-- [start:fix_data]
    import torch

    points = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
    loss = (points * 2).sum()
    loss.backward()
    points = points.detach()[:2].clone().requires_grad_()
    loss = (points * 2).sum()
    loss.backward()
    print(points.grad)
    # --8<-- [end:fix_data]
    return points.grad


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch.autograd import Function

    class AddBias(Function):
        @staticmethod
        def forward(ctx, x, bias):
            ctx.shapes = [tuple(x.shape), tuple(bias.shape)]
            return x + bias

        @staticmethod
        def backward(ctx, grad):
            gradients = grad, grad.sum(dim=0)
            print([tuple(each.shape) for each in gradients], "for inputs", ctx.shapes)
            return gradients

    x, bias = torch.ones(4, 3), torch.zeros(3, requires_grad=True)
    AddBias.apply(x, bias).sum().backward()
    # --8<-- [end:find_it]
