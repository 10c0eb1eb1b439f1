"""The DataLoader's own collation gets samples of a type that it cannot make a batch of."""

KIND = "error"
MESSAGES = [
    (
        "TypeError",
        (
            "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; "
            "found <class '{found:word}'>"
        ),
    ),
    ("TypeError", "batch must contain tensors, numpy arrays, numbers, dicts or lists"),
]
ATTESTED = [
    (
        "TypeError",
        "batch must contain tensors, numbers, dicts or lists; found <class '{found:word}'>",
        "ALFA-group/robust-adv-malware-detection#2",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch.utils.data import DataLoader, Dataset

    class Squares(Dataset):
        def __len__(self):
            return 4

        def __getitem__(self, index):
            square = float(index**2)

    for batch in DataLoader(Squares(), batch_size=2):
        print(batch)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch.utils.data import DataLoader, Dataset

    class Squares(Dataset):
        def __len__(self):
            return 4

        def __getitem__(self, index):
            square = float(index**2)
            return square

    for batch in DataLoader(Squares(), batch_size=2):
        print(batch)
    # --8<-- [end:fix]
    return batch


def reproduce_collate_pil():
    # --8<-- [start:reproduce_collate_pil]
    from PIL import Image
    from torch.utils.data import DataLoader

    pictures = [Image.new("RGB", (32, 32)), Image.new("RGB", (32, 32))]
    batch = next(iter(DataLoader(pictures, batch_size=2)))
    print(tuple(batch.shape))
    # --8<-- [end:reproduce_collate_pil]


def fix_collate_pil():
    # --8<-- [start:fix_collate_pil]
    from PIL import Image
    from torch.utils.data import DataLoader
    from torchvision.transforms import ToTensor

    pictures = [Image.new("RGB", (32, 32)), Image.new("RGB", (32, 32))]
    samples = [ToTensor()(picture) for picture in pictures]
    batch = next(iter(DataLoader(samples, batch_size=2)))
    print(tuple(batch.shape))
    # --8<-- [end:fix_collate_pil]
    return tuple(batch.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    from torch.utils.data import DataLoader

    samples = [1.0, None, 2.0, None]
    loader = DataLoader(samples, batch_size=4, collate_fn=lambda batch: batch)
    print(next(iter(loader)))
    # --8<-- [end:does_not_help]
    return next(iter(loader))


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch.utils.data import default_collate

    dataset = [(torch.zeros(3), 0), (torch.zeros(3), None), (None, 2)]

    for index in range(len(dataset)):
        try:
            default_collate([dataset[index]])
        except TypeError:
            print(index, [type(part).__name__ for part in dataset[index]])
    # --8<-- [end:find_it]
