"""Run a command in the foreground and end as it ends. Parses on every Python 3, like __main__."""

import subprocess


def follow(command: "list[str]", env: "dict[str, str] | None" = None) -> int:
    """The exit status of the command; 130 after Ctrl-C, as a shell has it.

    Ctrl-C reaches the child as well, which may have something to tidy: it is waited for.
    """
    child = subprocess.Popen(command, env=env)
    while True:
        try:
            status = child.wait()
        except KeyboardInterrupt:
            continue
        return status if status >= 0 else 128 - status
