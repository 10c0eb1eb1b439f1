import signal
import subprocess
import sys

import pytest

from snippets.errors import launch_subprocess_died as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_lets_the_launcher_go_on(capsys):
    entry.fix()
    assert capsys.readouterr().out == "trained\n"


def test_find_it_shows_what_the_process_said(capsys):
    assert entry.find_it() == 1
    assert capsys.readouterr().out == "1 KeyError: 'model'\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals that kill")
def test_a_process_that_was_killed_names_the_signal():
    code = f"import os; os.kill(os.getpid(), {int(signal.SIGKILL)})"
    command = ["python", "-u", "-c", code]
    with pytest.raises(subprocess.CalledProcessError) as caught:
        subprocess.run(command, executable=sys.executable, check=True)
    text = str(caught.value).replace(f"'-c', '{code}'", "'train.py', '--lr', '1'")
    answer = recognise(f"subprocess.CalledProcessError: {text}", load())
    assert answer.match == "launch-subprocess-died"
    assert (answer.values["signal"], answer.values["status"]) == ("SIGKILL", "9")


def test_what_the_process_itself_said_is_explained_first():
    text = (
        "RuntimeError: Default process group has not been initialized, please make sure to call "
        "init_process_group.\n"
        "subprocess.CalledProcessError: Command '['/usr/bin/python', '-u', 'train.py', "
        "'--local_rank=0']' returned non-zero exit status 1."
    )
    assert recognise(text, load()).match == "dist-not-initialized"


def test_other_commands_are_not_this_entry():
    text = "subprocess.CalledProcessError: Command '['ninja', '-v']' returned non-zero exit status "
    assert recognise(f"{text}1.", load()).match != "launch-subprocess-died"
