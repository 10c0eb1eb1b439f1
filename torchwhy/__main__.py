"""The command line: ``python -m torchwhy FILE…``, ``--id SLUG``, ``--batch FILE.jsonl``.

Exit status 0 if and only if there is a match, 1 if there is none, 2 for usage or unreadable input.
"""

import sys

from torchwhy.cli import run, say
from torchwhy.options import UsageError


def main(argv: list[str]) -> int:
    """Run the command line; every error is one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        status = run(argv)
        say("", end="")
    except UsageError as error:
        print(f"torchwhy: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
