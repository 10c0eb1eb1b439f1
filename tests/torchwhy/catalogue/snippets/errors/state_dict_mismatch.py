"""A state dict whose keys or sizes differ."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "Error(s) in loading state_dict for {model:word}:"),
    ("RuntimeError", "Missing key(s) in state_dict: {keys:names}"),
    ("RuntimeError", "Unexpected key(s) in state_dict: {keys:names}"),
]
TIER = "family"


def fix():
    # --8<-- [start:fix]
    print("state_dict_mismatch")
    # --8<-- [end:fix]
