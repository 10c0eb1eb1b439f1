"""gradcheck finds that a backward of one's own gives another gradient than the forward has."""

KIND = "error"
MESSAGES = [
    (
        "torch.autograd.gradcheck.GradcheckError",
        (
            "Jacobian mismatch for output {output:int} with respect to input {input:int},\n"
            "numerical:"
        ),
    ),
    (
        "torch.autograd.gradcheck.GradcheckError",
        "Jacobian mismatch for output {output:int} with respect to input {input:int}",
    ),
    ("torch.autograd.gradcheck.GradcheckError", "Jacobian mismatch for output"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    class Square(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * x

        @staticmethod
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            return grad * x

    x = torch.tensor([1.0, 2.0], dtype=torch.double, requires_grad=True)
    print(torch.autograd.gradcheck(Square.apply, x))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    class Square(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * x

        @staticmethod
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            return grad * 2 * x

    x = torch.tensor([1.0, 2.0], dtype=torch.double, requires_grad=True)
    print(torch.autograd.gradcheck(Square.apply, x))
    # --8<-- [end:fix]
    return torch.autograd.gradcheck(Square.apply, x)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    class Square(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * x

        @staticmethod
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            return grad * x

    x = torch.tensor([1.0, 2.0], dtype=torch.double, requires_grad=True)
    print(torch.autograd.gradcheck(Square.apply, x, atol=10))
    Square.apply(x).sum().backward()
    print(x.grad)
    # --8<-- [end:does_not_help]
    return x.grad


def reproduce_kink():
    # --8<-- [start:reproduce_kink]
    import torch

    x = torch.tensor([0.0, 1.0], dtype=torch.double, requires_grad=True)
    print(torch.autograd.gradcheck(torch.relu, x))
    # --8<-- [end:reproduce_kink]


def fix_kink():
    # --8<-- [start:fix_kink]
    import torch

    x = torch.tensor([0.1, 1.0], dtype=torch.double, requires_grad=True)
    print(torch.autograd.gradcheck(torch.relu, x))
    # --8<-- [end:fix_kink]
    return torch.autograd.gradcheck(torch.relu, x)


def find_it():
    # --8<-- [start:find_it]
    import torch

    def by_hand(x, grad):
        return grad * x

    x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.double)
    step = 1e-6
    numerical = ((x + step) ** 2 - (x - step) ** 2) / (2 * step)
    print(numerical / by_hand(x, torch.ones_like(x)))
    # --8<-- [end:find_it]
    return numerical
