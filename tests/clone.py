"""A clone for tests: git as nobody in particular, whatever this machine is set up for."""

import os
import subprocess
from pathlib import Path

from tools.ask import PLAIN

NOBODY = ("user.name=a", "user.email=a@example.org", "commit.gpgsign=false")


def git(root: Path, *arguments: str) -> str:
    """What git prints; CalledProcessError where it fails."""
    own = [part for setting in NOBODY for part in ("-c", setting)]
    done = subprocess.run(
        ["git", "-C", str(root), *own, *arguments],
        check=True,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        env={**os.environ, **PLAIN},
    )
    return done.stdout.strip()


def commit(root: Path) -> str:
    """Commit all that is there, ignored or not; the commit's hash. What is no clone becomes one."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet", "--initial-branch", "main")
    git(root, "add", "--all", "--force")
    git(root, "commit", "--quiet", "--message", "all")
    return git(root, "rev-parse", "HEAD")
