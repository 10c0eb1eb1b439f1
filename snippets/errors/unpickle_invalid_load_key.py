"""A file given to torch.load or pickle.load does not begin as a pickle does: it is another file."""

KIND = "error"
MESSAGES = [
    ("_pickle.UnpicklingError", "invalid load key, '{key:path}'."),
    ("_pickle.UnpicklingError", "unpickling stack underflow"),
    ("_pickle.UnpicklingError", "could not find MARK"),
]
# As notebooks print it; with the class it says enough to be itself.
ATTESTED = [
    ("", "UnpicklingError: invalid load key, '{key:path}'.", "https://iiask.com/34l57069.html"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import io
    import tempfile
    from pathlib import Path

    import torch

    weights = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, weights)
    website = {
        "blob/model.pth": b"<!DOCTYPE html><title>model.pth</title>",
        "raw/model.pth": weights.getvalue(),
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pth")
        path.write_bytes(website["blob/model.pth"])
        checkpoint = torch.load(path, weights_only=False)
    print(list(checkpoint))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import io
    import tempfile
    from pathlib import Path

    import torch

    weights = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, weights)
    website = {
        "blob/model.pth": b"<!DOCTYPE html><title>model.pth</title>",
        "raw/model.pth": weights.getvalue(),
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pth")
        path.write_bytes(website["raw/model.pth"])
        checkpoint = torch.load(path, weights_only=False)
    print(list(checkpoint))
    # --8<-- [end:fix]
    return checkpoint


def does_not_help():
    # --8<-- [start:does_not_help]
    import tempfile
    from pathlib import Path

    import torch

    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a21\nsize 97781949\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pth")
        path.write_text(pointer, encoding="utf-8")
        torch.load(path, weights_only=False, encoding="latin1")
    # --8<-- [end:does_not_help]


def reproduce_gzip():
    # --8<-- [start:reproduce_gzip]
    import gzip
    import pickle
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "mnist.pkl.gz")
        path.write_bytes(gzip.compress(pickle.dumps([5, 0, 4])))
        with path.open("rb") as file:
            print(pickle.load(file))
    # --8<-- [end:reproduce_gzip]


def fix_gzip():
    # --8<-- [start:fix_gzip]
    import gzip
    import pickle
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "mnist.pkl.gz")
        path.write_bytes(gzip.compress(pickle.dumps([5, 0, 4])))
        with gzip.open(path, "rb") as file:
            print(pickle.load(file))
    # --8<-- [end:fix_gzip]


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pth")
        path.write_bytes(b"<!DOCTYPE html>\n<title>Sign in</title>\n")

        print(path.stat().st_size, "bytes:", path.read_bytes()[:40])
    # --8<-- [end:find_it]
