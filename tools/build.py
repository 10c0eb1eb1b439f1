"""`python -m tools build`: the release build of both languages into site/."""

import argparse
import os

from mkdocs.__main__ import build_command

from tools.repo import ROOT


def main(argv: list[str]) -> int:
    """Build strictly: any warning of MkDocs, dead link or foreign address is a failure."""
    parser = argparse.ArgumentParser(prog="python -m tools build", description=__doc__)
    parser.add_argument("--site-dir", default=str(ROOT / "site"), help="where to build (site/)")
    chosen = parser.parse_args(argv)
    config = str(ROOT / "mkdocs.yml")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        build_command.main(
            ["--strict", "--config-file", config, "--site-dir", chosen.site_dir],
            prog_name="mkdocs build",
        )
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    return 0
