"""The sidebar: titles from each language's pages, and error pages at home under their index."""

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page


def is_error(key: str) -> bool:
    """Whether the page of this key is an error's (the index is not)."""
    return key.startswith("errors/") and key != "errors/index.md"


def short_titles(files: Files) -> dict[str, str]:
    """Short titles by address, of the pages whose H1 is not what a list should show."""
    pages = [file.page for file in files.documentation_pages() if file.page is not None]
    return {page.url: page.meta["title"] for page in pages if "title" in page.meta}


def adopt_errors(nav: Navigation, files: Files) -> None:
    """Make the section of the error index the parent of every error page.

    The pages do not enter the sidebar; the section is shown as the reader's place, and leads back.
    """
    section = next((item for item in _sections(nav) if _key(item) == "errors"), None)
    for file in files.documentation_pages():
        page = file.page
        if page is not None and page.parent is None and file.src_uri.startswith("errors/"):
            page.parent = section


def title_sections(nav: Navigation, home: str) -> None:
    """Give each section the H1 of its index page, and the home page, whose H1 is the site's name,
    the word for `home`; pages must have been rendered.
    """
    if nav.homepage is not None:
        nav.homepage.title = home
    for section in _sections(nav):
        first = section.children[0]
        if first.title:
            section.title = first.title


def _sections(nav: Navigation) -> list[Section]:
    return [item for item in nav.items if isinstance(item, Section)]


def _key(section: Section) -> str:
    first = section.children[0]
    return first.file.src_uri.rpartition("/")[0] if isinstance(first, Page) else ""
