"""Sizes that must agree: crops, samples of a batch, sequences, label maps, picture and mask."""


def random_crop_size():
    # --8<-- [start:random_crop_size]
    import torch
    from torchvision.transforms import v2

    torch.manual_seed(0)
    small = torch.zeros(3, 201, 300)
    remedies = {
        "pad_if_needed": v2.RandomCrop(224, pad_if_needed=True),
        "RandomResizedCrop": v2.RandomResizedCrop(224),
        "Resize, RandomCrop": v2.Compose([v2.Resize(256), v2.RandomCrop(224)]),
    }
    shapes = {name: tuple(remedy(small).shape) for name, remedy in remedies.items()}
    for name, shape in shapes.items():
        print(f"{name:18}", shape)
    # --8<-- [end:random_crop_size]
    return shapes


def random_crop_size_too_large():
    # --8<-- [start:random_crop_size_too_large]
    import torch
    from torchvision import transforms

    transforms.RandomCrop(224)(torch.zeros(3, 201, 300))
    # --8<-- [end:random_crop_size_too_large]


RANDOM_CROP_SIZE_WORKERS = """\
# --8<-- [start:random_crop_size_workers]
import torch
from torch.utils.data import DataLoader, Dataset
from torchvision.transforms import v2


class Pictures(Dataset):
    heights = [256, 256, 256, 256, 256, 201]
    crop = v2.RandomCrop(224)

    def __len__(self):
        return len(self.heights)

    def __getitem__(self, index):
        return self.crop(torch.zeros(3, self.heights[index], 300))


if __name__ == "__main__":
    for workers in (0, 1, 2):
        seen = 0
        try:
            for batch in DataLoader(Pictures(), batch_size=4, num_workers=workers):
                seen += len(batch)
        except ValueError as error:
            print(workers, "workers,", seen, "pictures:", str(error).splitlines()[-1])
# --8<-- [end:random_crop_size_workers]
"""


def batch_needs_equal_sizes():
    # --8<-- [start:batch_needs_equal_sizes]
    import torch
    from torch.utils.data import DataLoader

    pictures = [torch.zeros(3, 320, 320), torch.zeros(3, 192, 192)]
    next(iter(DataLoader(pictures, batch_size=2)))
    # --8<-- [end:batch_needs_equal_sizes]


BATCH_NEEDS_EQUAL_SIZES_WORKER = """\
# --8<-- [start:batch_needs_equal_sizes_worker]
import torch
from torch.utils.data import DataLoader

if __name__ == "__main__":
    pictures = [torch.zeros(3, 320, 320), torch.zeros(3, 192, 192)]
    try:
        next(iter(DataLoader(pictures, batch_size=2, num_workers=1)))
    except RuntimeError as error:
        print(str(error).splitlines()[0])
        print(str(error).splitlines()[-1])
# --8<-- [end:batch_needs_equal_sizes_worker]
"""


def batch_needs_equal_sizes_resize():
    # --8<-- [start:batch_needs_equal_sizes_resize]
    import torch
    from torchvision.transforms import v2

    pictures = [torch.zeros(3, 512, 256), torch.zeros(3, 320, 320)]
    transforms = {
        "Resize(160)": v2.Resize(160),
        "Resize((160, 160))": v2.Resize((160, 160)),
        "Resize, CenterCrop": v2.Compose([v2.Resize(160), v2.CenterCrop(160)]),
    }
    shapes = {}
    for name, transform in transforms.items():
        shapes[name] = [tuple(transform(picture).shape) for picture in pictures]
        print(f"{name:18}", *shapes[name])
    # --8<-- [end:batch_needs_equal_sizes_resize]
    return shapes


def batch_needs_equal_sizes_padding():
    # --8<-- [start:batch_needs_equal_sizes_padding]
    import torch
    from torch.nn import functional

    torch.manual_seed(0)
    logits = torch.randn(1, 3, 4, 4)
    label = torch.randint(3, (1, 4, 4))
    padded_logits = functional.pad(logits, (0, 2, 0, 2))
    alone = functional.cross_entropy(logits, label)
    losses = {}
    for value in (0, 255):
        padded = functional.pad(label, (0, 2, 0, 2), value=value)
        losses[value] = functional.cross_entropy(padded_logits, padded, ignore_index=255)
        print(value, round(losses[value].item(), 4), losses[value].isclose(alone).item())
    # --8<-- [end:batch_needs_equal_sizes_padding]
    return alone, losses


def collate_fn_variable_length():
    # --8<-- [start:collate_fn_variable_length]
    import torch
    from torch.nn.utils.rnn import pad_sequence
    from torch.utils.data import DataLoader

    def pad(samples):
        sequences, labels = zip(*samples)
        lengths = torch.tensor([len(sequence) for sequence in sequences])
        padded = pad_sequence(sequences, batch_first=True, padding_value=0)
        return padded, lengths, torch.tensor(labels)

    words = [[5, 3, 8], [7, 2, 9, 4, 6], [1, 5]]
    dataset = [(torch.tensor(ids), label) for label, ids in enumerate(words)]
    padded, lengths, labels = next(iter(DataLoader(dataset, batch_size=3, collate_fn=pad)))
    print(padded)
    print(lengths, labels)
    mask = torch.arange(padded.shape[1]) < lengths[:, None]
    print(mask.long())
    # --8<-- [end:collate_fn_variable_length]
    return padded, lengths, mask


def collate_fn_variable_length_mean():
    # --8<-- [start:collate_fn_variable_length_mean]
    import torch

    padded = torch.tensor([[5.0, 3, 8, 0, 0], [7, 2, 9, 4, 6], [1, 5, 0, 0, 0]])
    lengths = torch.tensor([3, 5, 2])
    mask = torch.arange(5) < lengths[:, None]
    print(padded.mean(dim=1))
    print((padded * mask).sum(dim=1) / lengths)
    # --8<-- [end:collate_fn_variable_length_mean]
    return padded.mean(dim=1), (padded * mask).sum(dim=1) / lengths


