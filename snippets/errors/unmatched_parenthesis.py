"""A line has a parenthesis too many, or one too few."""

KIND = "syntax"
# These words are any program's: the line that Python shows above them tells that it is torch's.
MESSAGES = [
    ("", "load_state_dict(torch.load({rest:any}\nSyntaxError: unmatched ')'"),
    ("", "torch.nn.Linear({rest:any}\nSyntaxError: unmatched ')'"),
    ("", "nn.Sequential({rest:any}\nSyntaxError: unmatched ')'"),
    ("", "nn.Conv2d({rest:any}\nSyntaxError: unmatched ')'"),
    ("", "nn.Linear({rest:any}\nSyntaxError: unmatched ')'"),
    ("", "torch.{rest:any}\nSyntaxError: '(' was never closed"),
    ("", "nn.{rest:any}\nSyntaxError: '(' was never closed"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import io

import torch
from torch import nn

model = nn.Linear(4, 2)
file = io.BytesIO()
torch.save(model.state_dict(), file)
file.seek(0)
model.load_state_dict(torch.load(file)))
print(tuple(model.weight.shape))
# --8<-- [end:reproduce]
"""

REPRODUCE_UNCLOSED = """\
# --8<-- [start:reproduce_unclosed]
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 2), nn.ReLU()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
print(len(optimizer.param_groups))
# --8<-- [end:reproduce_unclosed]
"""


def reproduce():
    compile(REPRODUCE, "train.py", "exec")


def fix():
    # --8<-- [start:fix]
    import io

    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    file = io.BytesIO()
    torch.save(model.state_dict(), file)
    file.seek(0)
    model.load_state_dict(torch.load(file))
    print(tuple(model.weight.shape))
    # --8<-- [end:fix]
    return tuple(model.weight.shape)


def reproduce_unclosed():
    compile(REPRODUCE_UNCLOSED, "train.py", "exec")


def fix_unclosed():
    # --8<-- [start:fix_unclosed]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 2), nn.ReLU())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    print(len(optimizer.param_groups))
    # --8<-- [end:fix_unclosed]
    return len(optimizer.param_groups)


def find_it():
    # --8<-- [start:find_it]
    line = "model.load_state_dict(torch.load(path)))"

    depth = 0
    for place, letter in enumerate(line):
        depth += (letter in "([{") - (letter in ")]}")
        if depth < 0:
            print(line)
            print(" " * place + "^ one too many")
            break
    # --8<-- [end:find_it]
    return place
