"""Image.fromarray gets an array whose dtype or shape PIL has no mode for."""

KIND = "error"
MESSAGES = [
    ("TypeError", "Cannot handle this data type: {shape:shape}, {dtype:any}"),
    ("TypeError", "Cannot handle this data type"),
    ("AttributeError", "'Tensor' object has no attribute '__array_interface__'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    from PIL import Image

    array = np.full((4, 4, 3), 0.5)
    picture = Image.fromarray(array)
    print(picture.getpixel((0, 0)))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    from PIL import Image

    array = np.full((4, 4, 3), 0.5)
    picture = Image.fromarray((array * 255).round().astype(np.uint8))
    print(picture.getpixel((0, 0)))
    # --8<-- [end:fix]
    return picture.getpixel((0, 0))


def does_not_help():
    # --8<-- [start:does_not_help]
    import numpy as np
    from PIL import Image

    array = np.full((4, 4, 3), 0.5)
    picture = Image.fromarray(array.astype(np.uint8))
    print(picture.getpixel((0, 0)))
    # --8<-- [end:does_not_help]
    return picture.getpixel((0, 0))


def reproduce_one_channel():
    # --8<-- [start:reproduce_one_channel]
    import numpy as np
    from PIL import Image

    array = np.zeros((4, 6, 1), dtype=np.uint8)
    picture = Image.fromarray(array)
    print(picture.size)
    # --8<-- [end:reproduce_one_channel]


def fix_one_channel():
    # --8<-- [start:fix_one_channel]
    import numpy as np
    from PIL import Image

    array = np.zeros((4, 6, 1), dtype=np.uint8)
    picture = Image.fromarray(array[:, :, 0])
    print(picture.size)
    # --8<-- [end:fix_one_channel]
    return picture.size


def reproduce_tensor():
    # --8<-- [start:reproduce_tensor]
    import torch
    from PIL import Image

    tensor = torch.full((3, 4, 6), 0.5)
    picture = Image.fromarray(tensor)
    print(picture.size)
    # --8<-- [end:reproduce_tensor]


def fix_tensor():
    # --8<-- [start:fix_tensor]
    import torch
    from torchvision.transforms.functional import to_pil_image

    tensor = torch.full((3, 4, 6), 0.5)
    picture = to_pil_image(tensor)
    print(picture.size)
    # --8<-- [end:fix_tensor]
    return picture.size


def find_it():
    # --8<-- [start:find_it]
    import numpy as np

    array = np.full((1, 3, 4, 4), 0.5, dtype=np.float32)
    print(array.dtype, array.shape, array.min(), array.max())
    # --8<-- [end:find_it]
