"""Where data lies: memory maps, HDF5, LMDB, and the sizes of well-known data sets."""


def storage_formats():
    # --8<-- [start:storage_formats]
    import tempfile
    from pathlib import Path

    import numpy as np
    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "images.npy")
        np.save(path, np.arange(12, dtype=np.float32).reshape(3, 4))
        images = np.load(path, mmap_mode="r")
        row = torch.from_numpy(images[1].copy())
        print(type(images).__name__, row)

        path = Path(folder, "images.pt")
        torch.save({"images": torch.arange(12).reshape(3, 4)}, path)
        loaded = torch.load(path, mmap=True)["images"]
        print(loaded[1])
        del images, loaded
    # --8<-- [end:storage_formats]
    return row


def storage_formats_lmdb():
    # --8<-- [start:storage_formats_lmdb]
    import tempfile
    from pathlib import Path

    import lmdb
    import numpy as np
    import torch

    with tempfile.TemporaryDirectory() as folder:
        with lmdb.open(folder, map_size=2**20) as store:
            with store.begin(write=True) as transaction:
                for number in range(3):
                    image = np.full((2, 2), number, dtype=np.uint8)
                    transaction.put(b"%08d" % number, image.tobytes())
            with store.begin() as transaction:
                raw = transaction.get(b"00000002")
        files = sorted(path.name for path in Path(folder).iterdir())
    image = torch.frombuffer(bytearray(raw), dtype=torch.uint8).reshape(2, 2)
    print(image.tolist(), files)
    # --8<-- [end:storage_formats_lmdb]
    return image, files


def storage_formats_hdf5():
    # --8<-- [start:storage_formats_hdf5]
    import tempfile
    from pathlib import Path

    import cv2
    import h5py
    import numpy as np

    pictures = np.zeros((8, 64, 64, 3), dtype=np.uint8)
    pictures[:, 16:48, 16:48] = 200
    encoded = [cv2.imencode(".png", picture)[1].tobytes() for picture in pictures]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "pictures.h5")
        with h5py.File(path, "w") as file:
            file["plain"] = pictures
            file.create_dataset("packed", data=pictures, compression="gzip")
            kind = h5py.vlen_dtype(np.uint8)
            png = file.create_dataset("png", (8,), dtype=kind)
            for number, data in enumerate(encoded):
                png[number] = np.frombuffer(data, np.uint8)
        with h5py.File(path) as file:
            plain = file["plain"].id.get_storage_size()
            packed = file["packed"].id.get_storage_size()
            again = cv2.imdecode(file["png"][3], cv2.IMREAD_COLOR)
    print("pixels:", plain == pictures.nbytes, "gzip is smaller:", packed < plain / 10)
    print("PNG is smaller:", sum(map(len, encoded)) < plain / 10)
    print(np.array_equal(again, pictures[3]))
    # --8<-- [end:storage_formats_hdf5]
    return plain, packed, sum(map(len, encoded)), np.array_equal(again, pictures[3])


def datasets_facts():
    # --8<-- [start:datasets_facts]
    def raw_megabytes(count, channels, height, width):
        return count * channels * height * width / 1e6

    print("CIFAR:", raw_megabytes(60_000, 3, 32, 32), "MB of pixels")
    print("validation set of ILSVRC:", 1000 * 50, "pictures")
    # --8<-- [end:datasets_facts]
    return raw_megabytes(60_000, 3, 32, 32)


def datasets_facts_ratio():
    # --8<-- [start:datasets_facts_ratio]
    training, everything, classes = 1_281_167, 14_000_000, 1000
    print(training // classes, "pictures a class on average")
    print(round(everything / training), "times as many in all of ImageNet")
    # --8<-- [end:datasets_facts_ratio]
    return training // classes, round(everything / training)
