"""The lock between two set-ups of one checkout."""

import subprocess
import sys
import time

from tools.one_at_a_time import one_at_a_time
from tools.repo import ROOT

HOLD = """
import sys, time
from pathlib import Path
from tools.one_at_a_time import one_at_a_time
with one_at_a_time(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def holder(path, seconds):
    """A process that has the lock."""
    command = [sys.executable, "-c", HOLD, str(path), str(seconds)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    return process


def test_free_lock_is_taken_without_a_word(tmp_path, capsys):
    with one_at_a_time(tmp_path / "new folder/lock"):
        pass
    assert capsys.readouterr().err == ""


def test_second_one_waits_until_the_first_is_done(tmp_path, capsys):
    with holder(tmp_path / "lock", 0.5) as first, one_at_a_time(tmp_path / "lock", 0.02):
        first.wait(timeout=0.3)
    assert "Another set-up of this checkout is under way" in capsys.readouterr().err


def test_lock_of_a_killed_process_does_not_stay(tmp_path):
    with holder(tmp_path / "lock", 60) as first:
        first.kill()
    start = time.monotonic()
    with one_at_a_time(tmp_path / "lock", 0.02):
        assert time.monotonic() - start < 5
