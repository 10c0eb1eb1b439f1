"""The command line: ``torchwhy FILE…``, ``run SCRIPT``, ``--id SLUG``, ``--batch FILE.jsonl``.

Exit status 0 if and only if there is a match, 1 if there is none, 2 for usage or unreadable input;
of ``run`` the script's own.
"""

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line; every error is one sentence on standard error."""
    argv = sys.argv[1:] if argv is None else argv
    if argv[:1] == ["run"]:
        # Before anything else is imported: the script must find the modules that it would find.
        from torchwhy.run import run as run_script

        return run_script(argv[1:])
    from torchwhy.cli import run, say
    from torchwhy.options import UsageError

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
    sys.exit(main())
