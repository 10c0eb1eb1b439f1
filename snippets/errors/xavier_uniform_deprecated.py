"""An initialisation is called by its old name, without the underscore at the end."""

KIND = "warning"
MESSAGES = [
    (
        "FutureWarning",
        "`nn.init.{old:word}` is now deprecated in favor of `nn.init.{new:word}`",
    ),
    (
        "UserWarning",
        "nn.init.{old:word} is now deprecated in favor of nn.init.{new:word}",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    linear = nn.Linear(4, 2)
    nn.init.xavier_uniform(linear.weight)
    print(linear)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    linear = nn.Linear(4, 2)
    nn.init.xavier_uniform_(linear.weight)
    print(linear)
    # --8<-- [end:fix]
    return linear


def reproduce_data():
    # --8<-- [start:reproduce_data]
    from torch import nn

    linear = nn.Linear(4, 2)
    linear.bias.data = nn.init.constant(linear.bias.data, 0.1)
    print(linear.bias.tolist())
    # --8<-- [end:reproduce_data]


def fix_data():
    # --8<-- [start:fix_data]
    from torch import nn

    linear = nn.Linear(4, 2)
    nn.init.constant_(linear.bias, 0.1)
    print(linear.bias.tolist())
    # --8<-- [end:fix_data]
    return linear.bias.tolist()


def find_it():
    # --8<-- [start:find_it]
    import re
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        code = "init.normal_(a)\ninit.xavier_uniform(b)\n"
        Path(folder, "net.py").write_text(code, encoding="utf-8")

        for path in Path(folder).rglob("*.py"):
            lines = path.read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines, start=1):
                if re.search(r"\binit\.[a-z_]+[a-z]\(", line):
                    print(f"{path.name}:{number}: {line}")
    # --8<-- [end:find_it]
