"""Which wheel a platform takes, and what a set-up costs."""

import pytest

from tools import wheels
from tools.missing import MissingError
from tools.requirements import Target, this_target
from tools.wheels import Package, Wheel, ask_sizes, choose, read_pylock, unpacking_factor


def package(name, *tags, marker=""):
    names = [f"{name}-1.0-{tag}.whl" for tag in tags]
    return Package(name, "1.0", marker, tuple(Wheel(file, f"file:///{file}") for file in names))


def chosen(packages, platform="linux-x86_64", python="3.12"):
    found, lacking = choose(packages, Target(platform, python))
    return [wheel.name.split("-", 2)[2].removesuffix(".whl") for wheel in found], lacking


BINARY = package(
    "fast",
    "cp311-cp311-manylinux_2_28_x86_64",
    "cp312-cp312-manylinux_2_28_x86_64",
    "cp312-cp312-manylinux_2_28_aarch64",
    "cp312-cp312-macosx_11_0_arm64",
    "cp312-cp312-win_amd64",
)


@pytest.mark.parametrize(
    ("platform", "python", "tag"),
    [
        ("linux-x86_64", "3.11", "cp311-cp311-manylinux_2_28_x86_64"),
        ("linux-x86_64", "3.12", "cp312-cp312-manylinux_2_28_x86_64"),
        ("linux-arm64", "3.12", "cp312-cp312-manylinux_2_28_aarch64"),
        ("macos-arm64", "3.12", "cp312-cp312-macosx_11_0_arm64"),
        ("windows-x86_64", "3.12", "cp312-cp312-win_amd64"),
    ],
)
def test_platform_and_python_decide_which_wheel_is_taken(platform, python, tag):
    assert chosen([BINARY], platform, python) == ([tag], ())


def test_platform_without_a_wheel_is_named():
    assert chosen([BINARY], "macos-x86_64") == ([], ("fast",))


def test_binary_wheel_is_preferred_to_the_slow_one():
    both = package("both", "py3-none-any", "cp312-cp312-manylinux_2_17_x86_64")
    assert chosen([both])[0] == ["cp312-cp312-manylinux_2_17_x86_64"]


def test_wheel_for_every_later_python_fits():
    stable = package("stable", "cp39-abi3-win_amd64")
    assert chosen([stable], "windows-x86_64", "3.14") == (["cp39-abi3-win_amd64"], ())


def test_package_of_another_platform_is_left_out():
    windows = package("colour", "py3-none-any", marker="sys_platform == 'win32'")
    assert chosen([windows]) == ([], ())
    assert chosen([windows], "windows-x86_64") == (["py3-none-any"], ())


def test_marker_on_the_micro_version_holds_for_current_pythons():
    late = package("late", "py3-none-any", marker="python_full_version >= '3.11.5'")
    assert chosen([late], python="3.11") == (["py3-none-any"], ())


def test_pylock_is_read():
    entry = {"name": "a", "version": "1.0", "wheels": [{"url": "file:///x/a-1.0-py3-none-any.whl"}]}
    bare = {"name": "b", "version": "2", "marker": "os_name == 'nt'"}
    assert read_pylock({"packages": [entry, bare]}) == [
        Package("a", "1.0", "", (Wheel("a-1.0-py3-none-any.whl", entry["wheels"][0]["url"]),)),
        Package("b", "2", "os_name == 'nt'", ()),
    ]


def test_sizes_are_asked_of_the_index(tmp_path):
    file = tmp_path / "a-1.0-py3-none-any.whl"
    file.write_bytes(b"x" * 1234)
    assert ask_sizes([file.as_uri()]) == {file.as_uri(): 1234}


def test_index_that_does_not_answer_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(wheels, "PAUSES", (0, 0))
    with pytest.raises(MissingError, match=r"how large gone\.whl is"):
        ask_sizes([(tmp_path / "gone.whl").as_uri()])


def test_question_without_an_answer_is_asked_again(tmp_path, monkeypatch):
    file = tmp_path / "late.whl"
    monkeypatch.setattr(wheels.time, "sleep", lambda seconds: file.write_bytes(b"x" * 7))
    assert ask_sizes([file.as_uri()]) == {file.as_uri(): 7}


def test_unpacked_size_is_measured_on_what_is_installed(tmp_path, monkeypatch):
    (tmp_path / "fast-1.0.dist-info").mkdir()
    (tmp_path / "fast-1.0.dist-info/METADATA").write_text("Name: fast\nVersion: 1.0\n")
    (tmp_path / "fast.py").write_bytes(b"#" * 300)
    (tmp_path / "fast-1.0.dist-info/RECORD").write_text("fast.py,,300\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    fast = package("fast", "py3-none-any")
    absent = package("no_such_package", "py3-none-any")
    sizes = {fast.wheels[0].url: 100, absent.wheels[0].url: 50}
    factor, measured = unpacking_factor([fast, absent], sizes)
    assert factor == 3.0
    assert measured == f"{this_target()}, 1 of 2 packages"


def test_nothing_installed_is_no_measurement():
    absent = package("no_such_package", "py3-none-any")
    with pytest.raises(MissingError, match="python -m tools test"):
        unpacking_factor([absent], {absent.wheels[0].url: 50})


def test_every_promised_platform_and_python_is_a_target():
    names = {str(target) for target in wheels.targets()}
    assert {"linux-x86_64 3.11", "macos-arm64 3.14", "windows-x86_64 3.12"} <= names
    assert len(names) == len(wheels.PLATFORMS) * len(wheels.PYTHONS)
