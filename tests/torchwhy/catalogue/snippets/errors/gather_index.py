"""A made-up neighbour with the same words and another frame."""

KIND = "error"
MESSAGES = [
    ("IndexError", "index out of range in self"),
]
FRAMES = ["torch/nn/modules/adaptive.py"]


def fix():
    # --8<-- [start:fix]
    print("gather_index")
    # --8<-- [end:fix]
