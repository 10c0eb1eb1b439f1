"""A made-up message that ends with a word, and another that goes on."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "cudnn workspace allocation failed$"),
]


def fix():
    # --8<-- [start:fix]
    print("kernel_code")
    # --8<-- [end:fix]
