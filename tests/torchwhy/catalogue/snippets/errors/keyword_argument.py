"""A keyword of the language is used as a name: the line that Python shows is the message."""

KIND = "syntax"
MESSAGES = [
    ("", "async=True){rest:any}\nSyntaxError: invalid syntax"),
]


def fix():
    # --8<-- [start:fix]
    print("keyword_argument")
    # --8<-- [end:fix]
