"""Ask another program: git, or GitHub's own `gh`."""

import os
import subprocess

from tools.missing import MissingError

# Else git speaks the reader's language, in the encoding of the reader's system.
PLAIN = {"LC_ALL": "C"}


def ask(command: list[str]) -> str:
    """The text that a program prints; MissingError with its own words where it fails."""
    return ask_bytes(command).decode("utf-8").replace("\r\n", "\n")


def ask_bytes(command: list[str]) -> bytes:
    """What a program writes to standard output; MissingError as for `ask`."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env={**os.environ, **PLAIN},
            check=False,
        )
    except OSError as error:
        raise MissingError(f"{command[0]} cannot be run here: {error}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise MissingError(f"`{' '.join(command)}` failed: {said}")
    return done.stdout
