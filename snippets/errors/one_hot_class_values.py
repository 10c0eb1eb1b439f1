"""one_hot gets labels that are negative, too large, not int64, or none at all."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "Class values must be smaller than num_classes."),
    ("RuntimeError", "Class values must be non-negative."),
    ("RuntimeError", "one_hot is only applicable to index tensor of type LongTensor."),
    ("RuntimeError", "one_hot is only applicable to index tensor."),
    ("RuntimeError", "Can not infer total number of classes from empty tensor."),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.nn.functional import one_hot

    labels = torch.tensor([1, 3, 2])
    print(one_hot(labels, num_classes=3))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.nn.functional import one_hot

    labels = torch.tensor([1, 3, 2]) - 1
    print(one_hot(labels, num_classes=3))
    # --8<-- [end:fix]
    return one_hot(labels, num_classes=3).tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch.nn.functional import one_hot

    labels = torch.tensor([1, 3, 2])
    rows = one_hot(labels, num_classes=4)
    print(rows.sum(dim=0).tolist())
    # --8<-- [end:does_not_help]
    return rows.sum(dim=0).tolist()


def reproduce_ignored():
    # --8<-- [start:reproduce_ignored]
    import torch
    from torch.nn.functional import one_hot

    labels = torch.tensor([1, -1, 0])
    rows = one_hot(labels, num_classes=2)
    print(rows)
    # --8<-- [end:reproduce_ignored]


def fix_ignored():
    # --8<-- [start:fix_ignored]
    import torch
    from torch.nn.functional import one_hot

    labels = torch.tensor([1, -1, 0])
    known = labels >= 0
    rows = one_hot(labels.masked_fill(~known, 0), num_classes=2) * known.unsqueeze(1)
    print(rows)
    # --8<-- [end:fix_ignored]
    return rows.tolist()


def reproduce_label_dtype():
    # --8<-- [start:reproduce_label_dtype]
    import torch
    from torch.nn.functional import one_hot

    labels = torch.tensor([2, 0], dtype=torch.int32)
    print(tuple(one_hot(labels, num_classes=3).shape))
    # --8<-- [end:reproduce_label_dtype]


def fix_label_dtype():
    # --8<-- [start:fix_label_dtype]
    import torch
    from torch.nn.functional import one_hot

    labels = torch.tensor([2, 0], dtype=torch.int32)
    print(tuple(one_hot(labels.long(), num_classes=3).shape))
    # --8<-- [end:fix_label_dtype]
    return tuple(one_hot(labels.long(), num_classes=3).shape)


def find_it():
    # --8<-- [start:find_it]
    import torch

    labels = torch.tensor([[0, 1], [255, 0]])
    values, counts = labels.unique(return_counts=True)
    print(values.tolist(), counts.tolist())
    # --8<-- [end:find_it]
