"""A small site that MkDocs builds with our hooks and theme, outside the repository."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tools.repo import ROOT

ADDRESS = "https://a.example/note/"
CONFIG = """\
INHERIT: {root}/{name}
hooks:
  - {root}/tools/hooks.py
nav:
  - index.md
  - shapes:
      - shapes/index.md
      - {key}
theme:
  custom_dir: {root}/docs/theme
"""


def lay_out(root: Path, key: str, pages: Mapping[str, Mapping[str, str]]) -> Path:
    """Write both languages' `pages` by key: a home page, and a chapter with the page `key`."""
    (root / "pyproject.toml").write_text('[tool.pytorch-note]\nsite = ""\n', encoding="utf-8")
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        text = CONFIG.format(root=ROOT.as_posix(), name=name, key=key)
        (root / name).write_text(text, encoding="utf-8")
    for lang, texts in pages.items():
        for page, text in texts.items():
            path = root / "docs" / lang / page
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return root


def make(project: Path, name: str = "mkdocs.yml", command: str = "build") -> Path:
    """Build strictly; the folder of the site. Abort where the build stops."""
    config = load_config(str(project / name), strict=command == "build")
    config.plugins.on_startup(command=command, dirty=False)
    build(config)
    return Path(config.site_dir)
