"""Code for PyTorch before 0.4 asks for volatile, which does nothing any more."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        "volatile was removed and now has no effect. Use `with torch.no_grad():` instead.",
    ),
    ("UserWarning", "volatile was removed (Variable.volatile is always False)"),
    ("UserWarning", "volatile was removed and now has no effect"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn
    from torch.autograd import Variable

    model = nn.Linear(4, 2)
    batch = Variable(torch.ones(3, 4), volatile=True)
    output = model(batch)
    print(output.requires_grad)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    batch = torch.ones(3, 4)
    with torch.no_grad():
        output = model(batch)
    print(output.requires_grad)
    # --8<-- [end:fix]
    return output.requires_grad


def reproduce_read():
    # --8<-- [start:reproduce_read]
    import torch

    def describe(tensor):
        return "evaluation" if tensor.volatile else "training"

    with torch.no_grad():
        print(describe(torch.ones(2)))
    # --8<-- [end:reproduce_read]


def fix_read():
    # --8<-- [start:fix_read]
    import torch

    def describe(tensor):
        return "training" if torch.is_grad_enabled() else "evaluation"

    with torch.no_grad():
        print(describe(torch.ones(2)))
    # --8<-- [end:fix_read]
    with torch.no_grad():
        return describe(torch.ones(2))


def graphs_add_up():
    # --8<-- [start:graphs_add_up]
    import torch
    from torch import nn

    model, total = nn.Linear(4, 1), 0
    for _ in range(3):
        total = total + model(torch.ones(2, 4)).mean()
    print(total.requires_grad)

    total = 0
    with torch.no_grad():
        for _ in range(3):
            total = total + model(torch.ones(2, 4)).mean()
    print(total.requires_grad)
    # --8<-- [end:graphs_add_up]
    return total


def find_it():
    # --8<-- [start:find_it]
    from pathlib import Path

    for path in Path().rglob("*.py"):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, start=1):
            if "volatile" in line:
                print(f"{path}:{number}: {line.strip()}")
    # --8<-- [end:find_it]
