"""The requirements files: their heads, and what they promise about one another."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from tools.repo import ROOT
from tools.requirements import (
    FILES,
    Cost,
    Target,
    count_pins,
    groups_holding,
    read_costs,
    this_target,
)
from tools.wheels import targets

PIN = re.compile(r"^(\S+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)


def text_of(group):
    return (ROOT / FILES[group]).read_text(encoding="utf-8")


def test_cost_is_read_back_as_it_was_written():
    target = Target("linux-x86_64", "3.12")
    cost = Cost(80, 44, 164)
    assert read_costs(f"# a head\n{cost.line(target)}\n\nx==1\n") == {target: cost}


def test_lacking_wheels_are_read_back_as_they_were_written():
    target = Target("macos-x86_64", "3.11")
    cost = Cost(0, 0, 0, ("torch", "torchvision"))
    assert read_costs(cost.line(target)) == {target: cost}


def test_pins_are_counted_without_hashes_and_comments():
    assert count_pins("# a==b\nx==1 \\\n    --hash=sha256:00\ny==2 ; python_version < '3'\n") == 2


def test_larger_groups_hold_the_smaller_ones():
    assert groups_holding("site") == ["site", "check", "test"]
    assert groups_holding("test") == ["test"]


def test_this_machine_has_a_name():
    assert re.fullmatch(r"[a-z0-9]+-\w+ 3\.\d+", str(this_target()))


@pytest.mark.parametrize("group", FILES)
def test_every_pin_has_a_hash(group):
    entries = text_of(group).split("\n\n", 1)[1].replace(" \\\n", " ").splitlines()
    assert len(entries) == count_pins(text_of(group)) > 50
    assert not [entry[:60] for entry in entries if "--hash=sha256:" not in entry]


@pytest.mark.parametrize("group", FILES)
def test_no_address_is_in_a_requirements_file(group):
    assert not re.search(r"://|--(extra-)?index-url|--find-links|\.org|\.com", text_of(group))


@pytest.mark.parametrize("group", FILES)
def test_head_has_a_line_for_every_platform_and_python(group):
    assert set(read_costs(text_of(group))) == set(targets())


def test_groups_agree_on_every_version():
    pins = {group: set(PIN.findall(text_of(group))) for group in FILES}
    named = {(name, version) for name, version, _ in pins["test"]}
    for group in ("site", "check"):
        assert {(name, version) for name, version, _ in pins[group]} <= named


def test_browsing_installs_no_torch():
    names = {name for name, _, _ in PIN.findall(text_of("site"))}
    assert "mkdocs-material" in names
    assert not names & {"torch", "torchvision", "numpy", "triton"}


def test_tests_run_on_the_pinned_pair():
    pins = {name: version for name, version, _ in PIN.findall(text_of("test"))}
    assert (pins["torch"], pins["torchvision"]) == ("2.15.0", "0.29.2")


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("platform", ["linux-x86_64", "linux-arm64", "macos-arm64"])
def test_every_group_has_wheels_on(platform, python):
    for group in FILES:
        assert not read_costs(text_of(group))[Target(platform, python)].lacking


# One must not be there for its error to show, the other is written by the code that imports it.
ON_PURPOSE = {
    ("ipdb", "snippets/errors/debugger_not_installed.py"),
    ("my_net", "snippets/tooling/python_itself.py"),
}


def imported():
    """Third-party modules that the code imports, each with a file that does."""
    own = {path.name for path in ROOT.iterdir() if path.is_dir()}
    for folder in ("benchmarks", "docs", "snippets", "tests", "tools", "torchwhy"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                if isinstance(node, ast.ImportFrom) and node.level == 0:
                    names = [node.module]
                for name in {name.partition(".")[0] for name in names} - own:
                    if name not in sys.stdlib_module_names:
                        yield name, path.relative_to(ROOT).as_posix()


def test_every_imported_package_is_a_dependency_of_our_own():
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [line for group in groups["dependency-groups"].values() for line in group]
    declared = {re.match(r"[\w.-]+", line)[0] for line in lines if isinstance(line, str)}
    homes = packages_distributions()
    undeclared = {
        f"{path} imports {name}"
        for name, path in imported()
        if (name, path) not in ON_PURPOSE
        and not declared & {home.lower().replace("_", "-") for home in homes.get(name, [])}
    }
    assert not undeclared
