"""A method is defined with `self.x` among its parameters: a dot where a comma belongs."""

KIND = "syntax"
# "invalid syntax" says nothing by itself: the line that Python shows above it is the message.
MESSAGES = [
    ("", "def forward(self.{rest:any}\nSyntaxError: invalid syntax"),
    ("", "def __init__(self.{rest:any}\nSyntaxError: invalid syntax"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import torch
from torch import nn

class Doubled(nn.Module):
    def forward(self.inputs):
        return 2 * self.inputs

print(Doubled()(torch.ones(2)))
# --8<-- [end:reproduce]
"""


def reproduce():
    compile(REPRODUCE, "net.py", "exec")


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    class Doubled(nn.Module):
        def forward(self, inputs):
            return 2 * inputs

    print(Doubled()(torch.ones(2)))
    # --8<-- [end:fix]
    return Doubled()(torch.ones(2))


def keep_it():
    # --8<-- [start:keep_it]
    import torch
    from torch import nn

    class Doubled(nn.Module):
        def forward(self, inputs):
            self.seen = inputs
            return 2 * inputs

    model = Doubled()
    model(torch.ones(2))
    print(model.seen)
    # --8<-- [end:keep_it]
    return model.seen


def find_it():
    # --8<-- [start:find_it]
    code = "class Net:\n    def forward(self.inputs):\n        return 1\n"

    try:
        compile(code, "net.py", "exec")
    except SyntaxError as error:
        place = (error.filename, error.lineno)
    print(place)
    # --8<-- [end:find_it]
    return place
