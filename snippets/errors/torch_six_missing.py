"""Code written for Python 2 and 3 at once imports torch._six, which left in torch 2.0."""

KIND = "error"
NEEDS = ["torch>=2.0"]
MESSAGES = [("ModuleNotFoundError", "No module named 'torch._six'")]
FRAMES = []
EDITS = [
    ("code", "from torch._six import inf", "from math import inf"),
    ("code", "from torch._six import string_classes", "string_classes = (str, bytes)"),
    ("code", "from torch._six import int_classes", "int_classes = int"),
    (
        "code",
        "from torch._six import container_abcs",
        "import collections.abc as container_abcs",
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    from torch._six import inf

    best_loss = inf
    print(min(best_loss, 0.3))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from math import inf

    best_loss = inf
    print(min(best_loss, 0.3))
    # --8<-- [end:fix]
    return best_loss


def reproduce_classes():
    # --8<-- [start:reproduce_classes]
    from torch._six import container_abcs, string_classes

    samples = ["cat", [3, 4]]
    print([isinstance(sample, container_abcs.Sequence) for sample in samples])
    print([isinstance(sample, string_classes) for sample in samples])
    # --8<-- [end:reproduce_classes]


def fix_classes():
    # --8<-- [start:fix_classes]
    from collections import abc as container_abcs

    samples = ["cat", [3, 4]]
    print([isinstance(sample, container_abcs.Sequence) for sample in samples])
    print([isinstance(sample, (str, bytes)) for sample in samples])
    # --8<-- [end:fix_classes]
    return [isinstance(sample, (str, bytes)) for sample in samples]


def wrong_guard():
    # --8<-- [start:wrong_guard]
    try:
        from torch._six import string_classes
    except ImportError:
        string_classes = ()

    print(isinstance("cat", string_classes))
    # --8<-- [end:wrong_guard]
    return isinstance("cat", string_classes)
