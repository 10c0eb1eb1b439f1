"""A dataset of torchvision does not find its files where it looks for them."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "Dataset not found or corrupted. You can use download=True to download it"),
    ("RuntimeError", "Dataset not found. You can use download=True to download it"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import struct
    import tempfile
    from pathlib import Path

    from torchvision.datasets import MNIST

    with tempfile.TemporaryDirectory() as data:
        raw = Path(data, "MNIST", "raw")
        raw.mkdir(parents=True)
        for part in ("train", "t10k"):
            images = struct.pack(">4i", 2051, 1, 28, 28) + bytes(784)
            (raw / f"{part}-images-idx3-ubyte").write_bytes(images)
            labels = struct.pack(">2i", 2049, 1) + bytes([7])
            (raw / f"{part}-labels-idx1-ubyte").write_bytes(labels)
        dataset = MNIST(f"{data}/MNIST")
        print(len(dataset), dataset[0][1])
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import struct
    import tempfile
    from pathlib import Path

    from torchvision.datasets import MNIST

    with tempfile.TemporaryDirectory() as data:
        raw = Path(data, "MNIST", "raw")
        raw.mkdir(parents=True)
        for part in ("train", "t10k"):
            images = struct.pack(">4i", 2051, 1, 28, 28) + bytes(784)
            (raw / f"{part}-images-idx3-ubyte").write_bytes(images)
            labels = struct.pack(">2i", 2049, 1) + bytes([7])
            (raw / f"{part}-labels-idx1-ubyte").write_bytes(labels)
        dataset = MNIST(data)
        print(len(dataset), dataset[0][1])
    # --8<-- [end:fix]
    return len(dataset), dataset[0][1]


def find_it():
    # --8<-- [start:find_it]
    from torchvision.datasets import CIFAR10, MNIST

    print("MNIST:", "/".join(["root", MNIST.__name__, "raw"]))
    print("CIFAR10:", "/".join(["root", CIFAR10.base_folder]))
    print("archive:", CIFAR10.filename, CIFAR10.tgz_md5)
    # --8<-- [end:find_it]
