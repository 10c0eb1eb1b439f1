"""Command-line arguments: argparse in scripts, in a config function and in notebooks."""


def argparse_basics():
    # --8<-- [start:argparse_basics]
    import argparse

    parser = argparse.ArgumentParser(prog="train.py")
    parser.add_argument("data")
    parser.add_argument("epochs")
    parser.add_argument("--lr", type=float, default=0.1, help="learning rate")
    parser.add_argument("--batch-size", type=int, required=True)

    args = parser.parse_args(["photos", "3", "--batch-size", "64"])
    print(args)
    # --8<-- [end:argparse_basics]
    return args


def argparse_basics_strings():
    # --8<-- [start:argparse_basics_strings]
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("epochs")
    parser.add_argument("--width", type=int, default="16")
    args = parser.parse_args(["3"])
    print(args.epochs * 2)
    print(args.width * 2)
    # --8<-- [end:argparse_basics_strings]
    return args.epochs * 2, args.width * 2


def argparse_basics_missing():
    # --8<-- [start:argparse_basics_missing]
    import argparse

    parser = argparse.ArgumentParser(prog="train.py")
    parser.add_argument("data")
    parser.add_argument("--batch-size", type=int, required=True)
    parser.parse_args(["photos"])
    # --8<-- [end:argparse_basics_missing]


def argparse_basics_bool():
    # --8<-- [start:argparse_basics_bool]
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("--shuffle", type=bool, default=True)
    parser.add_argument("--augment", action=argparse.BooleanOptionalAction, default=True)
    args = parser.parse_args(["--shuffle", "False", "--no-augment"])
    print(args.shuffle, args.augment)
    print(bool("False"), bool(""))
    # --8<-- [end:argparse_basics_bool]
    return args


ARGPARSE_BASICS_SCRIPT = """\
# --8<-- [start:argparse_basics_script]
import argparse


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float, default=0.1)
    return parser.parse_args()


def main(args):
    print("training with lr", args.lr)


if __name__ == "__main__":
    main(options())
# --8<-- [end:argparse_basics_script]
"""


def argparse_config_file():
    # --8<-- [start:argparse_config_file]
    import argparse

    def get_options(arguments=None):
        parser = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter)
        parser.add_argument("--workers", type=int, default=0, help="loading processes")
        parser.add_argument("--batch-size", type=int, default=64, help="samples per step")
        parser.add_argument("--epochs", type=int, default=10)
        parser.add_argument("--lr", type=float, default=1e-3, help="learning rate")
        parser.add_argument("--seed", type=int, default=118)
        parser.add_argument("--cuda", action=argparse.BooleanOptionalAction, default=True)
        parser.add_argument("--checkpoint-path", default="checkpoints")
        return parser.parse_args(arguments)

    args = get_options(["--batch-size", "8", "--no-cuda"])
    print(args.batch_size, args.lr, args.cuda)
    print(get_options([]).cuda)
    # --8<-- [end:argparse_config_file]
    return args, get_options([])


def argparse_config_file_help():
    # --8<-- [start:argparse_config_file_help]
    import argparse

    parser = argparse.ArgumentParser(
        prog="train.py", formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    parser.add_argument("--lr", type=float, default=1e-3, help="learning rate")
    lines = parser.format_help().splitlines()
    print(lines[-1].strip())
    # --8<-- [end:argparse_config_file_help]
    return lines


def argparse_config_file_store_true():
    # --8<-- [start:argparse_config_file_store_true]
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("--cuda", action="store_true", default=True)
    parser.add_argument("--gpu", action=argparse.BooleanOptionalAction, default=True)
    for arguments in [], ["--cuda"], ["--no-gpu"]:
        args = parser.parse_args(arguments)
        print(f"{arguments!s:12} cuda={args.cuda} gpu={args.gpu}")
    # --8<-- [end:argparse_config_file_store_true]
    return parser


def argparse_config_file_shared():
    # --8<-- [start:argparse_config_file_shared]
    import argparse

    shared = argparse.ArgumentParser()

    def get_options(parser=shared):
        parser.add_argument("--lr", type=float, default=1e-3)
        return parser.parse_args([])

    print(get_options())
    get_options()
    # --8<-- [end:argparse_config_file_shared]


def argparse_config_file_json():
    # --8<-- [start:argparse_config_file_json]
    import argparse
    import json
    import tempfile
    from pathlib import Path

    args = argparse.Namespace(lr=0.001, batch_size=8)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "options.json")
        path.write_text(json.dumps(vars(args), indent=2), encoding="utf-8")
        again = argparse.Namespace(**json.loads(path.read_text(encoding="utf-8")))
    print(again)
    # --8<-- [end:argparse_config_file_json]
    return args, again


def argparse_in_notebooks():
    # --8<-- [start:argparse_in_notebooks]
    import argparse
    import sys

    sys.argv = ["ipykernel_launcher.py", "-f", "kernel.json"]

    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float, default=0.1)
    print(parser.parse_args(args=[]))
    print(parser.parse_args(args=["--lr", "0.5"]))
    print(parser.parse_known_args())
    # --8<-- [end:argparse_in_notebooks]
    return parser.parse_args([]), parser.parse_known_args()


def argparse_in_notebooks_raises():
    # --8<-- [start:argparse_in_notebooks_raises]
    import argparse
    import sys

    sys.argv = ["ipykernel_launcher.py", "-f", "kernel.json"]

    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float, default=0.1)
    parser.parse_args()
    # --8<-- [end:argparse_in_notebooks_raises]


def argparse_in_notebooks_help():
    # --8<-- [start:argparse_in_notebooks_help]
    import argparse

    parser = argparse.ArgumentParser(prog="train.py")
    parser.add_argument("--lr", type=float, default=0.1, help="learning rate")
    args = parser.parse_args([])
    parser.print_usage()
    print(args)
    # --8<-- [end:argparse_in_notebooks_help]
    return parser, args


def argparse_in_notebooks_typo():
    # --8<-- [start:argparse_in_notebooks_typo]
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("--epochs", type=int, default=10)
    args, unknown = parser.parse_known_args(["--epoch-count", "3"])
    print(args.epochs, unknown)
    # --8<-- [end:argparse_in_notebooks_typo]
    return args, unknown
