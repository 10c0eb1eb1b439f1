"""A dataset is asked for an attribute that it does not have, or that only the inner one has."""

KIND = "error"
MESSAGES = [
    ("AttributeError", "'ImageFolder' object has no attribute '{name:word}'"),
    ("AttributeError", "'Subset' object has no attribute '{name:word}'"),
    ("AttributeError", "'ConcatDataset' object has no attribute '{name:word}'"),
    ("AttributeError", "'TensorDataset' object has no attribute '{name:word}'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.datasets import ImageFolder

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cat").mkdir()
        Image.new("RGB", (8, 8)).save(Path(folder, "cat", "1.png"))
        print(ImageFolder(folder).class_to_index)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.datasets import ImageFolder

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cat").mkdir()
        Image.new("RGB", (8, 8)).save(Path(folder, "cat", "1.png"))
        print(ImageFolder(folder).class_to_idx)
    # --8<-- [end:fix]
    return Path(folder).name


def reproduce_subset():
    # --8<-- [start:reproduce_subset]
    from torch.utils.data import random_split
    from torchvision.datasets import FakeData

    dataset = FakeData(size=10, num_classes=3)
    train, val = random_split(dataset, [8, 2])
    print(train.num_classes)
    # --8<-- [end:reproduce_subset]


def fix_subset():
    # --8<-- [start:fix_subset]
    from torch.utils.data import random_split
    from torchvision.datasets import FakeData

    dataset = FakeData(size=10, num_classes=3)
    train, val = random_split(dataset, [8, 2])
    print(train.dataset.num_classes)
    # --8<-- [end:fix_subset]
    return train.dataset.num_classes


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch.utils.data import Subset, TensorDataset

    labels = torch.arange(6) * 10
    dataset = TensorDataset(labels)
    val = Subset(dataset, [1, 4])
    print(val.dataset.tensors[0].tolist())
    print(val.dataset.tensors[0][val.indices].tolist())
    # --8<-- [end:does_not_help]
    return val.dataset.tensors[0][val.indices].tolist()


def find_it():
    # --8<-- [start:find_it]
    from torchvision.datasets import FakeData

    print([name for name in vars(FakeData(size=10)) if not name.startswith("_")])
    # --8<-- [end:find_it]
