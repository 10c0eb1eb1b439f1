import pytest

from tools import ownprocess


@pytest.fixture
def torchrun(tmp_path):
    """Runs a script with torchrun and two processes, and returns the lines that they printed."""

    def run(script: str) -> list[str]:
        path = tmp_path / "train.py"
        path.write_text(script, encoding="utf-8")
        done = ownprocess.execute(path, 2)
        assert done.described is None, done.described
        return done.stdout.splitlines()

    return run
