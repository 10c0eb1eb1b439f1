"""A module's __init__ sets layers before, or without, calling super().__init__()."""

KIND = "error"
MESSAGES = [
    ("AttributeError", "cannot assign {what:word} before Module.__init__() call"),
    ("AttributeError", "'{model:word}' object has no attribute '_backward_hooks'"),
    ("AttributeError", "'{model:word}' object has no attribute '_backward_pre_hooks'"),
    ("AttributeError", "'{model:word}' object has no attribute '_state_dict_pre_hooks'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            self.linear = nn.Linear(4, 2)

    print(Net())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.linear = nn.Linear(4, 2)

    print(Net())
    # --8<-- [end:fix]
    return Net()


def reproduce_order():
    # --8<-- [start:reproduce_order]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            self.scale = nn.Parameter(torch.ones(1))
            super().__init__()

    print(list(Net().state_dict()))
    # --8<-- [end:reproduce_order]


def fix_order():
    # --8<-- [start:fix_order]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = nn.Parameter(torch.ones(1))

    print(list(Net().state_dict()))
    # --8<-- [end:fix_order]
    return list(Net().state_dict())


def reproduce_no_layers():
    # --8<-- [start:reproduce_no_layers]
    import torch
    from torch import nn

    class Scale(nn.Module):
        def __init__(self, factor):
            self.factor = factor

        def forward(self, inputs):
            return self.factor * inputs

    print(Scale(3)(torch.ones(2)))
    # --8<-- [end:reproduce_no_layers]


def fix_no_layers():
    # --8<-- [start:fix_no_layers]
    import torch
    from torch import nn

    class Scale(nn.Module):
        def __init__(self, factor):
            super().__init__()
            self.factor = factor

        def forward(self, inputs):
            return self.factor * inputs

    print(Scale(3)(torch.ones(2)))
    # --8<-- [end:fix_no_layers]
    return Scale(3)(torch.ones(2))


def does_not_help():
    # --8<-- [start:does_not_help]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layers = [nn.Linear(4, 2)]

    print(len(list(Net().parameters())))
    # --8<-- [end:does_not_help]
    return len(list(Net().parameters()))


def init_without_self():
    # --8<-- [start:init_without_self]
    from torch import nn

    class Net(nn.Module):
        def __init__():
            super().__init__()

    print(Net())
    # --8<-- [end:init_without_self]


def init_without_self_fixed():
    # --8<-- [start:init_without_self_fixed]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()

    print(Net())
    # --8<-- [end:init_without_self_fixed]
    return Net()


def find_it():
    # --8<-- [start:find_it]
    import ast

    code = "class Net(Base):\n    def __init__(self):\n        self.linear = Linear(4, 2)\n"

    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef) and node.name == "__init__":
            forgets = "super" not in ast.unparse(node)
            print(node.lineno, forgets)
    # --8<-- [end:find_it]
    return forgets
