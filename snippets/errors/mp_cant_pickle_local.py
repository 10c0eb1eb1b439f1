"""What goes to a worker by pickle, a lambda or a function in a function, has no name to find."""

import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "process"
# Python 3.13 says "get" for "pickle"; an open file, HDF5 or LMDB is refused with its own words.
MESSAGES = [
    ("AttributeError", "Can't pickle local object '{owner:word}.<locals>"),
    ("AttributeError", "Can't get local object '{owner:word}.<locals>"),
    ("_pickle.PicklingError", "Can't pickle local object <function {owner:word}.<locals>"),
    (
        "_pickle.PicklingError",
        (
            "Can't pickle <function <lambda> at {address:any}>: attribute lookup <lambda> on "
            "{module:word} failed"
        ),
    ),
    ("_pickle.PicklingError", "attribute lookup <lambda> on"),
    ("AttributeError", "Can't pickle local object"),
    ("AttributeError", "Can't get local object"),
    ("TypeError", "cannot pickle '_io.BufferedReader' object"),
    ("TypeError", "cannot pickle '_io.TextIOWrapper' object"),
    ("TypeError", "cannot pickle 'BufferedReader' instances"),
    ("TypeError", "cannot pickle 'TextIOWrapper' instances"),
    ("TypeError", "h5py objects cannot be pickled"),
    ("TypeError", "cannot pickle 'Environment' object"),
    ("TypeError", "can't pickle Environment objects"),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
from torch.utils.data import DataLoader


def main():
    loader = DataLoader(
        range(4),
        batch_size=4,
        collate_fn=lambda samples: sum(samples),
        num_workers=1,
        multiprocessing_context="spawn",
    )
    for batch in loader:
        print(batch)


if __name__ == "__main__":
    main()
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
from torch.utils.data import DataLoader


def add(samples):
    return sum(samples)


def main():
    loader = DataLoader(
        range(4),
        batch_size=4,
        collate_fn=add,
        num_workers=1,
        multiprocessing_context="spawn",
    )
    for batch in loader:
        print(batch)


if __name__ == "__main__":
    main()
# --8<-- [end:fix]
"""

DOES_NOT_HELP = """\
# --8<-- [start:does_not_help]
from torch.utils.data import DataLoader

add = lambda samples: sum(samples)

if __name__ == "__main__":
    loader = DataLoader(
        range(4), 4, collate_fn=add, num_workers=1, multiprocessing_context="spawn"
    )
    for batch in loader:
        print(batch)
# --8<-- [end:does_not_help]
"""

REPRODUCE_OPEN_FILE = """\
# --8<-- [start:reproduce_open_file]
from torch.utils.data import DataLoader, Dataset


class Lines(Dataset):
    def __init__(self, path):
        self.file = open(path, "rb")

    def __len__(self):
        return 1

    def __getitem__(self, index):
        return self.file.readline()


if __name__ == "__main__":
    dataset = Lines(__file__)
    print(next(iter(DataLoader(dataset, num_workers=1, multiprocessing_context="spawn"))))
# --8<-- [end:reproduce_open_file]
"""

FIX_OPEN_FILE = """\
# --8<-- [start:fix_open_file]
from torch.utils.data import DataLoader, Dataset


class Lines(Dataset):
    def __init__(self, path):
        self.path = path

    def __len__(self):
        return 1

    def __getitem__(self, index):
        with open(self.path, "rb") as file:
            return file.readline()


if __name__ == "__main__":
    dataset = Lines(__file__)
    print(next(iter(DataLoader(dataset, num_workers=1, multiprocessing_context="spawn"))))
# --8<-- [end:fix_open_file]
"""


def reproduce():
    return _fail(REPRODUCE)


def fix():
    return _run(FIX).stdout


def does_not_help():
    return _fail(DOES_NOT_HELP)


def reproduce_open_file():
    return _fail(REPRODUCE_OPEN_FILE)


def fix_open_file():
    return _run(FIX_OPEN_FILE).stdout


def find_it():
    # --8<-- [start:find_it]
    import pickle

    class Labels:
        def __init__(self):
            self.names = ["cat", "dog"]
            self.clean = lambda name: name.strip()

    dataset = Labels()
    for name, value in vars(dataset).items():
        try:
            pickle.dumps(value)
        except Exception as error:
            print(name, type(error).__name__)
    # --8<-- [end:find_it]


def _fail(script):
    failed = _run(script)
    assert failed.returncode, "the script must fail"
    return failed.stderr


def _run(script):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "train.py")
        path.write_text(script, encoding="utf-8")
        command = [sys.executable, str(path)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
