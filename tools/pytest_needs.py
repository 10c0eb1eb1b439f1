"""The pytest plugin behind `@pytest.mark.needs("cuda")`, `needs("torch<2.6")`, `needs("no cuda")`.

What is lacking skips a test, and says so. With `--gpu` a GPU may not be lacking: the run stops
where there is none, and no test that needs one is skipped. What needs a machine without a GPU is
skipped there, and proven on all others. Loaded by `-p tools.pytest_needs`.
"""

import pytest

from tools import here


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--gpu`."""
    group = parser.getgroup("needs", "What tests cannot run without")
    group.addoption("--gpu", action="store_true", help="fail where no NVIDIA GPU can be used")


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark; with `--gpu`, refuse to run without one."""
    text = (
        "needs(need, …): skipped where a GPU (cuda), a machine without (no cuda) or a release lacks"
    )
    config.addinivalue_line("markers", text)
    if config.getoption("gpu") and not here.has(here.CUDA):
        raise pytest.UsageError(
            "torch finds no NVIDIA GPU. Run without --gpu, or see `nvidia-smi` and "
            "`python -m torch.utils.collect_env` for what is missing"
        )


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what cannot run here."""
    needed = [str(need) for mark in item.iter_markers("needs") for need in mark.args]
    lacking = [need for need in needed if not here.has(need)]
    if lacking:
        pytest.skip(f"needs {', '.join(lacking)}")
