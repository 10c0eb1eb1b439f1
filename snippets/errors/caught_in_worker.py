"""An error of a DataLoader's worker or of a GPU's copy of the model, raised again further out."""

KIND = "error"
TIER = "wrapper"  # The traceback below it ends in the error itself.
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        "Caught {error:word} in replica {number:int} on device {gpu:int}.",
        "jia-zhuang/pytorch-multi-gpu-training#8",
    ),
    (
        "RuntimeError",
        "Caught {error:word} in pin memory thread for device {number:int}",
        "mittagessen/kraken#642",
    ),
    (
        "TypeError",
        "Caught {error:word} in DataLoader worker process {number:int}.",
        "pytorch/pytorch#40403",
    ),
]
FRAMES = []


def read_in_a_worker():
    # --8<-- [start:read_in_a_worker]
    from torch.utils.data import DataLoader, Dataset

    class Ages(Dataset):
        rows = ("31", "27", "unknown", "45")

        def __len__(self):
            return len(self.rows)

        def __getitem__(self, number):
            return int(self.rows[number])

    for batch in DataLoader(Ages(), batch_size=2, num_workers=1):
        print(batch)
    # --8<-- [end:read_in_a_worker]


def mend_the_row():
    # --8<-- [start:mend_the_row]
    from torch.utils.data import DataLoader, Dataset

    class Ages(Dataset):
        rows = ("31", "27", "38", "45")

        def __len__(self):
            return len(self.rows)

        def __getitem__(self, number):
            return int(self.rows[number])

    for batch in DataLoader(Ages(), batch_size=2, num_workers=1):
        print(batch)
    # --8<-- [end:mend_the_row]
    return batch


def find_it():
    # --8<-- [start:find_it]
    from torch.utils.data import Dataset

    class Ages(Dataset):
        rows = ("31", "27", "unknown", "45")

        def __len__(self):
            return len(self.rows)

        def __getitem__(self, number):
            return int(self.rows[number])

    dataset = Ages()
    for number in range(len(dataset)):
        try:
            dataset[number]
        except Exception as error:
            print(number, type(error).__name__, error)
    # --8<-- [end:find_it]
