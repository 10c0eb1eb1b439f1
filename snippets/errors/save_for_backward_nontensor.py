"""A Function of one's own saves something that is no tensor with save_for_backward."""

KIND = "error"
MESSAGES = [
    (
        "TypeError",
        (
            "save_for_backward can only save variables, but argument {index:int} is of type "
            "{type:word}"
        ),
    ),
    ("TypeError", "save_for_backward can only save variables"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    class Power(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, exponent):
            ctx.save_for_backward(x, exponent)
            return x**exponent

        @staticmethod
        def backward(ctx, grad):
            x, exponent = ctx.saved_tensors
            return grad * exponent * x ** (exponent - 1), None

    x = torch.tensor(3.0, requires_grad=True)
    Power.apply(x, 2).backward()
    print(x.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    class Power(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, exponent):
            ctx.save_for_backward(x)
            ctx.exponent = exponent
            return x**exponent

        @staticmethod
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            exponent = ctx.exponent
            return grad * exponent * x ** (exponent - 1), None

    x = torch.tensor(3.0, requires_grad=True)
    Power.apply(x, 2).backward()
    print(x.grad)
    # --8<-- [end:fix]
    return x.grad


def reproduce_several():
    # --8<-- [start:reproduce_several]
    import torch

    class Sum(torch.autograd.Function):
        @staticmethod
        def forward(ctx, *parts):
            ctx.save_for_backward(parts)
            return sum(part.square().sum() for part in parts)

        @staticmethod
        def backward(ctx, grad):
            return tuple(grad * 2 * part for part in ctx.saved_tensors)

    a, b = torch.ones(2, requires_grad=True), torch.ones(3, requires_grad=True)
    Sum.apply(a, b).backward()
    print(a.grad, b.grad)
    # --8<-- [end:reproduce_several]


def fix_several():
    # --8<-- [start:fix_several]
    import torch

    class Sum(torch.autograd.Function):
        @staticmethod
        def forward(ctx, *parts):
            ctx.save_for_backward(*parts)
            return sum(part.square().sum() for part in parts)

        @staticmethod
        def backward(ctx, grad):
            return tuple(grad * 2 * part for part in ctx.saved_tensors)

    a, b = torch.ones(2, requires_grad=True), torch.ones(3, requires_grad=True)
    Sum.apply(a, b).backward()
    print(a.grad, b.grad)
    # --8<-- [end:fix_several]
    return a.grad.tolist(), b.grad.tolist()


def called_twice():
    # --8<-- [start:called_twice]
    import torch

    class Product(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, y):
            ctx.save_for_backward(x)
            ctx.save_for_backward(y)
            return x * y

        @staticmethod
        def backward(ctx, grad):
            print("saved:", len(ctx.saved_tensors))
            return None, None

    x = torch.ones(2, requires_grad=True)
    Product.apply(x, 2 * x).sum().backward()
    # --8<-- [end:called_twice]


def find_it():
    # --8<-- [start:find_it]
    import torch

    values = [torch.ones(2), 2, None, [torch.ones(1)]]
    for index, value in enumerate(values):
        if value is not None and not isinstance(value, torch.Tensor):
            print(index, type(value).__name__)
    # --8<-- [end:find_it]
