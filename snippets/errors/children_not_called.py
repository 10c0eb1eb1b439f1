"""A method such as parameters is handed to torch without its parentheses."""

KIND = "error"
TIER = "family"
MESSAGES = [
    ("TypeError", "'method' object is not iterable"),
]
# Any Python program prints these words; what it has to do with models shows in the frame.
FRAMES = ["torch/optim/", "torch/nn/"]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    optimizer = torch.optim.SGD(model.parameters, lr=0.1)
    print(len(optimizer.param_groups[0]["params"]))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    print(len(optimizer.param_groups[0]["params"]))
    # --8<-- [end:fix]
    return len(optimizer.param_groups[0]["params"])


def generator_indexed():
    # --8<-- [start:generator_indexed]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
    print(model.children()[0])
    # --8<-- [end:generator_indexed]


def generator_indexed_fixed():
    # --8<-- [start:generator_indexed_fixed]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
    print(next(iter(model.children())))
    # --8<-- [end:generator_indexed_fixed]
    return list(model.children())


def used_up():
    # --8<-- [start:used_up]
    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
    parameters = model.parameters()
    counts = [len(list(parameters)), len(list(parameters))]
    print(counts)
    # --8<-- [end:used_up]
    return counts


def find_it():
    # --8<-- [start:find_it]
    import re
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        code = "a = SGD(net.parameters(), lr=1)\nb = SGD(net.parameters, lr=1)\n"
        Path(folder, "train.py").write_text(code, encoding="utf-8")

        for path in Path(folder).rglob("*.py"):
            lines = path.read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines, start=1):
                if re.search(r"\.(named_)?(parameters|children|modules)\b(?!\()", line):
                    print(f"{path.name}:{number}: {line}")
    # --8<-- [end:find_it]
