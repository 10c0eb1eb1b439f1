"""The backward of a custom Function returns another number of gradients than forward has inputs."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "function {function:word} returned an incorrect number of gradients (expected "
            "{expected:int}, got {actual:int})"
        ),
    ),
    ("RuntimeError", "returned an incorrect number of gradients"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.autograd import Function

    class Scale(Function):
        @staticmethod
        def forward(ctx, x, factor):
            ctx.factor = factor
            return x * factor

        @staticmethod
        def backward(ctx, grad):
            return grad * ctx.factor

    x = torch.ones(2, requires_grad=True)
    Scale.apply(x, 3.0).sum().backward()
    print(x.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.autograd import Function

    class Scale(Function):
        @staticmethod
        def forward(ctx, x, factor):
            ctx.factor = factor
            return x * factor

        @staticmethod
        def backward(ctx, grad):
            return grad * ctx.factor, None

    x = torch.ones(2, requires_grad=True)
    Scale.apply(x, 3.0).sum().backward()
    print(x.grad)
    # --8<-- [end:fix]
    return x.grad


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch.autograd import Function

    class Multiply(Function):
        @staticmethod
        def forward(ctx, x, weight):
            ctx.save_for_backward(x, weight)
            return x * weight

        @staticmethod
        def backward(ctx, grad):
            x, weight = ctx.saved_tensors
            return grad * x, grad * weight

    x, weight = torch.tensor(2.0, requires_grad=True), torch.tensor(5.0, requires_grad=True)
    Multiply.apply(x, weight).backward()
    print(x.grad.item(), weight.grad.item())
    # --8<-- [end:does_not_help]
    return x.grad, weight.grad


def find_it():
    # --8<-- [start:find_it]
    import inspect

    from torch.autograd import Function

    class Scale(Function):
        @staticmethod
        def forward(ctx, x, factor, bias=None):
            return x * factor

    names = list(inspect.signature(Scale.forward).parameters)[1:]
    print("backward returns", ", ".join(f"grad_{name}" for name in names))
    # --8<-- [end:find_it]
