"""``%load_ext torchwhy``: the explanation below the traceback, in IPython and in Jupyter.

In a terminal it is text; a notebook shows the same words, with the page as a link.
"""

import html
from types import TracebackType
from typing import Any

from torchwhy.catalogue import Catalogue
from torchwhy.explain import address, card
from torchwhy.options import language
from torchwhy.raised import answer_raised
from torchwhy.verdict import Answer

_loaded: "dict[int, _Extension]" = {}


class _Extension:
    """Our handler in one shell, and what was there before."""

    def __init__(self, shell: Any) -> None:
        self.shell = shell
        self.before = (shell.custom_exceptions, shell.CustomTB)
        shell.set_custom_exc((Exception,), self._raised)
        self.ours = shell.CustomTB
        shell.events.register("post_run_cell", self._ran)

    def _raised(
        self,
        shell: Any,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType,
        tb_offset: int | None = None,
    ) -> Any:
        """IPython's own handler of exceptions, or whose turn it was before; then ours."""
        kinds, handler = self.before
        now = shell.custom_exceptions
        # showtraceback asks the custom handler again where the class is exactly one of these.
        shell.custom_exceptions = ()
        try:
            if kinds and isinstance(error, kinds):
                return handler(kind, error, trace, tb_offset)
            return shell.showtraceback((kind, error, trace), tb_offset=tb_offset)
        finally:
            shell.custom_exceptions = now
            show(error)

    def _ran(self, result: Any) -> None:
        """What is no matter of custom handlers: a cell that does not compile, or that exits."""
        if isinstance(result.error_before_exec, SyntaxError):
            show(result.error_before_exec)
        elif isinstance(result.error_in_exec, SystemExit):
            show(result.error_in_exec)

    def remove(self) -> None:
        """Put back the handler of before, unless another one came later."""
        self.shell.events.unregister("post_run_cell", self._ran)
        if self.shell.CustomTB == self.ours:
            self.shell.custom_exceptions, self.shell.CustomTB = self.before


def load_ipython_extension(shell: Any) -> None:
    """Called by ``%load_ext torchwhy``; twice is once."""
    if id(shell) not in _loaded:
        _loaded[id(shell)] = _Extension(shell)


def unload_ipython_extension(shell: Any) -> None:
    """Called by ``%unload_ext torchwhy``."""
    extension = _loaded.pop(id(shell), None)
    if extension is not None:
        extension.remove()


def show(error: BaseException) -> None:
    """Display the explanation of an exception, if there is one; never raises."""
    try:
        found = answer_raised(error)
        if found is None:
            return
        from IPython.display import display

        display(bundle(*found, language()), raw=True)
    except Exception:
        return


def bundle(answer: Answer, catalogue: Catalogue, lang: str) -> dict[str, str]:
    """The card as text and as HTML, by media type; the HTML is the escaped text and one link."""
    text = card(answer, lang, catalogue)
    shown = html.escape(text)
    if answer.match is not None:
        page = address(answer.match, lang, catalogue)
        if page.startswith(("https://", "http://")):
            place = html.escape(page)
            link = f'<a href="{place}" target="_blank" rel="noopener noreferrer">{place}</a>'
            head, _, tail = shown.rpartition(place)
            shown = head + link + tail
    style = "white-space: pre-wrap; border-left: 3px solid #de3412; padding-left: 1em"
    return {"text/plain": text, "text/html": f'<pre style="{style}">{shown}</pre>'}
