"""What the machine lacks, told in one sentence."""


class MissingError(Exception):
    """Something outside the repository is missing or in the way.

    The text is one sentence that says what, and the one command that helps; it is shown as it is,
    never under a stack trace.
    """
