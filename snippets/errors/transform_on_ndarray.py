"""A transform of torchvision gets a NumPy array, or in old releases a tensor, for a picture."""

KIND = "error"
MESSAGES = [
    ("TypeError", "img should be PIL Image. Got <class '{got:word}'>"),
    ("TypeError", "Unexpected type <class 'numpy.ndarray'>"),
    ("TypeError", "img should be PIL Image or Tensor. Got <class '{got:word}'>"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    from torchvision.transforms import Compose, RandomHorizontalFlip, ToTensor

    array = np.zeros((24, 32, 3), dtype=np.uint8)
    transform = Compose([RandomHorizontalFlip(p=1), ToTensor()])
    print(tuple(transform(array).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    from torchvision.transforms import Compose, RandomHorizontalFlip, ToTensor

    array = np.zeros((24, 32, 3), dtype=np.uint8)
    transform = Compose([ToTensor(), RandomHorizontalFlip(p=1)])
    print(tuple(transform(array).shape))
    # --8<-- [end:fix]
    return tuple(transform(array).shape)


def reproduce_resize():
    # --8<-- [start:reproduce_resize]
    import numpy as np
    from torchvision.transforms import Resize

    array = np.zeros((24, 32, 3), dtype=np.uint8)
    picture = Resize((12, 16))(array)
    print(picture.size)
    # --8<-- [end:reproduce_resize]


def fix_resize():
    # --8<-- [start:fix_resize]
    import numpy as np
    from PIL import Image
    from torchvision.transforms import Resize

    array = np.zeros((24, 32, 3), dtype=np.uint8)
    picture = Resize((12, 16))(Image.fromarray(array))
    print(picture.size)
    # --8<-- [end:fix_resize]
    return picture.size


def does_not_help():
    # --8<-- [start:does_not_help]
    import numpy as np
    import torch
    from torchvision.transforms import Resize

    array = np.zeros((24, 32, 3), dtype=np.uint8)
    picture = Resize((12, 16))(torch.from_numpy(array))
    print(tuple(picture.shape))
    # --8<-- [end:does_not_help]
    return tuple(picture.shape)


def find_it():
    # --8<-- [start:find_it]
    import numpy as np
    from torchvision.transforms import Compose, RandomHorizontalFlip, ToTensor

    picture = np.zeros((24, 32, 3), dtype=np.uint8)
    for step in Compose([ToTensor(), RandomHorizontalFlip(p=1)]).transforms:
        print(type(step).__name__, "<-", type(picture).__name__)
        picture = step(picture)
    # --8<-- [end:find_it]
