"""MkDocs calls this; all work is done by pure functions in tools/ (see CONTRIBUTING)."""

import logging
import os
import sys
from pathlib import Path

# MkDocs restores sys.path once this file is loaded, so everything is imported here.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from tools import download
from tools.contents import Contents
from tools.percent import is_notebook
from tools.problems import ProblemError
from tools.repo import MAIN, settings
from tools.site import csp, notebooks
from tools.site.finish import WORKER, finish
from tools.site.html import mark_blocks, mark_message, part_comments
from tools.site.languages import WORDS, address
from tools.site.links import LinkPlaces
from tools.site.nav import adopt_errors, is_error, short_titles, title_sections
from tools.site.preview import show_problems
from tools.stage import stage

LINK_LOG = logging.getLogger("mkdocs.structure.pages")
log = logging.getLogger("mkdocs.hooks.note")


class _Build:
    """What one build of one language remembers between MkDocs' calls."""

    serving = False
    contents: Contents
    files: Files
    nav: Navigation


_build = _Build()


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is `mkdocs serve`."""
    _build.serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Fill in the public addresses, read the contents afresh, place link warnings."""
    root = _root(config)
    public = settings(root)
    if not config.site_url:
        named = os.environ.get("SITE_URL", "") or public.site
        config.site_url = address(config.theme["language"], named)
    if public.repository:
        config.repo_url = public.repository
        config.repo_name = public.repository.rstrip("/").rpartition("/")[2]
    _build.contents = Contents(root)
    for old in [one for one in LINK_LOG.filters if isinstance(one, LinkPlaces)]:
        LINK_LOG.removeFilter(old)
    LINK_LOG.addFilter(LinkPlaces(Path(config.docs_dir), root))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:
    """Build again when anything changes that a page is made of."""
    root = _root(config)
    for name in ("docs/en", "docs/theme", "evidence", "mkdocs.en.yml", "snippets"):
        if (root / name).exists():
            server.watch(str(root / name))


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keep what only later events can complete."""
    _build.nav, _build.files = nav, files


@event_priority(-100)  # after mkdocs-jupyter has put its own way of rendering there
def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Run notebooks by mkdocs-jupyter, and render them as every other page."""
    key = config.theme["language"], page.file.src_uri
    if is_notebook(page.file.src_uri):
        notebooks.take_over(
            page,
            lambda: _build.contents.pages[key],
            _build.serving,
            lambda error: _refuse(error, page),
        )


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Stage the page; what cannot be staged stops a build, and is shown by a preview."""
    source = _build.contents.pages[config.theme["language"], page.file.src_uri]
    try:
        staged = stage(source, _build.contents)
        download.write(Path(config.site_dir), source, staged.blocks, _build.contents)
        return part_comments(staged.markdown)
    except ProblemError as error:
        return _refuse(error, page)


def _refuse(error: ProblemError, page: Page) -> str:
    if not _build.serving:
        raise PluginError(str(error)) from None
    log.error(str(error))
    return show_problems(page.title or page.file.src_uri, error.problems)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give blocks and messages the classes that the theme knows."""
    marked = mark_blocks(html)
    return mark_message(marked) if is_error(page.file.src_uri) else marked


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """All pages are rendered: name the sections, and hand the theme its words."""
    words = WORDS[config.theme["language"]]
    title_sections(_build.nav, words["home"])
    adopt_errors(_build.nav, files)
    policy = None if _build.serving else csp.MARK
    env.globals.update(policy=policy, worker=WORKER, words=words, is_error=is_error)


@event_priority(-200)  # after the search plugin has written its index
def on_post_build(config: MkDocsConfig) -> None:
    """Finish this language, and let the main one build the other."""
    lang = config.theme["language"]
    titles = short_titles(_build.files)  # before the other language's build takes its place
    if lang == MAIN:
        _build_english(config)
    try:
        finish(Path(config.site_dir), lang, titles, _root(config), not _build.serving)
    except ProblemError as error:
        raise PluginError(str(error)) from None


def _build_english(config: MkDocsConfig) -> None:
    english = load_config(str(_root(config) / "mkdocs.en.yml"), strict=config.strict)
    english.site_dir = str(Path(config.site_dir) / "en")
    english.site_url = address("en", config.site_url or "")
    # MkDocs tells only the outer build how it was started.
    english.plugins.on_startup(command="serve" if _build.serving else "build", dirty=False)
    build(english)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
