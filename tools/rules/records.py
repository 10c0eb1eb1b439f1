"""Evidence is as runs wrote it: readable, about what its folder names, and never edited."""

from tools import evidence, sums, wordings
from tools.contents import Contents
from tools.problems import Problem, ProblemError


def check(contents: Contents) -> list[Problem]:
    """A problem for each record that is foreign or broken; what has not run is no problem."""
    found: list[Problem] = []
    try:
        wordings.load(contents.root)
        folders = evidence.folders(contents.root)
    except ProblemError as error:
        return error.problems
    for path in (path for folder in folders for path in sorted(folder.iterdir())):
        try:
            evidence.read(path, contents.root)
        except ProblemError as error:
            found += error.problems
        except OSError as error:
            shown = path.relative_to(contents.root).as_posix()
            found.append(Problem(shown, 1, f"this is no record: {error.strerror}", "Remove it"))
    return found or list(sums.check(contents.root))
