"""Cross-entropy gets a tuple, a dictionary or a list where it takes tensors."""

KIND = "error"
MESSAGES = [
    (
        "TypeError",
        ("cross_entropy_loss(): argument 'input' (position 1) must be Tensor, not {actual:word}"),
    ),
    (
        "TypeError",
        ("cross_entropy_loss(): argument 'target' (position 2) must be Tensor, not {actual:word}"),
    ),
    ("TypeError", "cross_entropy_loss(): argument"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    def model(images):
        return images.flatten(1)[:, :3], images.mean(dim=(2, 3))

    images, labels = torch.zeros(2, 3, 4, 4), torch.tensor([0, 1])
    outputs = model(images)
    loss = nn.CrossEntropyLoss()(outputs, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    def model(images):
        return images.flatten(1)[:, :3], images.mean(dim=(2, 3))

    images, labels = torch.zeros(2, 3, 4, 4), torch.tensor([0, 1])
    outputs, auxiliary = model(images)
    loss = nn.CrossEntropyLoss()(outputs, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:fix]
    return loss.item()


def both_outputs():
    # --8<-- [start:both_outputs]
    import torch
    from torch import nn

    def model(images):
        return images.flatten(1)[:, :3], images.mean(dim=(2, 3))

    images, labels = torch.zeros(2, 3, 4, 4), torch.tensor([0, 1])
    criterion = nn.CrossEntropyLoss()
    outputs, auxiliary = model(images)
    loss = criterion(outputs, labels) + 0.4 * criterion(auxiliary, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:both_outputs]
    return loss.item()


def reproduce_dictionary():
    # --8<-- [start:reproduce_dictionary]
    import torch
    from torch import nn
    from torchvision.models.segmentation import lraspp_mobilenet_v3_large

    model = lraspp_mobilenet_v3_large(weights=None, weights_backbone=None, num_classes=3)
    outputs = model.eval()(torch.zeros(1, 3, 32, 32))
    labels = torch.zeros(1, 32, 32, dtype=torch.long)
    loss = nn.CrossEntropyLoss()(outputs, labels)
    print(loss.shape)
    # --8<-- [end:reproduce_dictionary]


def fix_dictionary():
    # --8<-- [start:fix_dictionary]
    import torch
    from torch import nn
    from torchvision.models.segmentation import lraspp_mobilenet_v3_large

    model = lraspp_mobilenet_v3_large(weights=None, weights_backbone=None, num_classes=3)
    outputs = model.eval()(torch.zeros(1, 3, 32, 32))
    labels = torch.zeros(1, 32, 32, dtype=torch.long)
    loss = nn.CrossEntropyLoss()(outputs["out"], labels)
    print(loss.shape)
    # --8<-- [end:fix_dictionary]
    return loss


def reproduce_list_of_labels():
    # --8<-- [start:reproduce_list_of_labels]
    import torch
    from torch import nn

    scores = torch.zeros(2, 3)
    labels = [0, 1]
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_list_of_labels]


def fix_list_of_labels():
    # --8<-- [start:fix_list_of_labels]
    import torch
    from torch import nn

    scores = torch.zeros(2, 3)
    labels = torch.tensor([0, 1])
    loss = nn.CrossEntropyLoss()(scores, labels)
    print(round(loss.item(), 4))
    # --8<-- [end:fix_list_of_labels]
    return loss.item()


def find_it():
    # --8<-- [start:find_it]
    import torch

    outputs = (torch.zeros(2, 3), torch.zeros(2, 8))
    parts = outputs.items() if isinstance(outputs, dict) else enumerate(outputs)
    for key, part in parts:
        print(key, type(part).__name__, getattr(part, "shape", ""))
    # --8<-- [end:find_it]
