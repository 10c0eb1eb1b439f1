"""Code for old PyTorch passes an argument named `async`, which became a keyword in Python 3.7."""

KIND = "syntax"
# "invalid syntax" says nothing by itself: the line that Python shows above it is the message.
MESSAGES = [
    ("", ".cuda(async=True)\nSyntaxError: invalid syntax"),
    ("", "async=True){rest:any}\nSyntaxError: invalid syntax"),
    ("", "async=True,{rest:any}\nSyntaxError: invalid syntax"),
]
FRAMES = []
EDITS = [("code", "async=True", "non_blocking=True")]

REPRODUCE = """\
# --8<-- [start:reproduce]
import torch

batch = torch.ones(4, 3)
if torch.cuda.is_available():
    batch = batch.cuda(async=True)
print(tuple(batch.shape))
# --8<-- [end:reproduce]
"""


def reproduce():
    compile(REPRODUCE, "train.py", "exec")


def fix():
    # --8<-- [start:fix]
    import torch

    batch = torch.ones(4, 3)
    if torch.cuda.is_available():
        batch = batch.cuda(non_blocking=True)
    print(tuple(batch.shape))
    # --8<-- [end:fix]
    return batch


def today():
    # --8<-- [start:today]
    import torch
    from torch.utils.data import DataLoader

    device = "cuda" if torch.cuda.is_available() else "cpu"
    loader = DataLoader(torch.ones(8, 3), batch_size=4, pin_memory=device == "cuda")
    for batch in loader:
        batch = batch.to(device, non_blocking=True)
        print(tuple(batch.shape))
    # --8<-- [end:today]
    return batch


def find_it():
    # --8<-- [start:find_it]
    import re
    from pathlib import Path

    for path in Path().rglob("*.py"):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, start=1):
            if re.search(r"\basync\s*=", line):
                print(f"{path}:{number}: {line.strip()}")
    # --8<-- [end:find_it]
