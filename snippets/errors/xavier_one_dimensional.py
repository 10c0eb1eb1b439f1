"""An initialisation that needs a matrix is applied to a tensor of one dimension."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions",
    ),
    (
        "ValueError",
        "Fan in and fan out can not be computed for tensor with less than 2 dimensions",
    ),
    ("ValueError", "Only tensors with 2 or more dimensions are supported"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    linear = nn.Linear(4, 2)
    for parameter in linear.parameters():
        nn.init.xavier_uniform_(parameter)
    print(linear.bias.tolist())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    linear = nn.Linear(4, 2)
    for parameter in linear.parameters():
        if parameter.dim() > 1:
            nn.init.xavier_uniform_(parameter)
        else:
            nn.init.zeros_(parameter)
    print(linear.bias.tolist())
    # --8<-- [end:fix]
    return linear.bias.tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    from torch import nn

    norm = nn.BatchNorm2d(3)
    for parameter in norm.parameters():
        nn.init.zeros_(parameter)
    print(norm.weight.tolist())
    # --8<-- [end:does_not_help]
    return norm.weight.tolist()


def reproduce_norm():
    # --8<-- [start:reproduce_norm]
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8))
    for layer in model:
        nn.init.kaiming_normal_(layer.weight)
    print(model[1].weight.tolist())
    # --8<-- [end:reproduce_norm]


def fix_norm():
    # --8<-- [start:fix_norm]
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8))
    for layer in model:
        if isinstance(layer, nn.Conv2d):
            nn.init.kaiming_normal_(layer.weight)
    print(model[1].weight.tolist())
    # --8<-- [end:fix_norm]
    return model[1].weight.tolist()


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8))

    for name, parameter in model.named_parameters():
        if parameter.dim() < 2:
            print(name, tuple(parameter.shape))
    # --8<-- [end:find_it]
