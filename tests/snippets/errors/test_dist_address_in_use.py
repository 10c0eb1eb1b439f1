import socket

import pytest
import torch.distributed as dist

from snippets.errors import dist_address_in_use as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_gives_each_run_its_own_port():
    first, second = entry.fix()
    assert 0 not in (first, second)
    assert first != second


def test_find_it_tells_a_taken_port_from_a_free_one():
    is_taken = entry.find_it()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
    assert not is_taken(port)


def test_a_process_group_meets_the_same_error():
    store = dist.TCPStore("127.0.0.1", 0, 1, True)
    address = f"tcp://127.0.0.1:{store.port}"
    with pytest.raises(dist.DistNetworkError) as caught:
        dist.init_process_group("gloo", init_method=address, rank=0, world_size=1)
    answer = recognise(f"torch.distributed.DistNetworkError: {caught.value}", load())
    assert answer.match == "dist-address-in-use"
    assert answer.values["port"] == str(store.port)


LISTEN = "The server socket has failed to listen on any local network address."


@pytest.mark.parametrize(
    "text",
    [
        f"{LISTEN} useIpv6: 0, code: -98, name: EADDRINUSE, message: address already in use",
        f"{LISTEN}\nport: 29500\ncode: -98\nname: EADDRINUSE\nmessage: address already in use",
        "The server socket has failed to bind to [::]:29500 (errno: 98 - Address already in use).",
    ],
    ids=["2.4", "wrapped", "1.13"],
)
def test_older_wordings_are_recognised(text):
    assert recognise(f"RuntimeError: {text}", load()).match == "dist-address-in-use"


@pytest.mark.parametrize(
    "text",
    ["OSError: [Errno 98] Address already in use", "Error: listen EADDRINUSE: address in use"],
)
def test_ports_of_other_programs_are_not_this_entry(text):
    assert recognise(text, load()).match is None
