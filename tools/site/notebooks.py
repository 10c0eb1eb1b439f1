"""How MkDocs makes a page of a notebook: mkdocs-jupyter runs it, MkDocs itself renders it.

mkdocs-jupyter's page repeats 600 KB of styles and scripts. So only the outputs are taken from it;
text and code go the way of every other page, which checks links, knows admonitions and gives
headings their ids. A release runs each notebook anew. A preview remembers what it has run as long
as code and libraries stay the same, and shows the page without outputs where a library is missing.
"""

from collections.abc import Callable
from posixpath import join
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as SitePage

from tools import notebook_code, notebooks, runnotebook
from tools.pages import Page
from tools.problems import ProblemError
from tools.runnotebook import Outputs
from tools.words import word

_remembered: dict[str, Outputs] = {}


def take_over(
    page: SitePage,
    find: Callable[[], Page],
    serving: bool,
    refuse: Callable[[ProblemError], str],
) -> None:
    """Put our rendering in the place of mkdocs-jupyter's, which becomes the way to run the cells.

    `find` gives the page in the repository; `refuse` gets what is wrong, and raises it or gives the
    Markdown to show instead.
    """
    jupyter: Any = page.render

    def render(config: MkDocsConfig, files: Files) -> None:
        staged = page.markdown or ""

        def convert() -> str:
            jupyter(config, files)
            return page.content or ""

        try:
            source = find()
            outputs = preview(source, convert) if serving else release(source, convert)
            if outputs is None:
                names = word(source.lang, "comma").join(notebook_code.missing(source))
                note = word(source.lang, "not-executed", missing=names)
                page.markdown = notebooks.without_outputs(staged, note)
            else:
                page.markdown, pictures = notebooks.complete(
                    staged, outputs, source.meta, source.path, source.slug
                )
                for name, svg in pictures.items():
                    files.append(_file(config, join(source.chapter, name), svg))
        except ProblemError as error:
            page.markdown = refuse(error)
        type(page).render(page, config, files)

    page.render = render  # type: ignore[method-assign]


def release(source: Page, convert: Callable[[], str]) -> Outputs:
    """The outputs, run now; ProblemError where that fails or cannot be tried."""
    lacking = notebook_code.missing(source)
    if lacking:
        raise notebook_code.lacks(source, lacking)
    return runnotebook.run(source, convert)


def preview(source: Page, convert: Callable[[], str]) -> Outputs | None:
    """The outputs, remembered or run now; None where a library is missing."""
    if notebook_code.missing(source):
        return None
    key = notebook_code.fingerprint(source)
    if key not in _remembered:
        _remembered[key] = runnotebook.run(source, convert)
    return _remembered[key]


def _file(config: MkDocsConfig, path: str, text: str) -> File:
    return File.generated(config, path, content=text, inclusion=InclusionLevel.INCLUDED)
