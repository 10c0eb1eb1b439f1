"""The command line: ``python -m torchwhy FILE…``, ``--id SLUG``, ``--batch FILE.jsonl``.

Exit status 0 if and only if there is a match, 1 if there is none, 2 for usage or unreadable input.
"""

import os
import sys

from torchwhy.cli import run
from torchwhy.options import UsageError


def main(argv: list[str]) -> int:
    """Run the command line; every error is one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        status = run(argv)
        sys.stdout.flush()
    except UsageError as error:
        print(f"torchwhy: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever reads has seen enough; give the interpreter nothing to complain about at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
