"""torchrun reports which process failed first; why, that process itself has said above."""

KIND = "error"
TIER = "wrapper"
MESSAGES = [
    (
        "torch.distributed.elastic.multiprocessing.errors.ChildFailedError",
        (
            "{script:path} FAILED Failures: <NO_OTHER_FAILURES> Root Cause (first observed "
            "failure): [{number:int}]: time : {time:any} host : {host:any} rank : {rank:int} "
            "(local_rank: {local:int}) exitcode : {code:int} (pid: {pid:int})"
        ),
    ),
    (
        "torch.distributed.elastic.multiprocessing.errors.ChildFailedError",
        (
            "Root Cause (first observed failure): [{number:int}]: time : {time:any} host : "
            "{host:any} rank : {rank:int} (local_rank: {local:int}) exitcode : {code:int} (pid: "
            "{pid:int})"
        ),
    ),
    (
        "torch.distributed.elastic.multiprocessing.errors.ChildFailedError",
        "Root Cause (first observed failure)",
    ),
    (
        "torch.distributed.elastic.multiprocessing.errors.ChildFailedError",
        (
            "torch/distributed/elastic/multiprocessing/api.py:{line:int}] failed (exitcode: "
            "{code:int}) local_rank: {local:int} (pid: {pid:int}) of binary: {python:path}"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    from torch.distributed.run import main

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text("weights = {}\nmodel = weights['model']\n", encoding="utf-8")
        main(["--standalone", "--nproc-per-node=1", str(path)])
    print("trained")
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    from torch.distributed.run import main

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text("weights = {'model': 1}\nmodel = weights['model']\n", encoding="utf-8")
        main(["--standalone", "--nproc-per-node=1", str(path)])
    print("trained")
    # --8<-- [end:fix]


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    from pathlib import Path

    from torch.distributed.elastic.multiprocessing.errors import ChildFailedError
    from torch.distributed.run import main

    script = [
        "from torch.distributed.elastic.multiprocessing.errors import record",
        "@record",
        "def train():",
        "    return {}['model']",
        "train()",
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text("\n".join(script), encoding="utf-8")
        try:
            main(["--standalone", "--nproc-per-node=1", str(path)])
        except ChildFailedError as error:
            rank, failure = error.get_first_failure()
            print(rank, failure.exitcode, failure.message["message"])
    # --8<-- [end:find_it]
    return rank, failure
