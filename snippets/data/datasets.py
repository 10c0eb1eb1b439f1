"""Datasets: a class of one's own, pictures in folders, CIFAR10, splitting."""


def dataset_class():
    # --8<-- [start:dataset_class]
    import torch
    from torch.utils.data import Dataset

    class Squares(Dataset):
        def __init__(self, count, transform=None):
            self.numbers = torch.arange(count)
            self.transform = transform

        def __len__(self):
            return len(self.numbers)

        def __getitem__(self, index):
            number = self.numbers[index].float()
            if self.transform:
                number = self.transform(number)
            return number, number**2

    dataset = Squares(5, transform=lambda number: number / 10)
    print(len(dataset))
    print(dataset[3])
    # --8<-- [end:dataset_class]
    return dataset


def dataset_class_tensors():
    # --8<-- [start:dataset_class_tensors]
    import torch
    from torch.utils.data import TensorDataset

    dataset = TensorDataset(torch.zeros(5, 3, 8, 8), torch.arange(5))
    picture, label = dataset[4]
    print(len(dataset), tuple(picture.shape), label)
    # --8<-- [end:dataset_class_tensors]
    return dataset


def dataset_class_lazy():
    # --8<-- [start:dataset_class_lazy]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torch.utils.data import Dataset

    class Pictures(Dataset):
        def __init__(self, folder):
            self.paths = sorted(Path(folder).glob("*.png"))
            self.opened = 0

        def __len__(self):
            return len(self.paths)

        def __getitem__(self, index):
            self.opened += 1
            with Image.open(self.paths[index]) as picture:
                return picture.convert("RGB")

    with tempfile.TemporaryDirectory() as folder:
        for number in range(4):
            Image.new("L", (6, 4), number).save(Path(folder, f"{number}.png"))
        dataset = Pictures(folder)
        print(len(dataset), dataset.opened)
        print(dataset[2].mode, dataset.opened)
    # --8<-- [end:dataset_class_lazy]
    return dataset.opened


def dataset_class_without_len():
    # --8<-- [start:dataset_class_without_len]
    from torch.utils.data import DataLoader, Dataset

    class Squares(Dataset):
        def __getitem__(self, index):
            return index**2

    DataLoader(Squares(), shuffle=True)
    # --8<-- [end:dataset_class_without_len]


def dataset_class_without_getitem():
    # --8<-- [start:dataset_class_without_getitem]
    from torch.utils.data import Dataset

    class Squares(Dataset):
        def __len__(self):
            return 5

    Squares()[0]
    # --8<-- [end:dataset_class_without_getitem]


def imagefolder():
    # --8<-- [start:imagefolder]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision import transforms
    from torchvision.datasets import ImageFolder

    with tempfile.TemporaryDirectory() as root:
        for name in ("dog", "cat"):
            Path(root, name).mkdir()
            for number in range(3):
                Image.new("RGB", (30, 20)).save(Path(root, name, f"{number}.png"))
        dataset = ImageFolder(root, transform=transforms.ToTensor())
        print(dataset.classes, dataset.class_to_idx, dataset.targets)
        path, label = dataset.samples[0]
        print(Path(path).relative_to(root).as_posix(), label)
        picture, label = dataset[5]
        print(tuple(picture.shape), label)
    # --8<-- [end:imagefolder]
    return dataset


def imagefolder_order():
    # --8<-- [start:imagefolder_order]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.datasets import ImageFolder

    def class_to_idx(*names):
        with tempfile.TemporaryDirectory() as root:
            for name in names:
                Path(root, name).mkdir()
                Image.new("RGB", (4, 4)).save(Path(root, name, "0.png"))
            return ImageFolder(root).class_to_idx

    print(class_to_idx("0", "1", "2", "10"))
    print(class_to_idx("00", "01", "02", "10"))
    print(class_to_idx("cat", "dog", "fox"), class_to_idx("cat", "fox"))
    # --8<-- [end:imagefolder_order]
    return class_to_idx("0", "1", "2", "10"), class_to_idx("cat", "fox")


def imagefolder_typo():
    # --8<-- [start:imagefolder_typo]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.datasets import ImageFolder

    with tempfile.TemporaryDirectory() as root:
        Path(root, "cat").mkdir()
        Image.new("RGB", (4, 4)).save(Path(root, "cat", "0.png"))
        dataset = ImageFolder(root)
    dataset.class_to_index
    # --8<-- [end:imagefolder_typo]


