"""A shape with another number of elements."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "shape '{shape:shape}' is invalid for input of size {size:int}"),
]


def fix():
    # --8<-- [start:fix]
    print("view_invalid_size")
    # --8<-- [end:fix]


EDITS = [
    ("code", "$x.view($...)", "$x.flatten(1)", "shape.length == 2"),
    ("shape", "{shape}", "{size / shape[-1]}x{shape.product}"),
]
