"""Building the wheel: it holds torchwhy alone, with the catalogue's data, which are no source."""

import subprocess
import sys
from pathlib import Path

from setuptools.command.build_py import build_py


class BuildWithData(build_py):  # type: ignore[misc] # setuptools is no part of the quick check
    """setuptools' own step, after the catalogue has been written from pages and entries."""

    def run(self) -> None:
        """Write the data, where the sources are at hand, and copy the package."""
        if Path("snippets/errors").is_dir():
            # In a process of its own: the builder's does not see the packages of the checkout.
            subprocess.run([sys.executable, "-m", "torchwhy.build"], check=True)
        super().run()
