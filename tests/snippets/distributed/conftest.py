import pytest

from tools import ownprocess


@pytest.fixture
def torchrun(tmp_path):
    """Runs a script with torchrun, and returns the lines that its processes printed."""

    def run(script: str, processes: int = 2) -> list[str]:
        path = tmp_path / "train.py"
        path.write_text(script, encoding="utf-8")
        done = ownprocess.execute(path, processes)
        assert done.described is None, done.described
        return done.stdout.splitlines()

    return run
