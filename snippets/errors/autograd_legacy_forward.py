"""An autograd.Function is called as an object; only its class method apply works."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Legacy autograd function with non-static forward method is deprecated. Please use "
            "new-style autograd function with static forward method. (Example: "
            "https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)"
        ),
    ),
    ("RuntimeError", "Legacy autograd function with non-static forward method"),
    ("DeprecationWarning", "should not be instantiated. Methods on autograd"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.autograd import Function

    class Square(Function):
        def forward(self, x):
            self.save_for_backward(x)
            return x * x

        def backward(self, grad):
            (x,) = self.saved_tensors
            return 2 * x * grad

    x = torch.tensor([1.0, 2.0], requires_grad=True)
    Square()(x).sum().backward()
    print(x.grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.autograd import Function

    class Square(Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * x

        @staticmethod
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            return 2 * x * grad

    x = torch.tensor([1.0, 2.0], requires_grad=True)
    Square.apply(x).sum().backward()
    print(x.grad)
    # --8<-- [end:fix]
    return x.grad


def reproduce_function_instantiated():
    # --8<-- [start:reproduce_function_instantiated]
    import torch
    from torch.autograd import Function

    class Scale(Function):
        def __init__(self, factor):
            self.factor = factor

        @staticmethod
        def forward(ctx, x):
            return x * ctx.factor

        @staticmethod
        def backward(ctx, grad):
            return grad * ctx.factor

    x = torch.ones(2, requires_grad=True)
    Scale(3.0)(x).sum().backward()
    print(x.grad)
    # --8<-- [end:reproduce_function_instantiated]


def fix_function_instantiated():
    # --8<-- [start:fix_function_instantiated]
    import torch
    from torch.autograd import Function

    class Scale(Function):
        @staticmethod
        def forward(ctx, x, factor):
            ctx.factor = factor
            return x * ctx.factor

        @staticmethod
        def backward(ctx, grad):
            return grad * ctx.factor, None

    x = torch.ones(2, requires_grad=True)
    Scale.apply(x, 3.0).sum().backward()
    print(x.grad)
    # --8<-- [end:fix_function_instantiated]
    return x.grad


def find_it():
    # --8<-- [start:find_it]
    import re

    source = """
    class Detect(torch.autograd.Function):
        def forward(self, boxes):
            return boxes
    """

    for found in re.finditer(r"class (\w+)\(.*Function\)", source):
        name = found[1]
        print(f"{name}(…)(…)  ->  {name}.apply(…)")
    # --8<-- [end:find_it]
