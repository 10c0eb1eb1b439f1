"""A script is started without an argument that its parser requires."""

KIND = "exit"
MESSAGES = [
    ("", "error: the following arguments are required: {arguments:names}"),
    ("", "error: the following arguments are required"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import argparse

    command = []
    parser = argparse.ArgumentParser(prog="train.py")
    parser.add_argument("--batch_size", type=int, required=True)
    args = parser.parse_args(command)
    print(args.batch_size)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import argparse

    command = ["--batch_size", "64"]
    parser = argparse.ArgumentParser(prog="train.py")
    parser.add_argument("--batch_size", type=int, required=True)
    args = parser.parse_args(command)
    print(args.batch_size)
    # --8<-- [end:fix]
    return args.batch_size


def default_value():
    # --8<-- [start:default_value]
    import argparse

    parser = argparse.ArgumentParser(prog="train.py")
    parser.add_argument("--batch_size", type=int, default=64)
    print(parser.parse_args([]).batch_size)
    print(parser.parse_args(["--batch_size", "8"]).batch_size)
    # --8<-- [end:default_value]
    return parser


def reproduce_positional_missing():
    # --8<-- [start:reproduce_positional_missing]
    import argparse

    command = ["data/train"]
    parser = argparse.ArgumentParser(prog="train.py")
    parser.add_argument("data")
    parser.add_argument("output")
    args = parser.parse_args(command)
    print(args.data, args.output)
    # --8<-- [end:reproduce_positional_missing]


def fix_positional_missing():
    # --8<-- [start:fix_positional_missing]
    import argparse

    command = ["data/train", "runs/first"]
    parser = argparse.ArgumentParser(prog="train.py")
    parser.add_argument("data")
    parser.add_argument("output")
    args = parser.parse_args(command)
    print(args.data, args.output)
    # --8<-- [end:fix_positional_missing]
    return args


def find_it():
    # --8<-- [start:find_it]
    import argparse

    parser = argparse.ArgumentParser(prog="train.py", add_help=False)
    parser.add_argument("data")
    parser.add_argument("--batch_size", type=int, required=True, help="samples per step")
    parser.add_argument("--lr", type=float, default=0.1)
    print(parser.format_usage().strip())
    # --8<-- [end:find_it]
