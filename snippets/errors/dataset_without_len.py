"""A Dataset lacks one of the two methods that a DataLoader calls."""

KIND = "error"
MESSAGES = [
    ("TypeError", "object of type '{name:word}' has no len()"),
    ("NotImplementedError", "Subclasses of Dataset should implement __getitem__"),
]
FRAMES = ["torch/utils/data/"]


def reproduce():
    # --8<-- [start:reproduce]
    from torch.utils.data import DataLoader, Dataset

    class Squares(Dataset):
        def __getitem__(self, index):
            return index**2

    loader = DataLoader(Squares(), batch_size=2, shuffle=True)
    print(len(loader))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch.utils.data import DataLoader, Dataset

    class Squares(Dataset):
        def __getitem__(self, index):
            return index**2

        def __len__(self):
            return 10

    loader = DataLoader(Squares(), batch_size=2, shuffle=True)
    print(len(loader))
    # --8<-- [end:fix]
    return len(loader)


def reproduce_getitem():
    # --8<-- [start:reproduce_getitem]
    from torch.utils.data import DataLoader, Dataset

    class Squares(Dataset):
        def __len__(self):
            return 4

        def __getitem(self, index):
            return index**2

    print(next(iter(DataLoader(Squares(), batch_size=4))))
    # --8<-- [end:reproduce_getitem]


def fix_getitem():
    # --8<-- [start:fix_getitem]
    from torch.utils.data import DataLoader, Dataset

    class Squares(Dataset):
        def __len__(self):
            return 4

        def __getitem__(self, index):
            return index**2

    print(next(iter(DataLoader(Squares(), batch_size=4))))
    # --8<-- [end:fix_getitem]
    return next(iter(DataLoader(Squares(), batch_size=4)))


def find_it():
    # --8<-- [start:find_it]
    from torch.utils.data import Dataset

    class Squares(Dataset):
        def __len__(self):
            return 4

        def __getItem__(self, index):
            return index**2

    for name in ("__len__", "__getitem__"):
        print(name, name in vars(Squares))
    # --8<-- [end:find_it]
