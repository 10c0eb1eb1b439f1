"""A DataLoader without a collate_fn of one's own stacks samples of different shapes."""

KIND = "error"
# A worker process stacks into shared memory of a fixed length: where the first sample is larger
# than the average, making room for it fails first ("Trying to resize …").
MESSAGES = [
    (
        "RuntimeError",
        (
            "stack expects each tensor to be equal size, but got {first:shape} at entry 0 and "
            "{other:shape} at entry {number:int}"
        ),
    ),
    ("RuntimeError", "stack expects each tensor to be equal size"),
    ("RuntimeError", "Trying to resize storage that is not resizable"),
    ("RuntimeError", "each element in list of batch should be of equal size"),
]
FRAMES = ["torch/utils/data/_utils/collate.py"]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.utils.data import DataLoader

    pictures = [torch.rand(3, 320, 240), torch.rand(3, 192, 256)]
    batch = next(iter(DataLoader(pictures, batch_size=2)))
    print(tuple(batch.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.utils.data import DataLoader
    from torchvision.transforms.v2 import Resize

    pictures = [torch.rand(3, 320, 240), torch.rand(3, 192, 256)]
    resized = [Resize((224, 224))(picture) for picture in pictures]
    batch = next(iter(DataLoader(resized, batch_size=2)))
    print(tuple(batch.shape))
    # --8<-- [end:fix]
    return tuple(batch.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torchvision.transforms.v2 import CenterCrop, Compose, Resize

    pictures = [torch.rand(3, 320, 240), torch.rand(3, 192, 256)]
    shorter_side = Resize(224)
    print([tuple(shorter_side(picture).shape) for picture in pictures])

    cropped = Compose([Resize(224), CenterCrop(224)])
    print([tuple(cropped(picture).shape) for picture in pictures])
    # --8<-- [end:does_not_help]
    return [
        [tuple(transform(picture).shape) for picture in pictures]
        for transform in (shorter_side, cropped)
    ]


def reproduce_boxes():
    # --8<-- [start:reproduce_boxes]
    import torch
    from torch.utils.data import DataLoader

    picture = torch.rand(3, 64, 64)
    samples = [(picture, torch.rand(3, 4)), (picture, torch.rand(5, 4))]
    loader = DataLoader(samples, batch_size=2)
    pictures, boxes = next(iter(loader))
    print(tuple(pictures.shape), [tuple(each.shape) for each in boxes])
    # --8<-- [end:reproduce_boxes]


def fix_boxes():
    # --8<-- [start:fix_boxes]
    import torch
    from torch.utils.data import DataLoader

    def collate(samples):
        pictures, boxes = zip(*samples, strict=True)
        return torch.stack(pictures), list(boxes)

    picture = torch.rand(3, 64, 64)
    samples = [(picture, torch.rand(3, 4)), (picture, torch.rand(5, 4))]
    loader = DataLoader(samples, batch_size=2, collate_fn=collate)
    pictures, boxes = next(iter(loader))
    print(tuple(pictures.shape), [tuple(each.shape) for each in boxes])
    # --8<-- [end:fix_boxes]
    return tuple(pictures.shape), [tuple(each.shape) for each in boxes]


def in_worker():
    # --8<-- [start:in_worker]
    import torch
    from torch.utils.data import DataLoader

    if __name__ == "__main__":
        pictures = [torch.rand(3, 320, 320), torch.rand(3, 192, 192)]
        try:
            next(iter(DataLoader(pictures, batch_size=2, num_workers=1)))
        except RuntimeError as error:
            lines = str(error).strip().split("\n")
            print(lines[0])
            print(lines[-1])
    # --8<-- [end:in_worker]


def find_it():
    # --8<-- [start:find_it]
    import torch

    dataset = [torch.rand(3, 64, 64), torch.rand(3, 64, 48), torch.rand(3, 64, 64)]

    seen = {}
    for index in range(len(dataset)):
        seen.setdefault(tuple(dataset[index].shape), []).append(index)
    for shape, indices in seen.items():
        print(shape, len(indices), indices[:5])
    # --8<-- [end:find_it]
