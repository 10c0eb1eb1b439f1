"""Inspecting a network: its layers and parameters, the pixels that count, features of a layer."""


def print_and_summary():
    # --8<-- [start:print_and_summary]
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(288, 10))
    print(model)
    for name, weight in model.named_parameters():
        print(f"{name:9} {tuple(weight.shape)!s:13} {weight.numel()}")
    print(sum(weight.numel() for weight in model.parameters()))
    # --8<-- [end:print_and_summary]
    return model


def print_and_summary_torchinfo():
    # --8<-- [start:print_and_summary_torchinfo]
    from torchinfo import summary
    from torchvision.models import resnet18

    model = resnet18(weights=None)
    facts = summary(model, input_size=(1, 3, 224, 224), verbose=0)
    print(f"{facts.total_params:,} parameters, {facts.total_mult_adds:,} multiply-adds")
    print(f"{facts.trainable_params:,} trainable")
    # --8<-- [end:print_and_summary_torchinfo]
    return facts


def print_and_summary_columns():
    # --8<-- [start:print_and_summary_columns]
    from torch import nn
    from torchinfo import summary

    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(288, 10))
    facts = summary(
        model,
        input_size=(3, 8, 8),
        batch_dim=0,
        depth=1,
        col_names=("output_size", "num_params"),
        device="cpu",
        mode="eval",
        verbose=0,
    )
    print(str(facts).split("=\n")[2])
    # --8<-- [end:print_and_summary_columns]
    return facts


def print_and_summary_wrong():
    # --8<-- [start:print_and_summary_wrong]
    from torch import nn
    from torchinfo import summary

    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU())
    summary(model, input_size=(1, 1, 8, 8), verbose=0)
    # --8<-- [end:print_and_summary_wrong]


def saliency():
    # --8<-- [start:saliency]
    import torch
    from torch import nn

    torch.manual_seed(0)
    images = torch.rand(64, 1, 12, 12)
    labels = torch.arange(64) % 2
    images[labels == 1, :, 2:5, 6:9] += 1
    model = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.ReLU(), nn.Flatten(), nn.Linear(576, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(40):
        loss = nn.functional.cross_entropy(model(images), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

    model.eval().requires_grad_(False)
    image = images[1:2].clone().requires_grad_()
    score = model(image)[0, 1]
    score.backward()
    importance = image.grad.abs().amax(dim=1)[0]
    best = importance.flatten().topk(6).indices.tolist()
    print(sorted(divmod(place, 12) for place in best))
    # --8<-- [end:saliency]
    return [divmod(place, 12) for place in best]


def saliency_captum():
    # --8<-- [start:saliency_captum]
    import warnings

    import torch
    from captum.attr import GuidedBackprop, Saliency
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(144, 2))
    image = torch.rand(1, 3, 8, 8, requires_grad=True)
    model(image)[0, 1].backward()
    by_hand = image.grad.abs()

    saliency = Saliency(model).attribute(image, target=1)
    print(torch.allclose(saliency, by_hand))
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Setting backward hooks on ReLU", UserWarning)
        guided = GuidedBackprop(model).attribute(image, target=1)
    print(tuple(guided.shape), torch.allclose(guided, image.grad))
    # --8<-- [end:saliency_captum]
    return saliency, by_hand, guided


def grad_cam():
    # --8<-- [start:grad_cam]
    import torch
    from captum.attr import LayerGradCam
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Conv2d(3, 6, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(6, 2)
    ).eval()
    image = torch.rand(1, 3, 10, 10)
    seen = {}

    def keep(module, inputs, output):
        output.retain_grad()
        seen["features"] = output

    with model[1].register_forward_hook(keep):
        model(image)[0, 0].backward()
    features = seen["features"]
    weights = features.grad.mean(dim=(2, 3), keepdim=True)
    heat = (weights * features.detach()).sum(dim=1, keepdim=True).relu()
    picture = nn.functional.interpolate(heat, size=(10, 10), mode="bilinear")
    print(tuple(heat.shape), tuple(picture.shape))

    captum = LayerGradCam(model, model[1]).attribute(image, target=0, relu_attributions=True)
    print(torch.allclose(heat, captum, atol=1e-6), bool(heat.max() > 0))
    # --8<-- [end:grad_cam]
    return heat, captum


def feature_extractor():
    # --8<-- [start:feature_extractor]
    import torch
    from torchvision.models import resnet18
    from torchvision.models.feature_extraction import create_feature_extractor

    torch.manual_seed(0)
    model = resnet18(weights=None).eval()
    extractor = create_feature_extractor(model, {"layer2": "middle", "avgpool": "end"})
    seen = {}
    images = torch.rand(2, 3, 64, 64)
    with torch.no_grad():
        features = extractor(images)
        with model.layer2.register_forward_hook(lambda m, i, o: seen.update(middle=o)):
            model(images)
    for name, value in features.items():
        print(name, tuple(value.shape))
    print(torch.allclose(features["middle"], seen["middle"]))
    # --8<-- [end:feature_extractor]
    return features, seen


def feature_extractor_names():
    # --8<-- [start:feature_extractor_names]
    from torchvision.models import resnet18
    from torchvision.models.feature_extraction import create_feature_extractor, get_graph_node_names

    model = resnet18(weights=None)
    _, evaluated = get_graph_node_names(model)
    print(len(evaluated), evaluated[:4], evaluated[-2:])
    small = create_feature_extractor(model, ["layer1"])
    print(hasattr(small, "layer1"), hasattr(small, "layer4"))
    # --8<-- [end:feature_extractor_names]
    return evaluated, small
