"""A class label handed to a loss lies outside 0 … C-1."""

KIND = "error"
MESSAGES = [
    ("IndexError", "Target {target:int} is out of bounds."),
]
ATTESTED = [
    ("RuntimeError", "Assertion `t >= 0 && t < n_classes` failed.", "a/b#1"),
    (
        "RuntimeError",
        "Assertion `cur_target >= 0 && cur_target < n_classes' failed.",
        "a/b#1",
    ),
]
FRAMES = []


def fix():
    # --8<-- [start:fix]
    print("ce_target_out_of_bounds")
    # --8<-- [end:fix]


EDITS = [
    ("ignore_index", "-100", "{target}", "target < 0"),
    ("out_features", "", "{target + 1}", "target >= 0"),
]
