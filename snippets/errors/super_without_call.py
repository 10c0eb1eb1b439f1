"""`super` stands without its parentheses, so a method of the class `super` is meant."""

KIND = "error"
# Python prints "type object" before the last one; with these words every "object has no attribute"
# of another error would be called a likeness.
MESSAGES = [
    ("TypeError", "descriptor '__init__' of 'super' object needs an argument"),
    ("TypeError", "descriptor '__init__' requires a 'super' object but received a '{given:word}'"),
    ("AttributeError", "'super' has no attribute '{method:word}'"),
]
FRAMES = []
EDITS = [("code", "super.__init__($...)", "super().__init__($...)")]


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    class Block(nn.Module):
        def __init__(self):
            super.__init__()
            self.linear = nn.Linear(4, 2)

    print(Block())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.linear = nn.Linear(4, 2)

    print(Block())
    # --8<-- [end:fix]
    return Block()


def does_not_help():
    # --8<-- [start:does_not_help]
    from torch import nn

    class Block(nn.Module):
        def __init__(self):
            super().__init__
            self.linear = nn.Linear(4, 2)

    print(Block())
    # --8<-- [end:does_not_help]


def reproduce_with_self():
    # --8<-- [start:reproduce_with_self]
    from torch import nn

    class Block(nn.Module):
        def __init__(self):
            super.__init__(self)
            self.linear = nn.Linear(4, 2)

    print(Block())
    # --8<-- [end:reproduce_with_self]


def fix_with_self():
    # --8<-- [start:fix_with_self]
    from torch import nn

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.linear = nn.Linear(4, 2)

    print(Block())
    # --8<-- [end:fix_with_self]
    return Block()


def reproduce_other_method():
    # --8<-- [start:reproduce_other_method]
    import torch
    from torch import nn

    class Doubled(nn.Linear):
        def forward(self, inputs):
            return 2 * super.forward(inputs)

    print(tuple(Doubled(4, 2)(torch.randn(3, 4)).shape))
    # --8<-- [end:reproduce_other_method]


def fix_other_method():
    # --8<-- [start:fix_other_method]
    import torch
    from torch import nn

    class Doubled(nn.Linear):
        def forward(self, inputs):
            return 2 * super().forward(inputs)

    print(tuple(Doubled(4, 2)(torch.randn(3, 4)).shape))
    # --8<-- [end:fix_other_method]
    return Doubled(4, 2)


def find_it():
    # --8<-- [start:find_it]
    import re
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        code = "class Block(Base):\n    def __init__(self):\n        super.__init__()\n"
        Path(folder, "net.py").write_text(code, encoding="utf-8")

        for path in Path(folder).rglob("*.py"):
            lines = path.read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines, start=1):
                if re.search(r"\bsuper\.", line):
                    print(f"{path.name}:{number}:{line}")
    # --8<-- [end:find_it]
