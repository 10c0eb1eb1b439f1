"""The same option is added twice to one argparse parser."""

KIND = "error"
TIER = "family"
MESSAGES = [
    (
        "argparse.ArgumentError",
        "argument {argument:any}: conflicting option string: {option:any}",
    ),
    (
        "argparse.ArgumentError",
        "argument {argument:any}: conflicting option strings: {option:any}",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import argparse

    shared = argparse.ArgumentParser()

    def options(parser=shared):
        parser.add_argument("--workers", type=int, default=0)
        return parser.parse_args([])

    print(options())
    print(options())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import argparse

    def options(parser=None):
        parser = parser or argparse.ArgumentParser()
        parser.add_argument("--workers", type=int, default=0)
        return parser.parse_args([])

    print(options())
    print(options())
    # --8<-- [end:fix]
    return options()


def reproduce_twice():
    # --8<-- [start:reproduce_twice]
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float, default=0.1)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--lr", type=float, default=0.01)
    print(parser.parse_args([]))
    # --8<-- [end:reproduce_twice]


def fix_twice():
    # --8<-- [start:fix_twice]
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--lr", type=float, default=0.01)
    print(parser.parse_args([]))
    # --8<-- [end:fix_twice]
    return parser.parse_args([])


def reproduce_parents():
    # --8<-- [start:reproduce_parents]
    import argparse

    common = argparse.ArgumentParser()
    common.add_argument("--seed", type=int, default=0)

    parser = argparse.ArgumentParser(parents=[common])
    print(parser.parse_args([]))
    # --8<-- [end:reproduce_parents]


def fix_parents():
    # --8<-- [start:fix_parents]
    import argparse

    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--seed", type=int, default=0)

    parser = argparse.ArgumentParser(parents=[common])
    print(parser.parse_args([]))
    # --8<-- [end:fix_parents]
    return parser.parse_args([])


def does_not_help():
    # --8<-- [start:does_not_help]
    import argparse

    parser = argparse.ArgumentParser(conflict_handler="resolve")
    parser.add_argument("--lr", type=float, default=0.1, dest="rate")
    parser.add_argument("--lr", type=float, default=0.01, dest="head_rate")
    print(parser.parse_args(["--lr", "0.5"]))
    # --8<-- [end:does_not_help]
    return vars(parser.parse_args(["--lr", "0.5"]))


def find_it():
    # --8<-- [start:find_it]
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("-j", "--workers", type=int, default=0)
    print([action.option_strings for action in parser._actions])
    # --8<-- [end:find_it]
