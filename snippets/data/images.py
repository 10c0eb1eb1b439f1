"""Pictures as arrays: width and height, channels, dtypes, in PIL, OpenCV and NumPy."""


def size_conventions():
    # --8<-- [start:size_conventions]
    import tempfile
    from pathlib import Path

    import cv2
    import numpy as np
    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "red.png")
        Image.new("RGB", (30, 20), "red").save(path)
        picture = Image.open(path)
        by_pil = np.array(picture)
        by_cv2 = cv2.imread(str(path))
        picture.close()
    print("size ", picture.size)
    print("shape", by_pil.shape, by_cv2.shape)
    print("PIL  ", by_pil[0, 0])
    print("cv2  ", by_cv2[0, 0])
    print("both ", cv2.cvtColor(by_cv2, cv2.COLOR_BGR2RGB)[0, 0])
    # --8<-- [end:size_conventions]
    return picture.size, by_pil, by_cv2


def size_conventions_resize():
    # --8<-- [start:size_conventions_resize]
    import cv2
    import numpy as np
    import torch
    from PIL import Image
    from torchvision.transforms.functional import resize

    array = np.zeros((20, 30, 3), dtype=np.uint8)
    picture = Image.fromarray(array)
    tensor = torch.from_numpy(array).permute(2, 0, 1)
    print("cv2        ", cv2.resize(array, (160, 100)).shape)
    print("PIL        ", np.asarray(picture.resize((160, 100))).shape)
    print("torchvision", tuple(resize(tensor, [160, 100]).shape))
    # --8<-- [end:size_conventions_resize]
    return cv2.resize(array, (160, 100)), resize(tensor, [160, 100])


def opencv_grayscale():
    # --8<-- [start:opencv_grayscale]
    import tempfile
    from pathlib import Path

    import cv2
    import numpy as np

    grey = np.zeros((512, 512), dtype=np.uint8)
    flags = {0: "IMREAD_GRAYSCALE", 1: "IMREAD_COLOR", -1: "IMREAD_UNCHANGED"}
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "grey.png"))
        cv2.imwrite(path, grey)
        pictures = {name: cv2.imread(path, flag) for flag, name in flags.items()}
    for name, picture in pictures.items():
        print(f"{name:17}", type(picture).__name__, picture.shape, picture.dtype)
    print(cv2.resize(grey, (160, 100)).shape)
    # --8<-- [end:opencv_grayscale]
    return pictures


def opencv_grayscale_missing():
    # --8<-- [start:opencv_grayscale_missing]
    import cv2

    picture = cv2.imread("no-such-picture.png")
    print(picture)
    picture.shape
    # --8<-- [end:opencv_grayscale_missing]


def opencv_grayscale_check():
    # --8<-- [start:opencv_grayscale_check]
    import cv2

    def read(path):
        picture = cv2.imread(str(path))
        if picture is None:
            raise FileNotFoundError(f"no picture that OpenCV can read: {path}")
        return picture

    read("no-such-picture.png")
    # --8<-- [end:opencv_grayscale_check]


def png_channels():
    # --8<-- [start:png_channels]
    import tempfile
    from pathlib import Path

    import cv2
    import numpy as np
    from PIL import Image

    rng = np.random.default_rng(0)
    colour = Image.fromarray(rng.integers(0, 256, (8, 8, 3), dtype=np.uint8))
    pictures = {mode: colour.convert(mode) for mode in ("L", "LA", "P", "RGB", "RGBA")}
    pictures["I;16"] = Image.fromarray(np.full((8, 8), 60000, dtype=np.uint16))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "picture.png")
        for mode, picture in pictures.items():
            picture.save(path)
            with Image.open(path) as opened:
                array = np.array(opened)
                bands = len(opened.split())
            print(f"{mode:4} {bands} {array.shape!s:9} {array.dtype!s:6}", cv2.imread(path).shape)
    # --8<-- [end:png_channels]
    return pictures


def png_channels_palette():
    # --8<-- [start:png_channels_palette]
    import numpy as np
    from PIL import Image

    colour = Image.new("RGB", (4, 4), "red")
    colour.putpixel((0, 0), (0, 0, 255))
    palette = colour.convert("P", palette=Image.Palette.ADAPTIVE)
    print(np.unique(np.asarray(palette)))
    print(np.asarray(palette.convert("RGB"))[0, :2].tolist())
    print(np.asarray(palette.convert("L"))[0, :2].tolist())
    # --8<-- [end:png_channels_palette]
    return palette


def png_channels_mismatch():
    # --8<-- [start:png_channels_mismatch]
    from PIL import Image
    from torch import nn
    from torchvision.transforms.functional import to_tensor

    model = nn.Conv2d(1, 4, kernel_size=3)
    picture = Image.new("RGB", (8, 8))
    print(tuple(model(to_tensor(picture.convert("L"))[None]).shape))
    model(to_tensor(picture)[None])
    # --8<-- [end:png_channels_mismatch]


def png_channels_open():
    # --8<-- [start:png_channels_open]
    from PIL import Image

    Image.Open("picture.png")
    # --8<-- [end:png_channels_open]


def fromarray():
    # --8<-- [start:fromarray]
    import numpy as np
    from PIL import Image

    dtypes = ("uint8", "uint16", "int32", "float32", "float64", "bool")
    modes = {dtype: Image.fromarray(np.zeros((3, 4), dtype)).mode for dtype in dtypes}
    for dtype, mode in modes.items():
        print(f"(3, 4) {dtype:8}", mode)
    for channels in (2, 3, 4):
        shape = (3, 4, channels)
        print(shape, "uint8", Image.fromarray(np.zeros(shape, "uint8")).mode)
    # --8<-- [end:fromarray]
    return modes


def fromarray_colour():
    # --8<-- [start:fromarray_colour]
    import numpy as np
    from PIL import Image

    colour = np.full((3, 4, 3), 0.5)
    print(Image.fromarray((colour * 255).round().astype(np.uint8)).mode)
    Image.fromarray(colour)
    # --8<-- [end:fromarray_colour]


def fromarray_channels_first():
    # --8<-- [start:fromarray_channels_first]
    import numpy as np
    from PIL import Image

    channels_first = np.zeros((3, 4, 4), dtype=np.uint8)
    misread = Image.fromarray(channels_first)
    right = Image.fromarray(channels_first.transpose(1, 2, 0))
    print(misread.mode, misread.size)
    print(right.mode, right.size)
    # --8<-- [end:fromarray_channels_first]
    return misread, right
