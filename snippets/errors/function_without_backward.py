"""A custom Function has no method named backward (or forward)."""

KIND = "error"
MESSAGES = [
    (
        "NotImplementedError",
        (
            "You must implement either the backward or vjp method for your custom "
            "autograd.Function to use it with backward mode AD."
        ),
    ),
    (
        "NotImplementedError",
        "You must implement the forward function for custom autograd.Function.",
    ),
    (
        "NotImplementedError",
        "You must implement either the backward or vjp method for your custom autograd.Function",
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        "You must implement the backward function for custom autograd.Function.",
        "jiecaoyu/XNOR-Net-PyTorch#125",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.autograd import Function

    class Sign(Function):
        @staticmethod
        def forward(ctx, x):
            return x.sign()

        @staticmethod
        def backwards(ctx, grad):
            return grad

    x = torch.tensor([0.3, -2.0], requires_grad=True)
    Sign.apply(x).sum().backward()
    print(x.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.autograd import Function

    class Sign(Function):
        @staticmethod
        def forward(ctx, x):
            return x.sign()

        @staticmethod
        def backward(ctx, grad):
            return grad

    x = torch.tensor([0.3, -2.0], requires_grad=True)
    Sign.apply(x).sum().backward()
    print(x.grad)
    # --8<-- [end:fix]
    return x.grad


def reproduce_forward():
    # --8<-- [start:reproduce_forward]
    import torch
    from torch.autograd import Function

    class Sign(Function):
        @staticmethod
        def foward(ctx, x):
            return x.sign()

        @staticmethod
        def backward(ctx, grad):
            return grad

    x = torch.tensor([0.3, -2.0], requires_grad=True)
    print(Sign.apply(x).tolist())
    # --8<-- [end:reproduce_forward]


def fix_forward():
    # --8<-- [start:fix_forward]
    import torch
    from torch.autograd import Function

    class Sign(Function):
        @staticmethod
        def forward(ctx, x):
            return x.sign()

        @staticmethod
        def backward(ctx, grad):
            return grad

    x = torch.tensor([0.3, -2.0], requires_grad=True)
    print(Sign.apply(x).tolist())
    # --8<-- [end:fix_forward]
    return Sign.apply(x)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    x = torch.tensor([0.3, -2.0], requires_grad=True)
    x.sign().sum().backward()
    print(x.grad)
    # --8<-- [end:does_not_help]
    return x.grad


def find_it():
    # --8<-- [start:find_it]
    from torch.autograd import Function

    class Sign(Function):
        @staticmethod
        def forward(ctx, x):
            return x.sign()

        @staticmethod
        def backwards(ctx, grad):
            return grad

    print([name for name in vars(Sign) if not name.startswith("_")])
    # --8<-- [end:find_it]
