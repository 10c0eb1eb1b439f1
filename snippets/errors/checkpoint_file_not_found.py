"""torch.load or torch.save gets a path that leads to no file or into no folder."""

KIND = "error"
TIER = "family"  # Python's own message: the frame tells that it is about a checkpoint.
MESSAGES = [
    ("FileNotFoundError", "[Errno 2] No such file or directory: '{file:path}'"),
    ("RuntimeError", "Parent directory {folder:path} does not exist."),
]
# Windows says this of a path that holds a line feed or a tab instead of \n and \t.
ATTESTED = [
    ("OSError", "[Errno 22] Invalid argument: '{file:path}'", "https://duoke360.com/post/34903"),
]
FRAMES = ["torch/serialization.py"]


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as project:
        torch.save({"epoch": 3}, Path(project, "ckpt.pt"))
        checkpoint = torch.load("ckpt.pt")
    print(checkpoint)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as project:
        torch.save({"epoch": 3}, Path(project, "ckpt.pt"))
        checkpoint = torch.load(Path(project, "ckpt.pt"))
    print(checkpoint)
    # --8<-- [end:fix]
    return checkpoint


def reproduce_backslash():
    # --8<-- [start:reproduce_backslash]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as project:
        weights = Path(project, "weights")
        weights.mkdir()
        torch.save({"epoch": 3}, weights / "new.pt")
        checkpoint = torch.load("weights\new.pt")
    print(checkpoint)
    # --8<-- [end:reproduce_backslash]


def fix_backslash():
    # --8<-- [start:fix_backslash]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as project:
        weights = Path(project, "weights")
        weights.mkdir()
        torch.save({"epoch": 3}, weights / "new.pt")
        checkpoint = torch.load(weights / "new.pt")
    print(checkpoint)
    # --8<-- [end:fix_backslash]
    return checkpoint


def what_python_sees():
    # --8<-- [start:what_python_sees]
    print("weights\new.pt")
    print(r"weights\new.pt")
    # --8<-- [end:what_python_sees]


def make_the_folder():
    # --8<-- [start:make_the_folder]
    import tempfile
    from pathlib import Path

    import torch

    with tempfile.TemporaryDirectory() as project:
        path = Path(project, "runs", "today", "best.pt")
        path.parent.mkdir(parents=True, exist_ok=True)
        torch.save({"epoch": 3}, path)
        print(torch.load(path))
    # --8<-- [end:make_the_folder]


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder, "project")
        project.mkdir()
        Path(project, "output").mkdir()

        path = Path(project, "out", "ckpt.pt")
        while not path.exists():
            print("missing:", path.name)
            path = path.parent
        print("exists: ", path.name, [entry.name for entry in path.iterdir()])
    # --8<-- [end:find_it]
