"""An embedding gets an index beyond its table."""

KIND = "error"
MESSAGES = [
    ("IndexError", "index out of range in self"),
]
FRAMES = ["torch/nn/modules/sparse.py"]


def fix():
    # --8<-- [start:fix]
    print("embedding_index")
    # --8<-- [end:fix]
