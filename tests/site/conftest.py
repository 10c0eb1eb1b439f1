"""The built site, served below a path as a host would, and a browser that counts its complaints."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tools import build

BELOW = "/pytorch-note/"


class _Host(SimpleHTTPRequestHandler):
    """Serves the site below BELOW and nothing above it, with the site's own page for what lacks."""

    def translate_path(self, path: str) -> str:
        inside = urlsplit(path).path
        if not inside.startswith(BELOW):
            return str(Path(self.directory) / "nothing-here")
        return super().translate_path("/" + inside[len(BELOW) :])

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """A page that is left while it loads hangs up; that is no failure."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing: the tests look at the pages."""


@dataclass(frozen=True)
class Site:
    """The folder that was built, and the address it is served at, ending with a slash."""

    folder: Path
    address: str

    def pages(self) -> list[str]:
        """Every page of both languages, below the address."""
        return sorted(
            path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html")
        )


@dataclass
class Complaints:
    """What a page said in the console, and what it asked other origins for."""

    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def listen(self, page: Page, own: tuple[str, ...]) -> None:
        """Note everything that happens on `page` from now on."""
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self._see(request.url, own))

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.said.append(text)

    def _see(self, url: str, own: tuple[str, ...]) -> None:
        if not url.startswith((*own, "data:", "blob:", "about:")):
            self.asked.append(url)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Both languages, built strictly for the address at which they are then served."""
    folder = tmp_path_factory.mktemp("site")
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    address = f"http://127.0.0.1:{host.server_port}{BELOW}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "SITE_URL", address)
        assert build.main(["--site-dir", str(folder)]) == 0
    thread = threading.Thread(target=host.serve_forever, daemon=True)
    thread.start()
    yield Site(folder, address)
    host.shutdown()
    host.server_close()
    thread.join()


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    """Collected over the whole test; any at its end fails it."""
    heard = Complaints()
    yield heard
    assert heard.asked == []
    assert heard.said == []


@pytest.fixture
def browse(chromium: Browser, site: Site, complaints: Complaints) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site by its key; keywords go to the browser's context."""
    contexts: list[BrowserContext] = []

    def open_page(key: str = "index.html", **context: object) -> Page:
        settings = {"viewport": {"width": 1280, "height": 900}, **context}
        made = chromium.new_context(**settings)  # type: ignore[arg-type]
        contexts.append(made)
        page = made.new_page()
        complaints.listen(page, (site.address,))
        page.goto(site.address + key)
        page.wait_for_function("window.note !== undefined")
        return page

    yield open_page
    for made in contexts:
        made.close()
