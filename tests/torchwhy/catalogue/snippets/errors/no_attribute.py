"""An object lacks a name."""

KIND = "error"
TIER = "family"
MESSAGES = [
    ("AttributeError", "'{owner:word}' object has no attribute '{name:word}'"),
]


def fix():
    # --8<-- [start:fix]
    print("no_attribute")
    # --8<-- [end:fix]
