"""torch.distributed.launch gives every process an argument that the script's parser lacks."""

KIND = "exit"
MESSAGES = [
    ("", "{script:path}: error: unrecognized arguments: --local-rank={rank:int}"),
    ("", "error: unrecognized arguments: --local-rank"),
    ("", "{script:path}: error: unrecognized arguments: --local_rank={rank:int}"),
    ("", "error: unrecognized arguments: --local_rank"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import argparse
    import sys

    sys.argv = ["train.py", "--local-rank=1"]

    parser = argparse.ArgumentParser()
    parser.add_argument("--local_rank", type=int, default=0)
    args = parser.parse_args()
    print(args.local_rank)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import argparse
    import sys

    sys.argv = ["train.py", "--local-rank=1"]

    parser = argparse.ArgumentParser()
    parser.add_argument("--local-rank", "--local_rank", type=int, default=0)
    args = parser.parse_args()
    print(args.local_rank)
    # --8<-- [end:fix]
    return args.local_rank


def reproduce_no_argument():
    # --8<-- [start:reproduce_no_argument]
    import argparse
    import sys

    sys.argv = ["train.py", "--local-rank=1", "--lr=0.1"]

    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float)
    args = parser.parse_args()
    print(args.lr)
    # --8<-- [end:reproduce_no_argument]


def fix_no_argument():
    # --8<-- [start:fix_no_argument]
    import argparse
    import os
    import sys

    sys.argv = ["train.py", "--lr=0.1"]

    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float)
    args = parser.parse_args()
    local_rank = int(os.environ.get("LOCAL_RANK", "0"))
    print(args.lr, local_rank)
    # --8<-- [end:fix_no_argument]
    return args.lr, local_rank


def does_not_help():
    # --8<-- [start:does_not_help]
    import argparse
    import sys

    sys.argv = ["train.py", "--local-rank=1"]

    parser = argparse.ArgumentParser()
    parser.add_argument("--local_rank", type=int, default=0)
    args, rest = parser.parse_known_args()
    print(args.local_rank, rest)
    # --8<-- [end:does_not_help]
    return args.local_rank


def find_it():
    # --8<-- [start:find_it]
    import os
    import sys

    print("arguments:", sys.argv[1:])
    print("LOCAL_RANK:", os.environ.get("LOCAL_RANK"))
    # --8<-- [end:find_it]
