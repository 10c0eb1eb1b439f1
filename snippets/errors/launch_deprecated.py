"""torch.distributed.launch still works, and says that torchrun has taken its place."""

KIND = "warning"
MESSAGES = [
    (
        "FutureWarning",
        (
            "The module torch.distributed.launch is deprecated and will be removed in future. Use "
            "torchrun. Note that --use-env is set by default in torchrun. If your script expects "
            "`--local-rank` argument to be set, please change it to read from "
            "`os.environ['LOCAL_RANK']` instead."
        ),
    ),
    (
        "FutureWarning",
        (
            "The module torch.distributed.launch is deprecated and will be removed in future. Use "
            "torchrun. Note that --use_env is set by default in torchrun. If your script expects "
            "`--local_rank` argument to be set, please change it to read from "
            "`os.environ['LOCAL_RANK']` instead."
        ),
    ),
    (
        "FutureWarning",
        "The module torch.distributed.launch is deprecated and will be removed in future",
    ),
    ("FutureWarning", "The module torch.distributed.launch is deprecated"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    from torch.distributed.launch import main

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text("import sys\nprint(sys.argv[1:])\n", encoding="utf-8")
        main(["--nproc_per_node=1", str(path), "--lr=0.1"])
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    from torch.distributed.run import main

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text("import sys\nprint(sys.argv[1:])\n", encoding="utf-8")
        main(["--nproc_per_node=1", str(path), "--lr=0.1"])
    # --8<-- [end:fix]


def read_the_rank():
    # --8<-- [start:read_the_rank]
    import os

    local_rank = int(os.environ.get("LOCAL_RANK", "0"))
    print(local_rank)
    # --8<-- [end:read_the_rank]
    return local_rank
