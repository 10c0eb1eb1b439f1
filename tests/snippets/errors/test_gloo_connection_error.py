import pytest

from snippets.errors import gloo_connection_error as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_adds_what_both_ranks_have():
    assert entry.fix().tolist() == [2.0, 2.0]


def test_find_it_shows_the_address_of_a_host(capsys):
    entry.find_it()
    assert "localhost is 127." in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        "pair.cc:598] Connection closed by peer [127.0.1.1]:21871",
        "pair.cc:545] Read error [10.0.0.4]:3794: Connection reset by peer",
    ],
)
def test_address_of_the_other_process_is_read(text):
    where = "RuntimeError: [../third_party/gloo/gloo/transport/tcp/"
    answer = recognise(f"{where}{text}", load())
    assert answer.match == "gloo-connection-error"
    assert answer.values["peer"] in ("[127.0.1.1]:21871", "[10.0.0.4]:3794")
