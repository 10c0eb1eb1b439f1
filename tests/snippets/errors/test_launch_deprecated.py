import pytest

from snippets.errors import launch_deprecated as entry


@pytest.fixture(autouse=True)
def no_rank(monkeypatch):
    monkeypatch.delenv("LOCAL_RANK", raising=False)


def test_launch_appends_the_rank(capfd):
    with pytest.warns(FutureWarning, match="Use torchrun"):
        entry.reproduce()
    assert capfd.readouterr().out == "['--local-rank=0', '--lr=0.1']\n"


def test_fix_leaves_the_arguments_alone(capfd):
    entry.fix()
    assert capfd.readouterr().out == "['--lr=0.1']\n"


@pytest.mark.parametrize("rank", [0, 3])
def test_rank_is_read_from_the_environment(rank, monkeypatch):
    monkeypatch.setenv("LOCAL_RANK", str(rank))
    assert entry.read_the_rank() == rank


def test_rank_is_0_without_a_launcher():
    assert entry.read_the_rank() == 0
