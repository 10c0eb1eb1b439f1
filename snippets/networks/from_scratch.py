"""VGG, ResNet and ViT beside torchvision's, and the functions that give torchvision's models."""

import torch

from snippets.networks.resnet import ResNet
from snippets.networks.vgg import VGG
from snippets.networks.vit import ViT


def vgg_resnet_vit_from_scratch_vgg():
    # --8<-- [start:vgg_resnet_vit_from_scratch_vgg]
    import torch
    from torchvision.models import vgg16

    def count(model):
        return sum(parameter.numel() for parameter in model.parameters())

    with torch.device("meta"):
        ours, theirs = VGG(), vgg16(weights=None)
        scores = ours(torch.zeros(2, 3, 224, 224))
    print(f"{count(ours):,}", count(ours) == count(theirs), tuple(scores.shape))
    # --8<-- [end:vgg_resnet_vit_from_scratch_vgg]
    return count(ours), count(theirs)


def vgg_resnet_vit_from_scratch_resnet():
    # --8<-- [start:vgg_resnet_vit_from_scratch_resnet]
    from torchvision.models import resnet18

    torch.manual_seed(0)
    ours, theirs = ResNet().eval(), resnet18(weights=None).eval()
    copied = zip(ours.state_dict(), theirs.state_dict().values(), strict=True)
    ours.load_state_dict(dict(copied))
    x = torch.rand(1, 3, 64, 64)
    print(f"{sum(parameter.numel() for parameter in ours.parameters()):,}")
    print(torch.allclose(ours(x), theirs(x), atol=1e-4))
    # --8<-- [end:vgg_resnet_vit_from_scratch_resnet]
    return ours, theirs, x


def vgg_resnet_vit_from_scratch_vit():
    # --8<-- [start:vgg_resnet_vit_from_scratch_vit]
    from torchvision.models import vit_b_16

    with torch.device("meta"):
        ours, theirs = ViT(), vit_b_16(weights=None)
        x = torch.zeros(2, 3, 224, 224)
        print(tuple(ours.patches(x).shape), tuple(ours.tokens(x).shape), tuple(ours(x).shape))
    counts = [sum(weight.numel() for weight in model.parameters()) for model in (ours, theirs)]
    print(f"{counts[0]:,}", counts[0] == counts[1])
    # --8<-- [end:vgg_resnet_vit_from_scratch_vit]
    return counts


def vgg_resnet_vit_from_scratch():
    # --8<-- [start:vgg_resnet_vit_from_scratch]
    from torch.nn.functional import cross_entropy

    torch.manual_seed(0)
    labels = torch.arange(10).repeat(4)
    images = torch.rand(40, 1, 28, 28) * 0.5
    for image, label in zip(images, labels.tolist()):
        lines = image[0] if label < 5 else image[0].T
        lines[4 * (label % 5) + 4 :][:3] += 0.5
    images = (images - images.mean()) / images.std()

    models = [
        VGG(stages=((1, 8), (1, 16)), channels=1, classes=10, hidden=64),
        ResNet(blocks=(1, 1, 1), channels=1, classes=10, width=8),
        ViT(size=28, patch=4, channels=1, classes=10, width=32, depth=2, heads=4),
    ]
    ends = {}
    for model in models:
        optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
        for _ in range(70):
            loss = cross_entropy(model(images), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        ends[type(model).__name__] = loss.item()
        print(type(model).__name__, loss.item() < 0.5)
    # --8<-- [end:vgg_resnet_vit_from_scratch]
    return ends


def torchvision_model_api():
    # --8<-- [start:torchvision_model_api]
    from torchvision.models import get_model, get_model_weights, list_models

    print(list_models(include="resnet*"))
    model = get_model("resnet18", weights=None, num_classes=5)
    print(model.fc)

    weights = get_model_weights("resnet18").DEFAULT
    print(weights, weights.meta["num_params"], weights.meta["categories"][:2])
    print(weights.transforms().crop_size, weights.transforms().mean)
    # --8<-- [end:torchvision_model_api]
    return model, weights


def torchvision_model_api_outputs():
    # --8<-- [start:torchvision_model_api_outputs]
    import torch
    from torchvision.models import get_model

    with torch.device("meta"):
        x = torch.zeros(2, 3, 224, 224)
        googlenet = get_model("googlenet", weights=None, init_weights=False)
        print(type(googlenet(x)).__name__, type(googlenet.eval()(x)).__name__)
        deeplab = get_model("deeplabv3_resnet50", weights=None, weights_backbone=None)
        scores = deeplab(x)
    print(list(scores), tuple(scores["out"].shape))
    # --8<-- [end:torchvision_model_api_outputs]
    return googlenet, scores


def torchvision_model_api_features():
    # --8<-- [start:torchvision_model_api_features]
    import torch
    from torchvision.models import resnet18
    from torchvision.models.feature_extraction import create_feature_extractor

    body = create_feature_extractor(resnet18(weights=None), {"layer2": "fine", "layer4": "coarse"})
    maps = body.eval()(torch.rand(1, 3, 224, 224))
    print({name: tuple(found.shape) for name, found in maps.items()})
    # --8<-- [end:torchvision_model_api_features]
    return maps


def vgg_resnet_vit_from_scratch_counts():
    # --8<-- [start:vgg_resnet_vit_from_scratch_counts]
    import torch
    from torch import nn

    torch.manual_seed(0)
    plain = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU())
    dilated = nn.Sequential(nn.Conv2d(3, 8, 3, padding=2, dilation=2), nn.GELU())
    dilated.load_state_dict(plain.state_dict())
    x = torch.rand(1, 3, 8, 8)
    print([sum(p.numel() for p in model.parameters()) for model in (plain, dilated)])
    print(plain(x).shape == dilated(x).shape, torch.allclose(plain(x), dilated(x)))
    # --8<-- [end:vgg_resnet_vit_from_scratch_counts]
    return plain(x), dilated(x)
