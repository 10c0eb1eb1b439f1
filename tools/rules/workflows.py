"""The workflows on GitHub keep their rules, and none is gone: only what is proven is deployed.

A repository without any workflow is deployed by other means; there is nothing to judge.
"""

from tools import workflows
from tools.contents import Contents
from tools.problems import Problem


def check(contents: Contents) -> list[Problem]:
    """Everything that `tools.workflows` objects to."""
    texts = workflows.texts(contents.root)
    return workflows.problems(texts) if texts else []
