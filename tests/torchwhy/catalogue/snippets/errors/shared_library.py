"""A shared library is missing."""

KIND = "error"
MESSAGES = [
    (
        "ImportError",
        "{library:word}: cannot open shared object file: No such file or directory",
    ),
]


def fix():
    # --8<-- [start:fix]
    print("shared_library")
    # --8<-- [end:fix]
