"""NumPy's method astype is called on a tensor."""

KIND = "error"
MESSAGES = [
    ("AttributeError", "'Tensor' object has no attribute 'astype'"),
]
FRAMES = []
EDITS = [
    ("code", "$x.astype(np.float32)", "$x.to(torch.float32)"),
    ("code", "$x.astype('float32')", "$x.to(torch.float32)"),
    ("code", "$x.astype(np.uint8)", "$x.to(torch.uint8)"),
    ("code", "$x.astype('uint8')", "$x.to(torch.uint8)"),
    ("code", "$x.astype(np.int64)", "$x.to(torch.int64)"),
    ("code", "$x.astype(int)", "$x.to(torch.int64)"),
    ("code", "$x.astype(float)", "$x.to(torch.float64)"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    picture = torch.tensor([0, 51, 255], dtype=torch.uint8)
    scaled = picture.astype("float32") / 255
    print(scaled)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    picture = torch.tensor([0, 51, 255], dtype=torch.uint8)
    scaled = picture.to(torch.float32) / 255
    print(scaled)
    # --8<-- [end:fix]
    return scaled.tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    weight = torch.ones(2, requires_grad=True)

    through_numpy = torch.from_numpy(weight.detach().numpy().astype("float64"))
    print(through_numpy.requires_grad)

    converted = weight.to(torch.float64)
    print(converted.requires_grad)
    # --8<-- [end:does_not_help]
    return through_numpy.requires_grad, converted.requires_grad


def find_it():
    # --8<-- [start:find_it]
    import numpy as np
    from torchvision.transforms import ToTensor

    picture = np.zeros((4, 4, 3), dtype=np.uint8)
    print(type(picture).__name__)

    picture = ToTensor()(picture)
    print(type(picture).__name__)
    # --8<-- [end:find_it]
