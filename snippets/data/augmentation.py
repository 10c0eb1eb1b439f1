"""torchvision's parts, transforms for training and for validation, pipelines, more of them."""


def libraries_overview():
    # --8<-- [start:libraries_overview]
    import torch
    from torchvision import ops, utils

    boxes = torch.tensor([[0.0, 0, 20, 20], [1, 1, 21, 21], [24, 24, 31, 31]])
    kept = ops.nms(boxes, scores=torch.tensor([0.9, 0.8, 0.7]), iou_threshold=0.5)
    print(kept)

    picture = torch.zeros(3, 32, 32, dtype=torch.uint8)
    outlined = utils.draw_bounding_boxes(picture, boxes[kept], colors="red")
    mask = torch.zeros(32, 32, dtype=torch.bool)
    mask[:16] = True
    tinted = utils.draw_segmentation_masks(picture, mask, alpha=0.5, colors="blue")
    print(outlined.amax(dim=(1, 2)), tinted.amax(dim=(1, 2)))
    print(tuple(utils.make_grid(torch.stack([outlined, tinted]), nrow=2).shape))
    # --8<-- [end:libraries_overview]
    return kept, outlined, tinted


def libraries_overview_models():
    # --8<-- [start:libraries_overview_models]
    from torchvision import models

    print(*models.list_models(module=models.segmentation), sep="\n")
    print(len(models.list_models(module=models.detection)), "for detection")
    print(models.get_model("resnet18", weights=None).fc)
    # --8<-- [end:libraries_overview_models]
    return models.list_models(module=models.segmentation)


def libraries_overview_video():
    # --8<-- [start:libraries_overview_video]
    import torchvision

    torchvision.io.VideoReader
    # --8<-- [end:libraries_overview_video]


def libraries_overview_read_image():
    # --8<-- [start:libraries_overview_read_image]
    import tempfile
    from pathlib import Path

    from PIL import Image
    from torchvision.io import read_image
    from torchvision.transforms.functional import pil_to_tensor

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "red.png")
        Image.new("RGB", (6, 4), "red").save(path)
        with Image.open(path) as opened:
            by_pil = pil_to_tensor(opened)
        by_torchvision = read_image(path)
    print(tuple(by_torchvision.shape), by_pil.equal(by_torchvision))
    # --8<-- [end:libraries_overview_read_image]
    return by_pil, by_torchvision


def libraries_overview_alias():
    # --8<-- [start:libraries_overview_alias]
    import torch.optim as optimizer
    from torch import nn

    optimizer = optimizer.SGD(nn.Linear(1, 1).parameters(), lr=0.1)
    print(type(optimizer).__name__)
    optimizer = optimizer.SGD(nn.Linear(1, 1).parameters(), lr=0.01)
    # --8<-- [end:libraries_overview_alias]


def preprocess_and_augment():
    # --8<-- [start:preprocess_and_augment]
    import numpy as np
    import torch
    from PIL import Image
    from torchvision.transforms import v2
    from torchvision.utils import make_grid

    to_float = [v2.ToImage(), v2.ToDtype(torch.float32, scale=True)]
    train = v2.Compose([v2.RandomResizedCrop(32, scale=(0.5, 1)), v2.RandomHorizontalFlip()])
    validation = v2.Compose([v2.Resize(36), v2.CenterCrop(32)])
    train, validation = v2.Compose([train, *to_float]), v2.Compose([validation, *to_float])

    torch.manual_seed(0)
    slope = np.linspace(0, 255, 64 * 48 * 3).reshape(48, 64, 3)
    picture = Image.fromarray(slope.astype(np.uint8))
    augmented = torch.stack([train(picture) for _ in range(8)])
    plain = torch.stack([validation(picture) for _ in range(8)])
    for versions in (augmented, plain):
        print(tuple(versions.shape), len(torch.unique(versions, dim=0)), "different")
    print(tuple(make_grid(augmented, nrow=4).shape))
    # --8<-- [end:preprocess_and_augment]
    return augmented, plain


def preprocess_and_augment_leak():
    # --8<-- [start:preprocess_and_augment_leak]
    import torch
    from torchvision.transforms import v2

    torch.manual_seed(0)
    left = torch.zeros(500, 1, 8, 8)
    left[..., :4] = 1
    pictures = torch.cat([left, left.flip(-1)])
    labels = torch.arange(1000) // 500
    augment = v2.RandomHorizontalFlip()

    def predict(images):
        return (images[..., 4:].mean(dim=(1, 2, 3)) > 0.5).long()

    accuracies = []
    for transform in (v2.Identity(), augment, augment):
        seen = torch.stack([transform(picture) for picture in pictures])
        accuracies.append((predict(seen) == labels).float().mean().item())
        print(type(transform).__name__, round(accuracies[-1], 3))
    # --8<-- [end:preprocess_and_augment_leak]
    return accuracies


