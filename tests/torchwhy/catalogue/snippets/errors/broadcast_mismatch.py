"""An elementwise operation gets two shapes that differ in a dimension where neither is 1."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "The size of tensor a ({a:int}) must match the size of tensor b ({b:int}) at "
            "non-singleton dimension {dim:int}"
        ),
    ),
    ("RuntimeError", "The size of tensor a ({a:int}) must match the size of tensor b ({b:int})"),
    (
        "RuntimeError",
        (
            "Attempting to broadcast a dimension of length {b:int} at {dim:int}! Mismatching "
            "argument at index {index:int} had {shape:shape}; but expected shape should be "
            "broadcastable to {other:shape}"
        ),
    ),
    (
        "RuntimeError",
        (
            "inconsistent tensor size, expected tensor [{a:int}] and src [{b:int}] to have the "
            "same number of elements"
        ),
    ),
]
ATTESTED = [
    (
        "RuntimeError",
        "sizes do not match at {path:path}THCTensorMathPointwise.cu",
        "a/b#1",
    ),
]
FRAMES = []


def fix():
    # --8<-- [start:fix]
    print("broadcast_mismatch")
    # --8<-- [end:fix]
