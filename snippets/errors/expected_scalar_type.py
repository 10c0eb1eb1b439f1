"""An operation meets a tensor whose dtype is not the one that it, or the other tensor, has."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "expected scalar type {expected:dtype} but found {actual:dtype}"),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "Expected object of scalar type {expected:dtype} but got scalar type {actual:dtype} "
            "for sequence element {element:int} in sequence argument at position #{number:int} "
            "'{argument:word}'"
        ),
        "songyouwei/ABSA-PyTorch#63",
    ),
    (
        "RuntimeError",
        (
            "Expected object of scalar type {expected:dtype} but got scalar type {actual:dtype} "
            "for argument #{number:int} '{argument:word}'"
        ),
        "https://pythonjishu.com/pytorch-error-65",
    ),
    (
        "RuntimeError",
        "Expected object of scalar type {expected:dtype} but got scalar type {actual:dtype}",
        (
            "https://codegenes.net/blog/"
            "pytorch-bceloss-got-torchfloattensor-but-expected-torchlongtensor-other"
        ),
    ),
    (
        "RuntimeError",
        (
            "Expected object of type {expected:dtype} but found type {actual:dtype} for argument "
            "#{number:int} '{argument:word}'"
        ),
        "nikhilbarhate99/Actor-Critic-PyTorch#2",
    ),
    (
        "RuntimeError",
        (
            "expected backend CUDA and dtype {expected:dtype} but got backend CUDA and dtype "
            "{actual:dtype}"
        ),
        "oguiza/fastai_extensions#3",
    ),
]
# The same old wording named two devices where only one of the types says cuda.
UNLESS = [
    "Expected object of type torch.FloatTensor but found type torch.cuda.",
    "Expected object of type torch.LongTensor but found type torch.cuda.",
    "Expected object of type torch.DoubleTensor but found type torch.cuda.",
    "Expected object of type torch.cuda.FloatTensor but found type torch.FloatTensor",
    "Expected object of type torch.cuda.LongTensor but found type torch.LongTensor",
    "Expected object of type torch.cuda.DoubleTensor but found type torch.DoubleTensor",
]
FRAMES = []
EDITS = [
    ("code", "$loss($scores, $labels)", "$loss($scores, $labels.long())", "expected is Long"),
    ("code", "$layer($data)", "$layer($data.float())", "expected is Float"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch

    features = torch.ones(1, 5, 3)
    distances = torch.from_numpy(np.ones((1, 5, 5)))
    mixed = torch.bmm(distances, features)
    print(mixed.dtype)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch

    features = torch.ones(1, 5, 3)
    distances = torch.from_numpy(np.ones((1, 5, 5))).float()
    mixed = torch.bmm(distances, features)
    print(mixed.dtype)
    # --8<-- [end:fix]
    return mixed.dtype


def reproduce_class_weights():
    # --8<-- [start:reproduce_class_weights]
    import numpy as np
    import torch
    from torch import nn

    weights = torch.from_numpy(1 / np.array([10, 90]))
    criterion = nn.CrossEntropyLoss(weight=weights)
    loss = criterion(torch.zeros(4, 2), torch.tensor([0, 1, 1, 1]))
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_class_weights]


def fix_class_weights():
    # --8<-- [start:fix_class_weights]
    import numpy as np
    import torch
    from torch import nn

    weights = torch.from_numpy(1 / np.array([10, 90])).float()
    criterion = nn.CrossEntropyLoss(weight=weights)
    loss = criterion(torch.zeros(4, 2), torch.tensor([0, 1, 1, 1]))
    print(round(loss.item(), 4))
    # --8<-- [end:fix_class_weights]
    return loss.item()


def reproduce_label_map():
    # --8<-- [start:reproduce_label_map]
    import torch
    from torch.nn.functional import cross_entropy

    scores = torch.zeros(1, 2, 8, 8)
    label_map = torch.ones(1, 8, 8, dtype=torch.uint8)
    loss = cross_entropy(scores, label_map)
    print(round(loss.item(), 4))
    # --8<-- [end:reproduce_label_map]


def fix_label_map():
    # --8<-- [start:fix_label_map]
    import torch
    from torch.nn.functional import cross_entropy

    scores = torch.zeros(1, 2, 8, 8)
    label_map = torch.ones(1, 8, 8, dtype=torch.uint8)
    loss = cross_entropy(scores, label_map.long())
    print(round(loss.item(), 4))
    # --8<-- [end:fix_label_map]
    return loss.item()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    probabilities = torch.tensor([0.9, 0.2, 0.7])
    print(probabilities.long())
    # --8<-- [end:does_not_help]
    return probabilities.long().tolist()


def find_it():
    # --8<-- [start:find_it]
    import numpy as np
    import torch

    features = torch.ones(1, 5, 3)
    distances = torch.from_numpy(np.ones((1, 5, 5)))

    for name, value in list(vars().items()):
        if isinstance(value, torch.Tensor):
            print(name, value.dtype, tuple(value.shape))
    # --8<-- [end:find_it]
