"""interpolate gets an input, or is asked for an output, with a height or width of zero."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Input and output sizes should be greater than 0, but got input {input:any} output "
            "{output:any}"
        ),
    ),
    (
        "RuntimeError",
        (
            "Input and output sizes should be greater than 0, but got input {input:any} and output "
            "{output:any}"
        ),
    ),
    ("RuntimeError", "Input and output sizes should be greater than 0"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    import torch.nn.functional as F

    picture = torch.rand(1, 3, 8, 300)
    small = F.interpolate(picture, scale_factor=0.1)
    print(tuple(small.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    import torch.nn.functional as F

    picture = torch.rand(1, 3, 8, 300)
    height, width = (max(1, round(size * 0.1)) for size in picture.shape[2:])
    small = F.interpolate(picture, size=(height, width))
    print(tuple(small.shape))
    # --8<-- [end:fix]
    return tuple(small.shape)


def reproduce_empty_crop():
    # --8<-- [start:reproduce_empty_crop]
    import torch
    import torch.nn.functional as F

    picture = torch.rand(1, 3, 100, 100)
    boxes = [(10, 20, 60, 70), (100, 20, 130, 70)]
    for left, top, right, bottom in boxes:
        crop = picture[:, :, top:bottom, left:right]
        print(tuple(F.interpolate(crop, size=(32, 32), mode="bilinear").shape))
    # --8<-- [end:reproduce_empty_crop]


def fix_empty_crop():
    # --8<-- [start:fix_empty_crop]
    import torch
    import torch.nn.functional as F

    picture = torch.rand(1, 3, 100, 100)
    boxes = [(10, 20, 60, 70), (100, 20, 130, 70)]
    kept = []
    for left, top, right, bottom in boxes:
        crop = picture[:, :, top:bottom, left:right]
        if crop.numel():
            kept.append(F.interpolate(crop, size=(32, 32), mode="bilinear"))
    print(len(kept))
    # --8<-- [end:fix_empty_crop]
    return kept


def find_it():
    # --8<-- [start:find_it]
    boxes = [(10, 20, 60, 70), (100, 20, 130, 70), (50, 80, 40, 90)]
    height, width = 100, 100

    empty = []
    for number, (left, top, right, bottom) in enumerate(boxes):
        left, right = max(0, left), min(width, right)
        top, bottom = max(0, top), min(height, bottom)
        if right <= left or bottom <= top:
            empty.append(number)
    print(empty)
    # --8<-- [end:find_it]
    return empty
