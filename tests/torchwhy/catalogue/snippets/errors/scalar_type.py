"""Two dtypes meet."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "expected scalar type {wanted:dtype} but found {actual:dtype}"),
]


def fix():
    # --8<-- [start:fix]
    print("scalar_type")
    # --8<-- [end:fix]
