"""A matrix product, mostly a linear layer's, gets rows of another length than its weight wants."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "addmm: mat1 and mat2 shapes cannot be multiplied ({rows:int}x{actual:int} and "
            "{expected:int}x{out:int})"
        ),
    ),
    (
        "RuntimeError",
        (
            "mm: mat1 and mat2 shapes cannot be multiplied ({rows:int}x{actual:int} and "
            "{expected:int}x{out:int})"
        ),
    ),
    (
        "RuntimeError",
        (
            "mat1 and mat2 shapes cannot be multiplied ({rows:int}x{actual:int} and "
            "{expected:int}x{out:int})"
        ),
    ),
    ("RuntimeError", "mat1 and mat2 shapes cannot be multiplied"),
    (
        "RuntimeError",
        (
            "a and b must have same reduction dim, but got [{rows:int}, {actual:int}] X "
            "[{expected:int}, {out:int}]"
        ),
    ),
    (
        "RuntimeError",
        (
            "size mismatch, got input ({size:int}), mat ({rows:int}x{columns:int}), vec "
            "({length:int})"
        ),
    ),
]
ATTESTED = [
    ("RuntimeError", "mat1 dim 1 must match mat2 dim 0", "a/b#1"),
    (
        "RuntimeError",
        "size mismatch, m1: [{rows:int} x {actual:int}], m2: [{expected:int} x {out:int}]",
        "a/b#1",
    ),
]
FRAMES = []


def fix():
    # --8<-- [start:fix]
    print("linear_shape_mismatch")
    # --8<-- [end:fix]


EDITS = [
    ("in_features", "{expected}", "{actual}"),
    ("code", "$a @ $b", "$a @ $b.T", "actual == out"),
]
