"""The catalogue that the cases were written for, frozen in ``catalogue/``, and the real one."""

from pathlib import Path
from typing import Any

import pytest

from tests.torchwhy.pastes import CASES, FIXTURE, ROOT
from torchwhy import Catalogue
from torchwhy.build import build


@pytest.fixture(scope="session")
def data() -> dict[str, Any]:
    """The data of the frozen catalogue."""
    return build(FIXTURE)


@pytest.fixture(scope="session")
def catalogue(data: dict[str, Any]) -> Catalogue:
    """The frozen catalogue."""
    return Catalogue(data, FIXTURE)


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """The catalogue of this repository."""
    return Catalogue(build(ROOT), ROOT)


@pytest.fixture(scope="session")
def cases() -> list[dict[str, Any]]:
    """The cases, in the order of their file."""
    return CASES


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the frozen catalogue's sources that a test may change."""
    for path in FIXTURE.rglob("*"):
        if path.is_file() and path.suffix in (".py", ".md"):
            target = tmp_path / path.relative_to(FIXTURE)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    return tmp_path
