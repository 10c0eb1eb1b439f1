"""A tensor is made that shares memory which may not be written to."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "The given NumPy array is not writable, and PyTorch does not support non-writable "
            "tensors. This means writing to this tensor will result in undefined behavior. You "
            "may want to copy the array to protect its data or make it writable before converting "
            "it to a tensor. This type of warning will be suppressed for the rest of this program."
        ),
    ),
    (
        "UserWarning",
        (
            "The given buffer is not writable, and PyTorch does not support non-writable tensors. "
            "This means you can write to the underlying (supposedly non-writable) buffer using "
            "the tensor. You may want to copy the buffer to protect its data or make it writable "
            "before converting it to a tensor."
        ),
    ),
    ("UserWarning", "The given NumPy array is not writable"),
    ("UserWarning", "PyTorch does not support non-writable tensors"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch
    from PIL import Image

    image = Image.new("RGB", (3, 2))
    pixels = torch.from_numpy(np.asarray(image))
    print(tuple(pixels.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch
    from PIL import Image

    image = Image.new("RGB", (3, 2))
    pixels = torch.from_numpy(np.array(image))
    print(tuple(pixels.shape))
    # --8<-- [end:fix]
    return tuple(pixels.shape)


def reproduce_bytes():
    # --8<-- [start:reproduce_bytes]
    import torch

    received = bytes([1, 2, 3])
    values = torch.frombuffer(received, dtype=torch.uint8)
    print(values)
    # --8<-- [end:reproduce_bytes]


def fix_bytes():
    # --8<-- [start:fix_bytes]
    import torch

    received = bytes([1, 2, 3])
    values = torch.frombuffer(bytearray(received), dtype=torch.uint8)
    print(values)
    # --8<-- [end:fix_bytes]
    return values.tolist()


def written_through():
    # --8<-- [start:written_through]
    import numpy as np
    import torch

    array = np.ones(3)
    array.flags.writeable = False
    torch.from_numpy(array)[0] = 9
    print(array)
    # --8<-- [end:written_through]
    return array.tolist()


def find_it():
    # --8<-- [start:find_it]
    import numpy as np
    from PIL import Image

    image = Image.new("RGB", (3, 2))
    shared, copied = np.asarray(image), np.array(image)

    print("shared", shared.flags.writeable)
    print("copied", copied.flags.writeable)
    # --8<-- [end:find_it]
