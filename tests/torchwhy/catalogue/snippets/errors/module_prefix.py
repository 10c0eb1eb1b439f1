"""A checkpoint of a wrapped model is loaded into the bare one: every key has a prefix too many."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Error(s) in loading state_dict for {model:word}: Missing key(s) in state_dict: "
            '{missing:names} Unexpected key(s) in state_dict: "module.{key:word}'
        ),
    ),
    (
        "RuntimeError",
        (
            "Error(s) in loading state_dict for {model:word}: Unexpected key(s) in state_dict: "
            '"module.{key:word}'
        ),
    ),
    ("RuntimeError", 'Unexpected key(s) in state_dict: "module.{key:word}'),
    (
        "RuntimeError",
        (
            "Error(s) in loading state_dict for {model:word}: Missing key(s) in state_dict: "
            '{missing:names} Unexpected key(s) in state_dict: "_orig_mod.{key:word}'
        ),
    ),
    ("RuntimeError", 'Unexpected key(s) in state_dict: "_orig_mod.{key:word}'),
]
ATTESTED = [
    ("KeyError", 'unexpected key "module.{key:word}" in state_dict', "a/b#1"),
]
UNLESS = [
    'Missing key(s) in state_dict: "module.{key:word}',
]
FRAMES = []


def fix():
    # --8<-- [start:fix]
    print("module_prefix")
    # --8<-- [end:fix]
