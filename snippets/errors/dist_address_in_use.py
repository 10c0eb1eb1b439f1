"""The port where the processes of a distributed run should meet is taken already."""

KIND = "error"
MESSAGES = [
    (
        "torch.distributed.DistNetworkError",
        (
            "The server socket has failed to listen on any local network address. port: "
            "{port:int}, useIpv6: {ipv6:word}, code: {code:int}, name: EADDRINUSE, message: "
            "address already in use"
        ),
    ),
    (
        "RuntimeError",
        (
            "The server socket has failed to listen on any local network address. The server "
            "socket has failed to bind to [::]:{port:int} (errno: {code:int} - Address already in "
            "use)."
        ),
    ),
    ("RuntimeError", "name: EADDRINUSE, message: address already in use"),
    ("RuntimeError", "The server socket has failed to listen on any local network address"),
    (
        "RuntimeError",
        "The server socket has failed to bind to {host:path} (errno: {code:int} - Address already",
    ),
    ("RuntimeError", "Address already in use"),
]
ATTESTED = [("", "RuntimeError: Address already in use", "pytorch/examples#840")]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch.distributed as dist

    first = dist.TCPStore("127.0.0.1", 29517, 1, True)
    second = dist.TCPStore("127.0.0.1", 29517, 1, True)
    print(first.port != second.port)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch.distributed as dist

    first = dist.TCPStore("127.0.0.1", 0, 1, True)
    second = dist.TCPStore("127.0.0.1", 0, 1, True)
    print(first.port != second.port)
    # --8<-- [end:fix]
    return first.port, second.port


def find_it():
    # --8<-- [start:find_it]
    import socket

    import torch.distributed as dist

    def is_taken(port):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    store = dist.TCPStore("127.0.0.1", 0, 1, True)
    print(is_taken(store.port))
    # --8<-- [end:find_it]
    return is_taken
