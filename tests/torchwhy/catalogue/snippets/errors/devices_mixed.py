"""Two devices meet."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Expected all tensors to be on the same device, but found at least two devices, "
            "{one:device} and {other:device}!"
        ),
    ),
]


def fix():
    # --8<-- [start:fix]
    print("devices_mixed")
    # --8<-- [end:fix]
