"""torch.load of 2.4 and 2.5 warns that weights_only will be True unless told otherwise."""

KIND = "warning"
NEEDS = ["torch>=2.4,<2.6"]
MESSAGES = [
    (
        "FutureWarning",
        (
            "You are using `torch.load` with `weights_only=False` (the current default value), "
            "which uses the default pickle module implicitly. It is possible to construct "
            "malicious pickle data which will execute arbitrary code during unpickling"
        ),
    ),
    (
        "FutureWarning",
        "You are using `torch.load` with `weights_only=False` (the current default value)",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save({"weight": torch.zeros(3)}, path)
        print(torch.load(path))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save({"weight": torch.zeros(3)}, path)
        print(torch.load(path, weights_only=True))
    # --8<-- [end:fix]


def find_it():
    # --8<-- [start:find_it]
    from pathlib import Path

    for path in Path().rglob("*.py"):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, start=1):
            if "torch.load(" in line and "weights_only" not in line:
                print(f"{path}:{number}: {line.strip()}")
    # --8<-- [end:find_it]
