"""Serving on this machine: ports, addresses, and what MkDocs is asked."""

import socket

import pytest

from tools import serve
from tools.missing import MissingError


@pytest.fixture
def taken():
    """A port that another program listens on."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as other:
        other.bind((serve.HOST, 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.fixture
def followed(monkeypatch):
    """Calls of MkDocs, which is not started."""
    calls = []
    monkeypatch.setattr(serve, "follow", lambda command, env: calls.append((command, env)) or 0)
    monkeypatch.setattr(serve, "is_free", lambda port: True)
    monkeypatch.setattr(serve.os, "chdir", lambda path: None)
    monkeypatch.delenv("PORT", raising=False)
    return calls


def test_taken_port_is_told_before_anything_is_built(taken, monkeypatch):
    monkeypatch.setattr(serve, "follow", pytest.fail)
    with pytest.raises(MissingError) as caught:
        serve.main(["--port", str(taken)])
    said = str(caught.value)
    assert said.startswith(f"Port {taken} is taken")
    suggested = int(said.rpartition("--port ")[2].rstrip("`."))
    assert suggested != taken
    assert serve.is_free(suggested)


def test_taken_port_is_not_free(taken):
    assert not serve.is_free(taken)


def test_end_of_the_range_has_a_next_port_too():
    assert serve.PORT <= serve.next_free(65535) < 65535


@pytest.mark.parametrize("text", ["eight", "0", "-1", "65536", ""])
def test_what_is_no_port_is_told(text):
    with pytest.raises(MissingError, match="is not a port"):
        serve.read_port(text)


def test_both_addresses_are_printed(followed, capsys):
    assert serve.main([]) == 0
    said = capsys.readouterr().out
    assert "http://127.0.0.1:8000/ " in said
    assert "http://127.0.0.1:8000/en/ " in said


@pytest.mark.parametrize(("argv", "variable", "port"), [
    ([], "8111", 8111),
    (["--port", "8222"], "8111", 8222),
    ([], "", 8000),
])  # fmt: skip
def test_port_comes_from_the_option_then_from_the_variable(
    followed, monkeypatch, argv, variable, port
):
    monkeypatch.setenv("PORT", variable)
    serve.main(argv)
    command, env = followed[0]
    assert command[command.index("--dev-addr") + 1] == f"127.0.0.1:{port}"
    assert env["SITE_URL"] == f"http://127.0.0.1:{port}/"


def test_reload_is_on_and_strictness_off(followed):
    serve.main([])
    command, _ = followed[0]
    assert "--livereload" in command
    assert "--strict" not in command
