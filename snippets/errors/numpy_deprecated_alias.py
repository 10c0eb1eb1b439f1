"""Code uses np.float, np.int or another name that newer releases of NumPy no longer have."""

KIND = "error"
MESSAGES = [
    (
        "AttributeError",
        (
            "`np.{name:word}` was a deprecated alias for the builtin `{builtin:word}`. To avoid "
            "this error in existing code, use"
        ),
    ),
    (
        "AttributeError",
        "`np.{name:word}` was removed in the NumPy 2.0 release. Use `np.{new:word}` instead.",
    ),
    ("AttributeError", "`np.{name:word}` was removed in the NumPy 2.0 release."),
    ("AttributeError", "module 'numpy' has no attribute 'float'"),
    ("AttributeError", "module 'numpy' has no attribute 'int'"),
    ("AttributeError", "module 'numpy' has no attribute 'bool'"),
    ("AttributeError", "module 'numpy' has no attribute 'object'"),
    ("AttributeError", "module 'numpy' has no attribute 'str'"),
    ("AttributeError", "module 'numpy' has no attribute 'complex'"),
    ("AttributeError", "module 'numpy' has no attribute 'long'"),
    ("AttributeError", "module 'numpy' has no attribute 'bool8'"),
    ("AttributeError", "module 'numpy' has no attribute 'typeDict'"),
]
FRAMES = []
EDITS = [
    ("code", "np.{name}", "np.{new}"),
    ("code", "np.{name}", "{builtin}"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch

    values = np.array(["0.5", "1.5"]).astype(np.float)
    print(torch.from_numpy(values).dtype)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch

    values = np.array(["0.5", "1.5"]).astype(np.float32)
    print(torch.from_numpy(values).dtype)
    # --8<-- [end:fix]
    return torch.from_numpy(values).dtype


def reproduce_removed_in_2():
    # --8<-- [start:reproduce_removed_in_2]
    import numpy as np

    best = np.Inf
    for loss in (0.5, 0.25):
        best = min(best, loss)
    print(best)
    # --8<-- [end:reproduce_removed_in_2]


def fix_removed_in_2():
    # --8<-- [start:fix_removed_in_2]
    import numpy as np

    best = np.inf
    for loss in (0.5, 0.25):
        best = min(best, loss)
    print(best)
    # --8<-- [end:fix_removed_in_2]
    return best


def does_not_help():
    # --8<-- [start:does_not_help]
    import numpy as np

    np.float = float
    try:
        np.zeros(2, dtype=np.float).astype(np.int)
    finally:
        del np.float
    # --8<-- [end:does_not_help]


def reproduce_sctypes():
    # --8<-- [start:reproduce_sctypes]
    import numpy as np

    values = np.zeros(2, dtype=np.float32)
    floats = np.sctypes["float"]
    print(values.dtype in floats)
    # --8<-- [end:reproduce_sctypes]


def fix_sctypes():
    # --8<-- [start:fix_sctypes]
    import numpy as np

    values = np.zeros(2, dtype=np.float32)
    floats = [np.float16, np.float32, np.float64]
    print(values.dtype in floats)
    # --8<-- [end:fix_sctypes]
    return values.dtype in floats


def find_it():
    # --8<-- [start:find_it]
    import re

    source = "x = x.astype(np.float)\nlabels = labels.astype(np.int)\ny = y.astype(np.int64)\n"
    old = re.compile(r"\bnp\.(float_?|int|bool|object|str|complex|long|Inf|NaN)\b")
    for number, line in enumerate(source.splitlines(), start=1):
        for found in old.finditer(line):
            print(number, found.group())
    # --8<-- [end:find_it]
