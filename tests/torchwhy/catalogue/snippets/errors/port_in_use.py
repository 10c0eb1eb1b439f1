"""Two runs want one port."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "Address already in use"),
]


def fix():
    # --8<-- [start:fix]
    print("port_in_use")
    # --8<-- [end:fix]
