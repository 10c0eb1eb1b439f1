"""torchvision's models got `weights=` in 0.13; `pretrained=` still works and warns."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "The parameter '{old:word}' is deprecated since 0.13 and may be removed in the future, "
            "please use '{new:word}' instead."
        ),
    ),
    (
        "UserWarning",
        (
            "The parameter '{old:word}' is deprecated since 0.13 and will be removed in 0.15, "
            "please use '{new:word}' instead."
        ),
    ),
    ("UserWarning", "The parameter '{old:word}' is deprecated since 0.13"),
    (
        "UserWarning",
        (
            "Arguments other than a weight enum or `None` for '{new:word}' are deprecated since "
            "0.13 and may be removed in the future. The current behavior is equivalent to passing "
            "`{same:any}`."
        ),
    ),
    ("UserWarning", "Arguments other than a weight enum or `None` for '{new:word}' are deprecated"),
    (
        "UserWarning",
        (
            "Using '{new:word}' as positional parameter(s) is deprecated since 0.13 and may be "
            "removed in the future. Please use keyword parameter(s) instead."
        ),
    ),
]
ATTESTED = [
    (
        "UserWarning",
        "The parameter 'pretrained' is deprecated, please use 'weights' instead.",
        "https://hot.dawoai.com/posts/2025/pytorch-model-weight-parameter-transfer-guide",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torchvision.models import resnet18

    model = resnet18(pretrained=False)
    print(model.fc)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torchvision.models import resnet18

    model = resnet18(weights=None)
    print(model.fc)
    # --8<-- [end:fix]
    return model


def reproduce_positional():
    # --8<-- [start:reproduce_positional]
    from torchvision.models import resnet18

    model = resnet18(False)
    print(model.fc)
    # --8<-- [end:reproduce_positional]


def fix_positional():
    # --8<-- [start:fix_positional]
    from torchvision.models import resnet18

    model = resnet18(weights=None)
    print(model.fc)
    # --8<-- [end:fix_positional]
    return model


def not_the_same():
    # --8<-- [start:not_the_same]
    from torchvision.models import ResNet50_Weights

    old, new = ResNet50_Weights.IMAGENET1K_V1, ResNet50_Weights.DEFAULT
    for weights in (old, new):
        metrics = weights.meta["_metrics"]["ImageNet-1K"]
        print(weights.name, metrics["acc@1"], weights.transforms().resize_size)
    # --8<-- [end:not_the_same]
    return old, new


def find_it():
    # --8<-- [start:find_it]
    import warnings

    from torchvision.models import resnet18

    with warnings.catch_warnings():
        warnings.filterwarnings("error", message=r"(The parameter|Using 'weights'|Arguments)")
        try:
            resnet18(pretrained=False)
        except UserWarning as warning:
            print(str(warning).split(" is ")[0])
    # --8<-- [end:find_it]
