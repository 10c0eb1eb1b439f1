"""A program reads the arguments of the kernel that runs it, and exits."""

KIND = "exit"
MESSAGES = [
    ("", "ipykernel_launcher.py: error: unrecognized arguments: -f {file:path}"),
]


def fix():
    # --8<-- [start:fix]
    print("kernel_arguments")
    # --8<-- [end:fix]
