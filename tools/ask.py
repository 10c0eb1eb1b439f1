"""Ask another program: git, or GitHub's own `gh`."""

import subprocess

from tools.missing import MissingError


def ask(command: list[str]) -> str:
    """What a program prints; MissingError with its own words where it fails."""
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
        )
    except OSError as error:
        raise MissingError(f"{command[0]} cannot be run here: {error}") from None
    if done.returncode:
        raise MissingError(f"`{' '.join(command)}` failed: {done.stderr.strip()}")
    return done.stdout