def compose_augment():
    # --8<-- [start:compose_augment]
    import numpy as np
    import torch
    from PIL import Image
    from torchvision import transforms
    from torchvision.transforms import v2

    mean, std = [0.4914, 0.4822, 0.4465], [0.2470, 0.2435, 0.2616]
    crop_and_flip = [transforms.RandomCrop(32, padding=4), transforms.RandomHorizontalFlip()]
    normalize = transforms.Normalize(mean, std)
    from_pil = transforms.Compose([*crop_and_flip, transforms.ToTensor(), normalize])
    from_tensor = transforms.Compose([*crop_and_flip, normalize])
    as_v2 = v2.Compose(
        [
            v2.ToImage(),
            v2.RandomCrop(32, padding=4),
            v2.RandomHorizontalFlip(),
            v2.ToDtype(torch.float32, scale=True),
            v2.Normalize(mean, std),
        ]
    )
    rng = np.random.default_rng(0)
    picture = Image.fromarray(rng.integers(0, 256, (32, 32, 3), dtype=np.uint8))
    tensor = transforms.functional.to_tensor(picture)
    results = []
    for pipeline, source in ((from_pil, picture), (from_tensor, tensor), (as_v2, picture)):
        torch.manual_seed(0)
        results.append(pipeline(source))
    print(tuple(results[0].shape), results[0].dtype)
    print(all(torch.allclose(results[0], result, atol=1e-6) for result in results))
    # --8<-- [end:compose_augment]
    return results


def compose_augment_ndarray():
    # --8<-- [start:compose_augment_ndarray]
    import numpy as np
    from torchvision import transforms

    array = np.zeros((32, 32, 3), dtype=np.uint8)
    transforms.RandomHorizontalFlip(p=1.0)(array)
    # --8<-- [end:compose_augment_ndarray]


def compose_augment_ndarray_v2():
    # --8<-- [start:compose_augment_ndarray_v2]
    import numpy as np
    from torchvision.transforms import v2

    array = np.arange(12, dtype=np.uint8).reshape(2, 2, 3)
    flip = v2.RandomHorizontalFlip(p=1.0)
    flipped = flip(array)
    print(type(flipped).__name__, np.array_equal(flipped, array))
    print(bool((flip(v2.ToImage()(array)) == v2.ToImage()(array)).all()))
    # --8<-- [end:compose_augment_ndarray_v2]
    return array, flipped


def compose_augment_size():
    # --8<-- [start:compose_augment_size]
    import torch

    tensor = torch.zeros(3, 20, 30)
    height, width = tensor.shape[-2:]
    print(width, height)
    width, height = tensor.size
    # --8<-- [end:compose_augment_size]


def compose_augment_removed():
    # --8<-- [start:compose_augment_removed]
    from torchvision import transforms

    print(transforms.RandomResizedCrop(224).size)
    transforms.RandomSizedCrop(224)
    # --8<-- [end:compose_augment_removed]


def augmentation_imgaug():
    # --8<-- [start:augmentation_imgaug]
    import torch
    from torchvision.transforms import v2

    augment = v2.Compose(
        [
            v2.RandomHorizontalFlip(),
            v2.RandomVerticalFlip(),
            v2.RandomAffine(degrees=15, translate=(0.1, 0.1), scale=(0.8, 1.2)),
            v2.ColorJitter(brightness=0.3, contrast=0.3, saturation=0.3),
            v2.GaussianBlur(kernel_size=3),
            v2.ToDtype(torch.float32, scale=True),
            v2.RandomErasing(p=0.5),
        ]
    )
    torch.manual_seed(0)
    picture = torch.randint(256, (3, 32, 48), dtype=torch.uint8)
    versions = torch.stack([augment(picture) for _ in range(6)])
    print(tuple(versions.shape), versions.dtype)
    print(bool(versions.min() >= 0), bool(versions.max() <= 1))
    print(len(torch.unique(versions, dim=0)), "different")
    # --8<-- [end:augmentation_imgaug]
    return versions


def augmentation_imgaug_numpy():
    # --8<-- [start:augmentation_imgaug_numpy]
    import numpy as np

    np.sctypes
    # --8<-- [end:augmentation_imgaug_numpy]
