"""Cross-entropy on feature maps gets a label map of another shape than (N, H, W)."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "only batches of spatial targets supported (3D tensors) but got targets of "
            "dimension: {dims:int}"
        ),
    ),
    ("RuntimeError", "only batches of spatial targets supported"),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "1only batches of spatial targets supported (non-empty 3D tensors) but got targets of "
            "size: : {target:shape}"
        ),
        "jfzhang95/pytorch-deeplab-xception#185",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    scores = torch.zeros(2, 4, 8, 8)
    masks = torch.ones(2, 1, 8, 8, dtype=torch.long)
    loss = nn.CrossEntropyLoss()(scores, masks)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    scores = torch.zeros(2, 4, 8, 8)
    masks = torch.ones(2, 1, 8, 8, dtype=torch.long)
    loss = nn.CrossEntropyLoss()(scores, masks.squeeze(1))
    print(round(loss.item(), 4))
    # --8<-- [end:fix]
    return loss.item()


def reproduce_coloured():
    # --8<-- [start:reproduce_coloured]
    import torch
    from torch import nn

    colours = torch.tensor([[0, 0, 0], [128, 0, 0], [128, 128, 0]])
    masks = colours[torch.arange(3).expand(2, 4, 3)]
    scores = torch.zeros(2, 3, 4, 3)
    loss = nn.CrossEntropyLoss()(scores, masks)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_coloured]


def fix_coloured():
    # --8<-- [start:fix_coloured]
    import torch
    from torch import nn

    colours = torch.tensor([[0, 0, 0], [128, 0, 0], [128, 128, 0]])
    masks = colours[torch.arange(3).expand(2, 4, 3)]
    scores = torch.zeros(2, 3, 4, 3)
    ids = (masks.unsqueeze(-2) == colours).all(dim=-1).long().argmax(dim=-1)
    loss = nn.CrossEntropyLoss()(scores, ids)
    print(round(loss.item(), 4))
    # --8<-- [end:fix_coloured]
    return ids


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    colours = torch.tensor([[0, 0, 0], [128, 0, 0], [128, 128, 0]])
    masks = colours[torch.arange(3).expand(2, 4, 3)]
    print(masks[..., 0].unique())
    # --8<-- [end:does_not_help]
    return masks[..., 0].unique().tolist()


def small_scores():
    # --8<-- [start:small_scores]
    import torch
    from torch import nn

    scores = torch.zeros(2, 4, 8, 8)
    masks = torch.ones(2, 32, 32, dtype=torch.long)
    loss = nn.CrossEntropyLoss()(scores, masks)
    print(round(loss.item(), 4))
    # --8<-- [end:small_scores]


def enlarged_scores():
    # --8<-- [start:enlarged_scores]
    import torch
    from torch import nn

    scores = torch.zeros(2, 4, 8, 8)
    masks = torch.ones(2, 32, 32, dtype=torch.long)
    scores = nn.functional.interpolate(scores, size=masks.shape[-2:], mode="bilinear")
    loss = nn.CrossEntropyLoss()(scores, masks)
    print(round(loss.item(), 4))
    # --8<-- [end:enlarged_scores]
    return tuple(scores.shape)


def classes_last():
    # --8<-- [start:classes_last]
    import torch
    from torch import nn

    scores = torch.zeros(2, 7, 10)
    tokens = torch.ones(2, 7, dtype=torch.long)
    loss = nn.CrossEntropyLoss()(scores, tokens)
    print(round(loss.item(), 4))
    # --8<-- [end:classes_last]


def classes_in_dimension_1():
    # --8<-- [start:classes_in_dimension_1]
    import torch
    from torch import nn

    scores = torch.zeros(2, 7, 10)
    tokens = torch.ones(2, 7, dtype=torch.long)
    loss = nn.CrossEntropyLoss()(scores.transpose(1, 2), tokens)
    print(round(loss.item(), 4))
    # --8<-- [end:classes_in_dimension_1]
    return loss.item()


def find_it():
    # --8<-- [start:find_it]
    import torch

    scores = torch.zeros(2, 4, 8, 8)
    masks = torch.ones(2, 1, 8, 8, dtype=torch.long)

    print("wanted", (scores.shape[0], *scores.shape[2:]))
    print("labels", tuple(masks.shape), masks.unique())
    # --8<-- [end:find_it]
