"""view is asked for a shape that a transposed or sliced tensor can only have as a copy."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "view size is not compatible with input tensor's size and stride (at least one "
            "dimension spans across two contiguous subspaces). Use .reshape(...) instead."
        ),
    ),
    ("RuntimeError", "view size is not compatible with input tensor's size and stride"),
    (
        "ValueError",
        (
            "Cannot view a tensor with shape {shape:shape} and strides {strides:shape} as a "
            "tensor with shape {wanted:shape}!"
        ),
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "invalid argument 2: view size is not compatible with input tensor's size and "
            "stride (at least one dimension spans across two contiguous subspaces). Call "
            ".contiguous() before .view()."
        ),
        "a/b#1",
    ),
    ("RuntimeError", "input is not contiguous at {path:path}THTensor.c", "a/b#1"),
]
FRAMES = []


def fix():
    # --8<-- [start:fix]
    print("view_not_contiguous")
    # --8<-- [end:fix]
