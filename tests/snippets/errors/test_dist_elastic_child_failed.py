import pytest

from snippets.errors import dist_elastic_child_failed as entry
from torchwhy import recognise
from torchwhy.catalogue import load

REPORT = """\
torch.distributed.elastic.multiprocessing.errors.ChildFailedError:
============================================================
train.py FAILED
------------------------------------------------------------
Failures:
  <NO_OTHER_FAILURES>
------------------------------------------------------------
Root Cause (first observed failure):
[0]:
  time      : 2026-01-02_03:04:05
  host      : node-7.cluster
  rank      : 3 (local_rank: 3)
  exitcode  : -9 (pid: 12345)
  error_file: <N/A>
  traceback : Signal 9 (SIGKILL) received by PID 12345
============================================================
"""


def test_fix_lets_torchrun_end_well(capfd):
    entry.fix()
    assert capfd.readouterr().out == "trained\n"


def test_find_it_has_the_error_of_the_process_itself():
    rank, failure = entry.find_it()
    assert (rank, failure.exitcode) == (0, 1)
    assert failure.message["message"] == "KeyError: 'model'"


def test_report_without_record_has_no_reason():
    with pytest.raises(Exception, match="error_file: <N/A>"):
        entry.reproduce()


def test_report_tells_rank_and_exit_code():
    answer = recognise(REPORT, load())
    assert answer.match == "dist-elastic-child-failed"
    assert (answer.values["rank"], answer.values["code"]) == ("3", "-9")


def test_error_of_the_process_itself_is_explained_first():
    text = (
        "ValueError: Error initializing torch.distributed using env:// rendezvous: environment "
        "variable RANK expected, but not set\n"
    )
    assert recognise(text + REPORT, load()).match == "rendezvous-variables-missing"
