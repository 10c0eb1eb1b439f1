"""OpenCV is given None or an empty array where it wants a picture."""

KIND = "error"
NEEDS = ["cv2"]
# What is empty differs: "!_src" for most functions, "!ssize" for resize, "!_img" for imwrite.
MESSAGES = [
    (
        "cv2.error",
        "(-215:Assertion failed) {checked:any}.empty() in function '{function:word}'",
    ),
]
# With a window system it is imshow that says this; without one, another entry's words come first.
ATTESTED = [
    (
        "",
        "(-215:Assertion failed) size.width>0 && size.height>0 in function '{function:word}'",
        "opencv/opencv-python#462",
    ),
]
# There the classifier's own file was not found.
UNLESS = ["(-215:Assertion failed) !empty() in function"]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    import cv2
    import torch

    with tempfile.TemporaryDirectory() as folder:
        cv2.imwrite(f"{folder}/cat.png", torch.full((4, 6, 3), 200).byte().numpy())
        path = Path(folder, "cats.png")
        picture = cv2.imread(str(path))

    rgb = cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)
    print(torch.from_numpy(rgb).shape)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    import cv2
    import torch

    with tempfile.TemporaryDirectory() as folder:
        cv2.imwrite(f"{folder}/cat.png", torch.full((4, 6, 3), 200).byte().numpy())
        path = Path(folder, "cat.png")
        picture = cv2.imread(str(path))
        if picture is None:
            raise FileNotFoundError(path)

    rgb = cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)
    print(torch.from_numpy(rgb).shape)
    # --8<-- [end:fix]
    return tuple(rgb.shape)


def reproduce_crop():
    # --8<-- [start:reproduce_crop]
    import cv2
    import numpy as np

    picture = np.zeros((40, 60, 3), dtype=np.uint8)
    left, top, right, bottom = 70, 10, 90, 30
    face = picture[top:bottom, left:right]
    print(cv2.resize(face, (16, 16)).shape)
    # --8<-- [end:reproduce_crop]


def fix_crop():
    # --8<-- [start:fix_crop]
    import cv2
    import numpy as np

    picture = np.zeros((40, 60, 3), dtype=np.uint8)
    left, top, right, bottom = 50, 10, 70, 30
    face = picture[top : min(bottom, 40), left : min(right, 60)]
    print(cv2.resize(face, (16, 16)).shape)
    # --8<-- [end:fix_crop]
    return face.shape


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    from pathlib import Path

    import cv2

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "broken.jpg").write_text("no picture")
        for path in sorted(Path(folder).rglob("*.jpg")):
            if cv2.imread(str(path)) is None:
                print(path.name, path.stat().st_size)
    # --8<-- [end:find_it]
