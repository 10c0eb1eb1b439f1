"""What `serve` shows in place of a page that cannot be staged, so that the site stays in use."""

from collections.abc import Sequence
from html import escape

from tools.problems import Problem


def show_problems(title: str, problems: Sequence[Problem]) -> str:
    """Markdown of a page that names every problem; none of their text becomes markup."""
    rows = "".join(f"<li><code>{escape(str(problem))}</code></li>" for problem in problems)
    return f"# {escape(title)}\n\n<ul>{rows}</ul>\n"
