"""A debugger that is a package of its own is imported and not installed."""

KIND = "error"
MESSAGES = [
    ("ModuleNotFoundError", "No module named 'ipdb'$"),
    ("ModuleNotFoundError", "No module named 'pudb'$"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import ipdb
    import torch

    loss = torch.tensor([0.5, 1.5]).mean()
    if loss.isnan():
        ipdb.set_trace()
    print(loss)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    loss = torch.tensor([0.5, 1.5]).mean()
    if loss.isnan():
        breakpoint()
    print(loss)
    # --8<-- [end:fix]
    return loss.item()


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "train.py").write_text("import torch\nimport ipdb; ipdb.set_trace()\n")

        for path in Path(folder).rglob("*.py"):
            for number, line in enumerate(path.read_text().splitlines(), start=1):
                if "set_trace" in line or "breakpoint(" in line:
                    print(f"{path.name}:{number}: {line}")
    # --8<-- [end:find_it]
