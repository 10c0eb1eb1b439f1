"""Finding a browser for the tests, or installing one with the rights that there are."""

import stat
import sys

import pytest

from tools import browser
from tools.missing import MissingError

posix = pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")


def program(path, status=0):
    """A file that runs and ends with this status."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """A machine without any browser."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "cache"))
    monkeypatch.setattr(browser, "PLACES", {})
    return tmp_path


def test_machine_without_a_browser_has_none(bare):
    assert browser.find_browser() is None


@posix
def test_browser_on_the_path_is_found(bare):
    assert browser.find_browser() is None
    wanted = program(bare / "bin/google-chrome")
    assert browser.find_browser() == wanted


@posix
def test_named_browser_wins(bare, monkeypatch):
    program(bare / "bin/chromium")
    wanted = program(bare / "elsewhere/my-browser")
    monkeypatch.setenv("CHROMIUM", str(wanted))
    assert browser.find_browser() == wanted


def test_named_browser_that_does_not_start_is_told(bare, monkeypatch):
    monkeypatch.setenv("CHROMIUM", str(bare / "gone"))
    with pytest.raises(MissingError, match=r"CHROMIUM names .*gone, which does not start"):
        browser.find_browser()


@posix
def test_place_holder_that_does_not_run_is_passed_over(bare):
    program(bare / "bin/chromium-browser", status=1)
    wanted = program(bare / "cache/chromium-1200/chrome-linux/chrome")
    assert browser.find_browser() == wanted


@pytest.mark.parametrize(
    ("system", "inside"),
    [
        ("linux", "chromium-9/chrome-linux64/chrome"),
        ("darwin", "chromium-9/chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium"),
        ("win32", "chromium-9/chrome-win64/chrome.exe"),
    ],
)
def test_browser_in_the_cache_of_playwright_is_a_candidate(bare, system, inside):
    wanted = bare / "cache" / inside
    wanted.parent.mkdir(parents=True)
    wanted.touch()
    assert wanted in list(browser.candidates(system))


def test_usual_places_on_windows_are_filled_in(monkeypatch):
    monkeypatch.setenv("PROGRAMFILES", "C:/Programs")
    paths = [path.as_posix() for path in browser.candidates("win32")]
    assert "C:/Programs/Google/Chrome/Application/chrome.exe" in paths


@posix
def test_missing_browser_is_installed_and_used(bare, capsys):
    calls = []

    def install(command):
        calls.append(command)
        program(bare / "cache/chromium-1200/chrome-linux/chrome")
        return 0

    found = browser.ensure_browser(bare, install)
    assert found == bare / "cache/chromium-1200/chrome-linux/chrome"
    assert calls
    assert "No browser for the tests yet" in capsys.readouterr().err


@pytest.mark.parametrize("status", [0, 1])
def test_browser_that_cannot_be_installed_is_one_sentence_with_one_command(bare, status):
    with pytest.raises(MissingError) as caught:
        browser.ensure_browser(bare, lambda command: status)
    said = str(caught.value)
    assert "need a Chromium-like browser" in said
    assert said.count("`") == 2
    assert "sudo" not in said
    assert "\n" not in said


@pytest.mark.parametrize("system", ["debian", "ubuntu", "fedora", ""])
@pytest.mark.parametrize("as_root", [True, False])
def test_nothing_is_installed_with_more_rights_than_the_caller_has(as_root, system):
    for command in browser.commands(as_root, system):
        assert "sudo" not in command
        if not as_root:
            assert command[0] == sys.executable
            assert "--with-deps" not in command


def test_root_on_debian_takes_the_package_of_the_system():
    assert browser.commands(True, "debian")[-1][:2] == ["apt-get", "install"]


@pytest.mark.parametrize(
    ("text", "name"), [("NAME=x\nID=debian\n", "debian"), ('ID="ubuntu"\n', "ubuntu"), ("", "")]
)
def test_system_is_read_from_its_release_file(tmp_path, text, name):
    release = tmp_path / "os-release"
    release.write_text(text, encoding="utf-8")
    assert browser._system_name(release) == name
    assert browser._system_name(tmp_path / "gone") == ""


@posix
def test_output_of_the_installation_is_in_the_log(tmp_path):
    call = browser._logged(tmp_path / "new/browser.log")
    assert call([sys.executable, "-c", "print('why it failed'); raise SystemExit(4)"]) == 4
    assert call([str(tmp_path / "gone")]) == 1
    assert "why it failed" in (tmp_path / "new/browser.log").read_text(encoding="utf-8")
