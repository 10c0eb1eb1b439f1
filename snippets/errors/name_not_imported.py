"""Code that was copied uses a short name, and the line that imports it stayed behind."""

KIND = "error"
TIER = "family"
# Any undefined name reads so: these are the ones that code for PyTorch takes for granted.
MESSAGES = [
    ("NameError", "name 'torch' is not defined"),
    ("NameError", "name 'nn' is not defined"),
    ("NameError", "name 'F' is not defined"),
    ("NameError", "name 'optim' is not defined"),
    ("NameError", "name 'torchvision' is not defined"),
    ("NameError", "name 'transforms' is not defined"),
    ("NameError", "name 'datasets' is not defined"),
    ("NameError", "name 'DataLoader' is not defined"),
    ("NameError", "name 'Dataset' is not defined"),
    ("NameError", "name 'TensorDataset' is not defined"),
    ("NameError", "name 'Variable' is not defined"),
    ("NameError", "name 'SummaryWriter' is not defined"),
    ("NameError", "name 'model_zoo' is not defined"),
    ("NameError", "name 'np' is not defined"),
    ("NameError", "name 'plt' is not defined"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import torch

layer = nn.Linear(4, 2)
print(tuple(layer(torch.ones(3, 4)).shape))
# --8<-- [end:reproduce]
"""

REPRODUCE_FUNCTIONAL = """\
# --8<-- [start:reproduce_functional]
import torch
import torch.nn.functional

print(F.relu(torch.tensor([-1.0, 2.0])))
# --8<-- [end:reproduce_functional]
"""

OTHER_FILE = """\
# --8<-- [start:other_file]
import sys
import tempfile
from pathlib import Path

import torch

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "my_layers.py").write_text("make = lambda: torch.nn.Linear(4, 2)")
    sys.path.insert(0, folder)
    import my_layers

print(my_layers.make()(torch.ones(3, 4)).shape)
# --8<-- [end:other_file]
"""

OUTSIDE = """\
# --8<-- [start:outside]
def train(epoch):
    total = 0.5 * epoch


train(1)
print(f"epoch {epoch}: loss {total:.2f}")
# --8<-- [end:outside]
"""

NO_WRITER = """\
# --8<-- [start:no_writer]
for step, loss in enumerate([0.9, 0.5]):
    writer.add_scalar("loss", loss, step)
# --8<-- [end:no_writer]
"""


def reproduce():
    _run(REPRODUCE)


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    layer = nn.Linear(4, 2)
    print(tuple(layer(torch.ones(3, 4)).shape))
    # --8<-- [end:fix]
    return tuple(layer(torch.ones(3, 4)).shape)


def reproduce_functional():
    _run(REPRODUCE_FUNCTIONAL)


def fix_functional():
    # --8<-- [start:fix_functional]
    import torch
    import torch.nn.functional as F

    print(F.relu(torch.tensor([-1.0, 2.0])))
    # --8<-- [end:fix_functional]
    return F.relu(torch.tensor([-1.0, 2.0]))


def other_file():
    _run(OTHER_FILE)


def outside():
    _run(OUTSIDE)


def inside():
    # --8<-- [start:inside]
    def train(epoch):
        total = 0.5 * epoch
        print(f"epoch {epoch}: loss {total:.2f}")
        return total

    train(1)
    # --8<-- [end:inside]
    return train(1)


def usual_imports():
    # --8<-- [start:usual_imports]
    import numpy as np
    import torch
    import torch.nn.functional as F
    from torch import nn, optim
    from torch.utils.data import DataLoader, Dataset, TensorDataset

    print([each.__name__ for each in (np, torch, nn, F, optim, DataLoader, Dataset, TensorDataset)])
    # --8<-- [end:usual_imports]
    return nn, F


def no_writer():
    _run(NO_WRITER)


def with_writer():
    # --8<-- [start:with_writer]
    import tempfile
    from pathlib import Path

    from torch.utils.tensorboard import SummaryWriter

    with tempfile.TemporaryDirectory() as folder:
        with SummaryWriter(folder) as writer:
            for step, loss in enumerate([0.9, 0.5]):
                writer.add_scalar("loss", loss, step)
        files = len(list(Path(folder).iterdir()))
    print(files)
    # --8<-- [end:with_writer]
    return files


def find_it():
    # --8<-- [start:find_it]
    import ast
    import builtins

    source = "import torch\nlayer = nn.Linear(4, 2)\nprint(F.relu(layer(torch.ones(3, 4))))\n"
    tree = ast.parse(source)
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    known = {name.id for name in names if isinstance(name.ctx, ast.Store)} | set(dir(builtins))
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            known |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    print(sorted({name.id for name in names} - known))
    # --8<-- [end:find_it]
    return known


def _run(script):
    exec(compile(script, "train.py", "exec"), {"__name__": "__main__"})
