"""OpenCV was installed without windows, and code wants to open one."""

KIND = "error"
NEEDS = ["cv2"]
MESSAGES = [
    (
        "cv2.error",
        (
            "The function is not implemented. Rebuild the library with Windows, GTK+ 2.x or Cocoa "
            "support. If you are on Ubuntu or Debian, install libgtk2.0-dev and pkg-config, then "
            "re-run cmake or configure script in function '{function:word}'"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile

    import cv2
    import torch

    picture = torch.zeros(3, 40, 60).permute(1, 2, 0).numpy()
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/picture.png"
        cv2.imshow(path, picture)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile

    import cv2
    import torch

    picture = torch.zeros(3, 40, 60).permute(1, 2, 0).numpy()
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/picture.png"
        cv2.imwrite(path, picture * 255)
        saved = cv2.imread(path)
    print(saved.shape)
    # --8<-- [end:fix]
    return saved


def find_it():
    # --8<-- [start:find_it]
    from importlib.metadata import distributions

    for package in distributions():
        if package.name.startswith("opencv"):
            print(package.name)
    # --8<-- [end:find_it]
