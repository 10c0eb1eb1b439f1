"""A loss broadcasts target and input."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "Using a target size ({target:shape}) that is different to the input size "
            "({input:shape}). This will likely lead to incorrect results due to broadcasting."
        ),
    ),
]


def fix():
    # --8<-- [start:fix]
    print("loss_size_warning")
    # --8<-- [end:fix]