def collate_fn_variable_length_list():
    # --8<-- [start:collate_fn_variable_length_list]
    import torch
    from torch.utils.data import DataLoader

    def as_lists(samples):
        pictures, labels = zip(*samples)
        return list(pictures), torch.tensor(labels)

    sizes = [(320, 320), (192, 192), (200, 300)]
    dataset = [(torch.zeros(3, *size), number) for number, size in enumerate(sizes)]
    pictures, labels = next(iter(DataLoader(dataset, batch_size=3, collate_fn=as_lists)))
    print([tuple(picture.shape) for picture in pictures], labels)
    # --8<-- [end:collate_fn_variable_length_list]
    return pictures, labels


def collate_fn_variable_length_pictures():
    # --8<-- [start:collate_fn_variable_length_pictures]
    import torch
    from torch.nn import functional

    def pad_to_largest(samples):
        height = max(picture.shape[-2] for picture in samples)
        width = max(picture.shape[-1] for picture in samples)
        return torch.stack(
            [
                functional.pad(
                    picture, (0, width - picture.shape[-1], 0, height - picture.shape[-2])
                )
                for picture in samples
            ]
        )

    pictures = [torch.ones(3, 32, 48), torch.ones(3, 40, 24)]
    batch = pad_to_largest(pictures)
    print(tuple(batch.shape), [int(picture.sum()) // 3 for picture in batch])
    # --8<-- [end:collate_fn_variable_length_pictures]
    return batch


def label_maps_resize():
    # --8<-- [start:label_maps_resize]
    import torch
    from torchvision.transforms import InterpolationMode
    from torchvision.transforms.functional import resize

    row = torch.tensor([0, 0, 0, 3, 3, 3, 3, 1, 1, 1, 1, 1], dtype=torch.uint8)
    label = row.expand(1, 12, 12).contiguous()
    small = {}
    for mode in (InterpolationMode.BILINEAR, InterpolationMode.NEAREST):
        small[mode.name] = resize(label, [6, 6], interpolation=mode)
        classes = small[mode.name].unique().tolist()
        print(f"{mode.name:8}", small[mode.name][0, 0].tolist(), classes)
    # --8<-- [end:label_maps_resize]
    return label, small


def label_maps_resize_pil():
    # --8<-- [start:label_maps_resize_pil]
    import numpy as np
    from PIL import Image

    label = np.zeros((8, 8), dtype=np.uint8)
    label[:, 3:] = 3
    picture = Image.fromarray(label)
    classes = []
    for resampling in (Image.Resampling.BICUBIC, Image.Resampling.NEAREST):
        classes.append(np.unique(picture.resize((12, 12), resampling)).tolist())
        print(f"{resampling.name:7}", classes[-1])
    # --8<-- [end:label_maps_resize_pil]
    return classes


def transforms_v2_joint_image_mask():
    # --8<-- [start:transforms_v2_joint_image_mask]
    import torch
    from torchvision import tv_tensors
    from torchvision.transforms import v2

    column = torch.arange(16, dtype=torch.uint8).reshape(1, 4, 4)
    image = tv_tensors.Image(column.expand(3, 4, 4))
    mask = tv_tensors.Mask((column[0] > 9).to(torch.uint8) * 7)
    boxes = tv_tensors.BoundingBoxes([[0, 0, 1, 2]], format="XYXY", canvas_size=(4, 4))
    joint = v2.Compose(
        [
            v2.RandomHorizontalFlip(p=1.0),
            v2.Resize((8, 8)),
            v2.ToDtype({tv_tensors.Image: torch.float32, "others": None}, scale=True),
            v2.Normalize(mean=[0.5] * 3, std=[0.5] * 3),
        ]
    )
    image, mask, boxes = joint(image, mask, boxes)
    print(type(image).__name__, tuple(image.shape), image.dtype)
    print(type(mask).__name__, tuple(mask.shape), mask.dtype, mask.unique().tolist())
    print(type(boxes).__name__, boxes.tolist())
    # --8<-- [end:transforms_v2_joint_image_mask]
    return image, mask, boxes


def transforms_v2_joint_image_mask_plain():
    # --8<-- [start:transforms_v2_joint_image_mask_plain]
    import torch
    from torchvision import tv_tensors
    from torchvision.transforms import v2

    flip = v2.RandomHorizontalFlip(p=1.0)
    image = torch.tensor([[[1, 0]]])
    mask = torch.tensor([[1, 0]])
    print(*flip(image, mask))
    print(*(tensor.tolist() for tensor in flip(image, tv_tensors.Mask(mask))))
    # --8<-- [end:transforms_v2_joint_image_mask_plain]
    return flip(image, mask), flip(image, tv_tensors.Mask(mask))


def transforms_v2_joint_image_mask_apart():
    # --8<-- [start:transforms_v2_joint_image_mask_apart]
    import torch
    from torchvision import tv_tensors
    from torchvision.transforms import v2

    torch.manual_seed(0)
    flip = v2.RandomHorizontalFlip()
    images = torch.rand(100, 1, 4, 4)
    masks = (images > 0.5).long()
    apart = joint = 0
    for image, mask in zip(images, masks):
        apart += torch.equal((flip(image) > 0.5).long(), flip(mask))
        image, mask = flip(image, tv_tensors.Mask(mask))
        joint += torch.equal((image > 0.5).long(), mask)
    print(apart, joint)
    # --8<-- [end:transforms_v2_joint_image_mask_apart]
    return apart, joint
