"""A worker process hands its exception on."""

KIND = "error"
TIER = "wrapper"
MESSAGES = [
    ("RuntimeError", "Caught {name:word} in DataLoader worker process {worker:int}."),
]


def fix():
    # --8<-- [start:fix]
    print("worker_reraise")
    # --8<-- [end:fix]