def cifar10():
    # --8<-- [start:cifar10]
    import hashlib
    import pickle
    import tempfile
    from pathlib import Path

    import numpy as np
    from torchvision import datasets, transforms

    rng = np.random.default_rng(0)
    pixels = rng.integers(0, 256, (20, 3072), dtype=np.uint8)
    files = {
        "data_batch_1": {"data": pixels, "labels": [number % 10 for number in range(20)]},
        "batches.meta": {"label_names": ["airplane", "automobile", "bird"]},
    }
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root, "cifar-10-batches-py")
        folder.mkdir()
        for name, content in files.items():
            folder.joinpath(name).write_bytes(pickle.dumps(content))
        md5 = {path.name: hashlib.md5(path.read_bytes()).hexdigest() for path in folder.iterdir()}

        class TinyCIFAR10(datasets.CIFAR10):
            pass

        TinyCIFAR10.train_list = [["data_batch_1", md5["data_batch_1"]]]
        TinyCIFAR10.test_list = []
        TinyCIFAR10.meta = {**datasets.CIFAR10.meta, "md5": md5["batches.meta"]}
        plain = TinyCIFAR10(root)
        as_tensor = TinyCIFAR10(root, transform=transforms.ToTensor())
    for dataset in (plain, as_tensor):
        print(type(dataset.data).__name__, dataset.data.shape, type(dataset[0][0]).__name__)
    print(as_tensor.class_to_idx)
    # --8<-- [end:cifar10]
    return plain, as_tensor


def cifar10_missing():
    # --8<-- [start:cifar10_missing]
    import tempfile

    from torchvision.datasets import CIFAR10

    with tempfile.TemporaryDirectory() as root:
        CIFAR10(root)
    # --8<-- [end:cifar10_missing]


def cifar10_fake():
    # --8<-- [start:cifar10_fake]
    from torchvision import transforms
    from torchvision.datasets import FakeData

    dataset = FakeData(100, image_size=(3, 32, 32), num_classes=10, transform=transforms.ToTensor())
    picture, label = dataset[0]
    print(len(dataset), tuple(picture.shape), 0 <= label < 10)
    # --8<-- [end:cifar10_fake]
    return dataset


def random_split_and_k_fold():
    # --8<-- [start:random_split_and_k_fold]
    import torch
    from torch.utils.data import random_split

    dataset = range(100, 110)
    generator = torch.Generator().manual_seed(0)
    train, validation = random_split(dataset, [0.8, 0.2], generator=generator)
    print(len(train), len(validation))
    print(sorted(train.indices + validation.indices) == list(range(10)))
    print([dataset[index] for index in validation.indices] == list(validation))
    # --8<-- [end:random_split_and_k_fold]
    return train, validation


def random_split_and_k_fold_shared():
    # --8<-- [start:random_split_and_k_fold_shared]
    import torch
    from torch.utils.data import Dataset, Subset, random_split

    class Numbers(Dataset):
        def __init__(self, transform):
            self.transform = transform

        def __len__(self):
            return 10

        def __getitem__(self, index):
            return self.transform(index)

    train, validation = random_split(Numbers(lambda index: "augmented"), [8, 2])
    validation.dataset.transform = lambda index: "plain"
    print(train[0], validation[0])

    indices = torch.randperm(10, generator=torch.Generator().manual_seed(0)).tolist()
    train = Subset(Numbers(lambda index: "augmented"), indices[:8])
    validation = Subset(Numbers(lambda index: "plain"), indices[8:])
    print(train[0], validation[0])
    # --8<-- [end:random_split_and_k_fold_shared]
    return train, validation


def random_split_and_k_fold_folds():
    # --8<-- [start:random_split_and_k_fold_folds]
    import torch
    from torch.utils.data import Subset

    dataset = range(10)
    folds = torch.randperm(10, generator=torch.Generator().manual_seed(0)).chunk(5)
    validated = []
    for number, fold in enumerate(folds):
        rest = torch.cat([other for other in folds if other is not fold])
        train, validation = Subset(dataset, rest.tolist()), Subset(dataset, fold.tolist())
        validated += validation.indices
        print(number, len(train), len(validation), set(train.indices) & set(validation.indices))
    print(sorted(validated) == list(range(10)))
    # --8<-- [end:random_split_and_k_fold_folds]
    return validated


def random_split_and_k_fold_groups():
    # --8<-- [start:random_split_and_k_fold_groups]
    import torch

    patients = torch.tensor([0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4])
    order = torch.randperm(5, generator=torch.Generator().manual_seed(0))
    held_out = torch.isin(patients, order[:1])
    validation = held_out.nonzero().flatten()
    train = (~held_out).nonzero().flatten()
    print(len(train), len(validation))
    print(set(patients[train].tolist()) & set(patients[validation].tolist()))
    # --8<-- [end:random_split_and_k_fold_groups]
    return patients, train, validation


def random_split_and_k_fold_lengths():
    # --8<-- [start:random_split_and_k_fold_lengths]
    from torch.utils.data import random_split

    random_split(range(10), [8, 3])
    # --8<-- [end:random_split_and_k_fold_lengths]
