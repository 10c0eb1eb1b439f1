"""No template is too weak, claims another entry's message, or leaves a diagnosis empty."""

from tools.contents import Contents
from tools.problems import Problem
from torchwhy import lint


def check(contents: Contents) -> list[Problem]:
    """A problem for everything that torchwhy's own lint objects to, at the template's line."""
    found = []
    for slug, line, finding in lint(contents.catalogue):
        path = contents.entries[slug].path.relative_to(contents.root).as_posix()
        message, _, remedy = finding.partition("; ")
        found.append(
            Problem(
                path,
                line,
                message,
                remedy[:1].upper() + remedy[1:]
                or "Change one of the two templates, or tell the entries apart by FRAMES",
            )
        )
    return found
