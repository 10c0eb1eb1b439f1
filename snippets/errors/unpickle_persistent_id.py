"""pickle reads a file of torch.save, or torch.load one of pickle: each knows its own alone."""

KIND = "error"
MESSAGES = [
    (
        "_pickle.UnpicklingError",
        (
            "A load persistent id instruction was encountered, but no persistent_load function "
            "was specified."
        ),
    ),
    ("_pickle.UnpicklingError", "A load persistent id instruction was encountered"),
    ("_pickle.UnpicklingError", "unsupported persistent id encountered"),
    ("RuntimeError", "Invalid magic number; corrupt file?"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import pickle
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pkl")
        torch.save({"weight": torch.zeros(3)}, path)
        with path.open("rb") as file:
            checkpoint = pickle.load(file)
    print(checkpoint)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pkl")
        torch.save({"weight": torch.zeros(3)}, path)
        with path.open("rb") as file:
            checkpoint = torch.load(file)
    print(checkpoint)
    # --8<-- [end:fix]
    return checkpoint


def does_not_help():
    # --8<-- [start:does_not_help]
    import pickle
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.pkl")
        torch.save({"weight": torch.zeros(3)}, path, pickle_protocol=4)
        with path.open("rb") as file:
            pickle.load(file, encoding="latin1")
    # --8<-- [end:does_not_help]


def reproduce_saved_by_pickle():
    # --8<-- [start:reproduce_saved_by_pickle]
    import pickle
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "vocabulary.pkl")
        with path.open("wb") as file:
            pickle.dump({"cat": 0, "dog": 1}, file)
        vocabulary = torch.load(path, weights_only=False)
    print(vocabulary)
    # --8<-- [end:reproduce_saved_by_pickle]


def fix_saved_by_pickle():
    # --8<-- [start:fix_saved_by_pickle]
    import pickle
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "vocabulary.pkl")
        with path.open("wb") as file:
            pickle.dump({"cat": 0, "dog": 1}, file)
        with path.open("rb") as file:
            vocabulary = pickle.load(file)
    print(vocabulary)
    # --8<-- [end:fix_saved_by_pickle]
    return vocabulary


def find_it():
    # --8<-- [start:find_it]
    import pickle
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.pkl").write_bytes(pickle.dumps({"cat": 0}))
        torch.save({"weight": torch.zeros(3)}, Path(folder, "b.pkl"))

        for path in sorted(Path(folder).iterdir()):
            start = path.read_bytes()[:2]
            print(path.name, start, "torch.save" if start == b"PK" else "pickle")
    # --8<-- [end:find_it]
