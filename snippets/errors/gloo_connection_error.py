"""The connection to another process of a gloo group broke, or never came about."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "third_party/gloo/gloo/transport/tcp/pair.cc:{line:int}] Connection closed by peer "
            "{peer:path}. This is typically caused by a remote worker crashing. Check "
            "the logs of the remote worker before reporting an error."
        ),
    ),
    (
        "RuntimeError",
        (
            "third_party/gloo/gloo/transport/tcp/pair.cc:{line:int}] Connection closed by peer "
            "{peer:path}"
        ),
    ),
    (
        "RuntimeError",
        (
            "third_party/gloo/gloo/transport/tcp/pair.cc:{line:int}] Read error "
            "{peer:path}: Connection reset by peer"
        ),
    ),
    ("RuntimeError", "third_party/gloo/gloo/transport/tcp/pair.cc"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from concurrent.futures import ThreadPoolExecutor
    from datetime import timedelta

    import torch
    import torch.distributed as dist

    store = dist.HashStore()

    def join(rank):
        return dist.ProcessGroupGloo(store, rank, 2, timedelta(seconds=5))

    with ThreadPoolExecutor(2) as pool:
        ranks = list(pool.map(join, range(2)))
    ranks.pop()
    total = torch.ones(2)
    ranks[0].allreduce([total]).wait()
    print(total)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from concurrent.futures import ThreadPoolExecutor
    from datetime import timedelta

    import torch
    import torch.distributed as dist

    store = dist.HashStore()

    def join(rank):
        return dist.ProcessGroupGloo(store, rank, 2, timedelta(seconds=5))

    with ThreadPoolExecutor(2) as pool:
        ranks = list(pool.map(join, range(2)))
    ranks[1].allreduce([torch.ones(2)])
    total = torch.ones(2)
    ranks[0].allreduce([total]).wait()
    print(total)
    # --8<-- [end:fix]
    return total


def find_it():
    # --8<-- [start:find_it]
    import socket

    host = "localhost"
    for family, *_, address in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM):
        if family == socket.AF_INET:
            print(host, "is", address[0])
    # --8<-- [end:find_it]
