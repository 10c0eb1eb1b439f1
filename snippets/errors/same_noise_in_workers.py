"""Workers or epochs that draw the same random numbers: the generator is copied, or seeded alike."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

KIND = "silent"
MESSAGES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    def __init__(self):
        self.random = np.random.default_rng(0)

    def __len__(self):
        return 4

    def __getitem__(self, index):
        return self.random.random()


if __name__ == "__main__":
    torch.manual_seed(0)
    loader = DataLoader(Noise(), num_workers=2)
    for _ in range(2):
        print([round(draw.item(), 3) for draw in loader])
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return torch.rand(()).item()


if __name__ == "__main__":
    torch.manual_seed(0)
    loader = DataLoader(Noise(), num_workers=2)
    for _ in range(2):
        print([round(draw.item(), 3) for draw in loader])
# --8<-- [end:fix]
"""

REPRODUCE_EPOCHS = """\
# --8<-- [start:reproduce_epochs]
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return np.random.random()


def seed_numpy(worker_id):
    np.random.seed(worker_id)


if __name__ == "__main__":
    torch.manual_seed(0)
    loader = DataLoader(Noise(), num_workers=2, worker_init_fn=seed_numpy)
    for _ in range(2):
        print([round(draw.item(), 3) for draw in loader])
# --8<-- [end:reproduce_epochs]
"""

FIX_EPOCHS = """\
# --8<-- [start:fix_epochs]
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return np.random.random()


if __name__ == "__main__":
    torch.manual_seed(0)
    loader = DataLoader(Noise(), num_workers=2)
    for _ in range(2):
        print([round(draw.item(), 3) for draw in loader])
# --8<-- [end:fix_epochs]
"""


def reproduce():
    return (_draws(REPRODUCE),)


def fix():
    return (_draws(FIX),)


def detect():
    # --8<-- [start:detect]
    from collections import Counter

    def drawn_again(draws):
        return [draw for draw, times in Counter(draws).items() if times > 1]

    print(drawn_again([0.64, 0.27, 0.64, 0.27]))
    print(drawn_again([0.64, 0.27, 0.04, 0.02]))
    # --8<-- [end:detect]
    return drawn_again


def reproduce_epochs():
    return (_draws(REPRODUCE_EPOCHS),)


def fix_epochs():
    return (_draws(FIX_EPOCHS),)


def find_it():
    # --8<-- [start:find_it]
    import numpy as np

    class Noise:
        def __init__(self):
            self.random = np.random.default_rng(0)
            self.folder = "pictures"

    generators = [
        name for name, value in vars(Noise()).items() if "random" in type(value).__module__
    ]
    print(generators)
    # --8<-- [end:find_it]
    return generators


def _draws(script):
    """The numbers that a script prints, of all its epochs; the script spawns workers: a file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "train.py"
        file.write_text(script, encoding="utf-8")
        command = [sys.executable, str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [draw for line in done.stdout.splitlines() for draw in json.loads(line)]
