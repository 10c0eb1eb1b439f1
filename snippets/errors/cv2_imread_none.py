"""cv2.imread returned None, and a Dataset uses it as a picture."""

KIND = "error"
TIER = "family"
NEEDS = ["cv2"]
MESSAGES = [
    ("AttributeError", "'NoneType' object has no attribute 'shape'"),
    ("AttributeError", "'NoneType' object has no attribute 'astype'"),
    ("AttributeError", "'NoneType' object has no attribute 'transpose'"),
]
# Whatever returns None leads to these words; in a Dataset it is the picture.
FRAMES = ["torch/utils/data/"]


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile

    import cv2
    import torch
    from torch.utils.data import DataLoader, Dataset

    class Pictures(Dataset):
        def __init__(self, path):
            self.path = path

        def __len__(self):
            return 1

        def __getitem__(self, index):
            picture = cv2.imread(self.path)
            height, width = picture.shape[:2]
            return torch.tensor([height, width])

    with tempfile.TemporaryDirectory() as folder:
        cv2.imwrite(f"{folder}/cat.png", torch.zeros(4, 6, 3).byte().numpy())
        sizes = next(iter(DataLoader(Pictures(f"{folder}/cats.png"))))
    print(sizes)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile

    import cv2
    import torch
    from torch.utils.data import DataLoader, Dataset

    class Pictures(Dataset):
        def __init__(self, path):
            self.path = path

        def __len__(self):
            return 1

        def __getitem__(self, index):
            picture = cv2.imread(self.path)
            if picture is None:
                raise FileNotFoundError(self.path)
            height, width = picture.shape[:2]
            return torch.tensor([height, width])

    with tempfile.TemporaryDirectory() as folder:
        cv2.imwrite(f"{folder}/cat.png", torch.zeros(4, 6, 3).byte().numpy())
        sizes = next(iter(DataLoader(Pictures(f"{folder}/cat.png"))))
    print(sizes)
    # --8<-- [end:fix]
    return sizes.tolist()


def non_ascii_path():
    # --8<-- [start:non_ascii_path]
    import tempfile
    from pathlib import Path

    import cv2
    import numpy as np

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "猫.png")
        cv2.imencode(".png", np.zeros((4, 6, 3), dtype=np.uint8))[1].tofile(path)
        picture = cv2.imdecode(np.fromfile(path, dtype=np.uint8), cv2.IMREAD_COLOR)
    print(picture.shape)
    # --8<-- [end:non_ascii_path]
    return picture.shape


def find_it():
    # --8<-- [start:find_it]
    from pathlib import Path

    path = Path("pictures/cat.png")

    print(path.exists(), path.is_absolute())
    for folder in path.parents:
        print(folder, folder.exists())
    # --8<-- [end:find_it]
