"""cat of tensors whose other sizes differ."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Sizes of tensors must match except in dimension {dim:int}. Expected size {wanted:int} "
            "but got size {actual:int} for tensor number {number:int} in the list."
        ),
    ),
    ("RuntimeError", "Sizes of tensors must match except in dimension {dim:int}."),
]


def fix():
    # --8<-- [start:fix]
    print("cat_size_mismatch")
    # --8<-- [end:fix]
