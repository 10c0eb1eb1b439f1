import subprocess
import sys

import pytest
import torch


@pytest.fixture
def every_warning():
    """Some of torch's warnings appear once a process; a test must see them each time."""
    before = torch.is_warn_always_enabled()
    torch.set_warn_always(True)
    yield
    torch.set_warn_always(before)


@pytest.fixture
def run_script(tmp_path):
    """Runs a script as a file in a process of its own and returns what it printed."""

    def run(script: str) -> str:
        path = tmp_path / "script.py"
        path.write_text(script, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(path)], capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run
