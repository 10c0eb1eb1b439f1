"""Pretrained weights by today's API, a new head, and loading the part of a file that fits."""


def pretrained_weights():
    # --8<-- [start:pretrained_weights]
    import torch
    from torchvision.models import ResNet18_Weights, resnet18

    weights = ResNet18_Weights.DEFAULT
    print(weights, weights.meta["num_params"], len(weights.meta["categories"]))
    print(weights.meta["categories"][:3])

    preprocess = weights.transforms()
    image = torch.randint(256, (3, 300, 400), dtype=torch.uint8)
    print(tuple(preprocess(image).shape), preprocess.mean)

    model = resnet18(weights=None)
    print(sum(p.numel() for p in model.parameters()))
    # --8<-- [end:pretrained_weights]
    return weights, model


def pretrained_weights_old():
    # --8<-- [start:pretrained_weights_old]
    from torchvision.models import resnet18

    model = resnet18(pretrained=False)
    print(model.fc)
    # --8<-- [end:pretrained_weights_old]
    return model


def replace_head():
    # --8<-- [start:replace_head]
    import torch
    from torch import nn
    from torchvision.models import resnet18

    model = resnet18(weights=None)
    print(model.fc)
    model.fc = nn.Linear(model.fc.in_features, 4)
    print(tuple(model(torch.rand(2, 3, 64, 64)).shape))

    head = nn.Sequential(nn.Linear(512, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 4))
    model.fc = head
    print(tuple(model(torch.rand(2, 3, 64, 64)).shape))
    # --8<-- [end:replace_head]
    return model


def replace_head_names():
    # --8<-- [start:replace_head_names]
    import torch
    from torch import nn
    from torchvision.models import get_model

    heads = {}
    for name in ("resnet50", "vgg11", "densenet121", "mobilenet_v3_small", "vit_b_16"):
        with torch.device("meta"):
            model = get_model(name, weights=None)
        linear = [key for key, layer in model.named_modules() if isinstance(layer, nn.Linear)]
        heads[name] = linear[-1]
        print(f"{name:19} {linear[-1]:14} {model.get_submodule(linear[-1]).in_features}")
    # --8<-- [end:replace_head_names]
    return heads


def replace_head_out_features():
    # --8<-- [start:replace_head_out_features]
    import torch
    from torch import nn

    head = nn.Linear(8, 1000)
    head.out_features = 4
    print(head)
    print(tuple(head(torch.ones(1, 8)).shape))
    # --8<-- [end:replace_head_out_features]
    return head


def partial_load():
    # --8<-- [start:partial_load]
    from torch import nn
    from torchvision.models import resnet50

    def load_fitting(model, states):
        own = model.state_dict()
        named = {key: value for key, value in states.items() if key in own}
        fitting = {key: value for key, value in named.items() if value.shape == own[key].shape}
        model.load_state_dict(fitting, strict=False)
        print(f"loaded {len(fitting)} of {len(states)} keys of the file")
        print("not in the model:", [key for key in states if key not in own])
        print("other shape:", [key for key in named if key not in fitting])
        print("still random:", [key for key in own if key not in fitting])
        return fitting

    states = resnet50(weights=None).state_dict()
    model = resnet50(weights=None)
    model.fc = nn.Identity()
    model.aspp = nn.Conv2d(2048, 8, kernel_size=1)
    fitting = load_fitting(model, states)
    # --8<-- [end:partial_load]
    return model, states, fitting


def partial_load_names_only():
    # --8<-- [start:partial_load_names_only]
    from torch import nn

    states = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 1000)).state_dict()
    model = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 4))
    named = {key: value for key, value in states.items() if key in model.state_dict()}
    model.load_state_dict(named, strict=False)
    # --8<-- [end:partial_load_names_only]


def partial_load_depth():
    # --8<-- [start:partial_load_depth]
    import torch
    from torch import nn
    from torchvision.models import resnet50, resnet152

    with torch.device("meta"):
        file = resnet152(weights=None).state_dict()
        model = resnet50(weights=None)
        model.fc = nn.Identity()
        own = model.state_dict()
        fitting = [key for key in own if key in file and file[key].shape == own[key].shape]
        print(f"{len(fitting)} of {len(own)} keys of the model, {len(file)} in the file")

        model.conv1 = nn.Sequential(nn.Conv2d(3, 64, 3, stride=2), nn.Conv2d(64, 64, 3))
        print([key for key in model.state_dict() if key not in file])
    # --8<-- [end:partial_load_depth]
    return len(fitting), len(own), len(file)
