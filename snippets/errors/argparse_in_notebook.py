"""argparse reads the arguments of the notebook's own process and does not know them."""

KIND = "exit"
MESSAGES = [
    ("", "ipykernel_launcher.py: error: unrecognized arguments: -f {file:path}"),
    ("", "ipykernel_launcher.py: error: unrecognized arguments"),
    ("", "colab_kernel_launcher.py: error: unrecognized arguments"),
    ("", "ipykernel_launcher.py: error: ambiguous option"),
]
FRAMES = []
EDITS = [("code", "$parser.parse_args()", "$parser.parse_args([])")]


def reproduce():
    # --8<-- [start:reproduce]
    import argparse
    import sys

    sys.argv = ["ipykernel_launcher.py", "-f", "/home/you/kernel-1.json"]

    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float, default=0.1)
    args = parser.parse_args()
    print(args.lr)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import argparse
    import sys

    sys.argv = ["ipykernel_launcher.py", "-f", "/home/you/kernel-1.json"]

    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float, default=0.1)
    args = parser.parse_args([])
    print(args.lr)
    # --8<-- [end:fix]
    return args


def in_both_places():
    # --8<-- [start:in_both_places]
    import argparse
    import sys

    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float, default=0.1)
    args = parser.parse_args([] if "ipykernel" in sys.modules else None)
    print(args.lr)
    # --8<-- [end:in_both_places]
    return args


def known_arguments_only():
    # --8<-- [start:known_arguments_only]
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("--batch-size", type=int, default=32)
    args, rest = parser.parse_known_args(["--batchsize", "64"])
    print(args.batch_size, rest)
    # --8<-- [end:known_arguments_only]
    return args, rest
