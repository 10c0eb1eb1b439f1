"""A forked process uses CUDA after its parent has done so."""

KIND = "error"
NEEDS = ["cuda"]
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        (
            "Cannot re-initialize CUDA in forked subprocess. To use CUDA with multiprocessing, you "
            "must use the 'spawn' start method"
        ),
        "facebookresearch/pycls#183",
    ),
    (
        "RuntimeError",
        "Cannot re-initialize CUDA in forked subprocess",
        "facebookresearch/mmf#1184",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.utils.data import DataLoader, Dataset

    class Squares(Dataset):
        def __len__(self):
            return 4

        def __getitem__(self, number):
            return torch.tensor([number**2], device="cuda")

    torch.ones(1, device="cuda")
    loader = DataLoader(Squares(), num_workers=1, multiprocessing_context="fork")
    for batch in loader:
        print(batch.device)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.utils.data import DataLoader, Dataset

    class Squares(Dataset):
        def __len__(self):
            return 4

        def __getitem__(self, number):
            return torch.tensor([number**2])

    torch.ones(1, device="cuda")
    loader = DataLoader(Squares(), num_workers=1, multiprocessing_context="fork")
    for batch in loader:
        batch = batch.to("cuda")
        print(batch.device)
    # --8<-- [end:fix]
    return batch


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch.utils.data import Dataset

    class Squares(Dataset):
        def __len__(self):
            return 4

        def __getitem__(self, number):
            return {"value": torch.tensor([number**2]), "name": str(number)}

    sample = Squares()[0]
    values = sample.values() if isinstance(sample, dict) else sample
    print([str(value.device) for value in values if torch.is_tensor(value)])
    # --8<-- [end:find_it]
    return sample
