"""Installing with pip, and what is said where that does not work."""

import sys
from pathlib import Path

import pytest

from tools import pip
from tools.missing import MissingError
from tools.repo import ROOT
from tools.requirements import FILES, Cost

FAILURES = {
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device": (
        "The disk is full"
    ),
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.": (
        "differs from the recorded hash"
    ),
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(...)'\n"
    "ERROR: No matching distribution found for mkdocs==1.6.1": "index cannot be reached",
    "ERROR: Could not find a version that satisfies the requirement torch==2.15.0\n"
    "ERROR: No matching distribution found for torch==2.15.0": "no wheel of torch==2.15.0",
    "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: 'x'": (
        "may not be written"
    ),
    "ERROR: something never seen before.": "(something never seen before)",
    "Traceback (most recent call last):\nValueError: pip broke": "it did not say why",
}


def fake(status=0, errors="", log=""):
    """A pip that ends so, and the calls that it got."""
    calls = []

    def call(command, variables):
        calls.append((command, variables))
        Path(command[command.index("--log") + 1]).write_text(log, encoding="utf-8")
        return status, errors

    return call, calls


def test_only_pinned_wheels_are_installed(tmp_path):
    call, calls = fake()
    pip.install(tmp_path / "python", "site", tmp_path, call)
    command = " ".join(calls[0][0])
    assert "-m pip install --require-hashes --only-binary :all:" in command
    assert command.endswith(FILES["site"])
    assert "index-url" not in command


def test_downloads_go_through_the_checkout_not_the_small_temporary_folder(tmp_path):
    call, calls = fake()
    pip.install(tmp_path / "python", "site", tmp_path, call)
    folder = tmp_path / ".cache/setup/tmp"
    assert {calls[0][1][name] for name in ("TMPDIR", "TEMP", "TMP")} == {str(folder)}
    assert not folder.exists()


@pytest.mark.parametrize(("errors", "expected"), FAILURES.items())
def test_failure_is_told_in_words_with_the_log(tmp_path, errors, expected):
    call, _ = fake(1, errors)
    with pytest.raises(MissingError) as caught:
        pip.install(tmp_path / "python", "site", tmp_path, call)
    said = str(caught.value)
    assert expected in said
    assert pip.LOG in said
    assert "Traceback" not in said
    assert "sudo" not in said
    assert "\n" not in said


def test_reason_that_is_in_the_log_alone_is_found(tmp_path):
    call, _ = fake(2, "", "OSError: [Errno 28] No space left on device")
    with pytest.raises(MissingError, match="The disk is full"):
        pip.install(tmp_path / "python", "site", tmp_path, call)


def test_failed_download_leaves_the_environment_as_it_was(tmp_path):
    call, _ = fake(1, "ERROR: x", "Collecting mkdocs")
    with pytest.raises(MissingError):
        pip.install(tmp_path / "python", "site", tmp_path, call)
    assert not pip.changed_something(tmp_path)


def test_failure_amid_installing_is_noticed(tmp_path):
    call, _ = fake(1, "ERROR: x", "Installing collected packages: mkdocs")
    with pytest.raises(MissingError):
        pip.install(tmp_path / "python", "site", tmp_path, call)
    assert pip.changed_something(tmp_path)


def test_errors_of_the_process_come_back_and_a_slow_network_is_told(capfd):
    program = "import sys; print('shown'); print('WARNING: Retrying 1', file=sys.stderr)"
    status, errors = pip.show([sys.executable, "-c", f"{program}; sys.exit(3)"], {})
    assert (status, errors.strip()) == (3, "WARNING: Retrying 1")
    captured = capfd.readouterr()
    assert "shown" in captured.err
    assert "does not answer yet" in captured.err


def test_disk_that_is_too_small_is_told_before_anything_is_downloaded(tmp_path):
    with pytest.raises(MissingError, match=r"1\.0 GB free and the set-up needs 9\.5 GB"):
        pip.check_space(Cost(134, 3214, 6316), tmp_path, free=10**9)


def test_disk_that_is_large_enough_is_not_mentioned(tmp_path):
    pip.check_space(Cost(134, 3214, 6316), tmp_path, free=10**10)


def test_log_lies_where_git_does_not_look():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert f"/{pip.LOG.split('/')[0]}/" in ignored
