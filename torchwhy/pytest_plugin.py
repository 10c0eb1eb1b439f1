"""``pytest -p torchwhy.pytest_plugin``: the explanation in a section under a failing test's report.

It travels with the report, so pytest-xdist's workers need nothing. Where pytest shows no sections
(``--tb=no``, ``--show-capture=no``) the summary at the end has them. No outcome ever changes.
"""

from collections.abc import Generator
from typing import Any

import pytest

from torchwhy.options import language
from torchwhy.raised import explain_raised

TITLE = "torchwhy"


# Wrappers of the older form, which every pytest that is in use understands.
@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(call: pytest.CallInfo[Any]) -> Generator[None, Any, None]:
    """Add the section to the report of a test, its set-up or its tear-down that failed."""
    report = (yield).get_result()
    if report.failed and call.excinfo is not None:
        _add(report, call.excinfo.value)


@pytest.hookimpl(hookwrapper=True)
def pytest_make_collect_report() -> Generator[None, Any, None]:
    """Add the section to the report of a module that could not be collected."""
    report = (yield).get_result()
    call = getattr(report, "call", None)
    if report.failed and call is not None and call.excinfo is not None:
        error = call.excinfo.value
        # pytest wraps what a module raises in its own exception.
        _add(report, error.__cause__ or error)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Show the sections where the reports themselves do not."""
    option = config.option
    if option.tbstyle != "no" and option.showcapture == "all":
        return
    stats = terminalreporter.stats
    told = [
        (report.nodeid, text)
        for report in (*stats.get("failed", []), *stats.get("error", []))
        for title, text in getattr(report, "sections", [])
        if title == TITLE
    ]
    if told:
        terminalreporter.section(TITLE)
    for name, text in told:
        terminalreporter.line(f"{name}\n\n{text}\n")


def _add(report: pytest.TestReport | pytest.CollectReport, error: BaseException) -> None:
    text = explain_raised(error, language())
    if text:
        report.sections.append((TITLE, text))
