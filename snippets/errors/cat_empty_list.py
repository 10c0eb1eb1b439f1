"""torch.cat or torch.stack gets a list without a single tensor."""

KIND = "error"
MESSAGES = [
    ("ValueError", "torch.cat(): expected a non-empty list of Tensors"),
    ("RuntimeError", "torch.cat(): expected a non-empty list of Tensors"),
    ("RuntimeError", "expected a non-empty list of Tensors"),
    ("RuntimeError", "stack expects a non-empty TensorList"),
    ("RuntimeError", "expects a non-empty TensorList"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    scores = torch.tensor([0.2, 0.4])
    boxes = torch.zeros(2, 4)
    kept = [box for box, score in zip(boxes, scores) if score > 0.5]
    kept = torch.stack(kept)
    print(tuple(kept.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    scores = torch.tensor([0.2, 0.4])
    boxes = torch.zeros(2, 4)
    kept = boxes[scores > 0.5]
    print(tuple(kept.shape))
    # --8<-- [end:fix]
    return tuple(kept.shape)


def reproduce_no_batch():
    # --8<-- [start:reproduce_no_batch]
    import torch
    from torch.utils.data import DataLoader

    loader = DataLoader(torch.zeros(6, 3), batch_size=8, drop_last=True)
    outputs = [batch.sum(dim=1) for batch in loader]
    outputs = torch.cat(outputs)
    print(len(outputs))
    # --8<-- [end:reproduce_no_batch]


def fix_no_batch():
    # --8<-- [start:fix_no_batch]
    import torch
    from torch.utils.data import DataLoader

    loader = DataLoader(torch.zeros(6, 3), batch_size=8)
    outputs = [batch.sum(dim=1) for batch in loader]
    outputs = torch.cat(outputs)
    print(len(outputs))
    # --8<-- [end:fix_no_batch]
    return len(outputs)


def keep_the_shape():
    # --8<-- [start:keep_the_shape]
    import torch

    found = []
    boxes = torch.cat(found) if found else torch.zeros(0, 4)
    print(tuple(boxes.shape), boxes[:, 2].sum())
    # --8<-- [end:keep_the_shape]
    return boxes


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    pictures = [[torch.ones(1, 4), torch.ones(1, 4)], []]
    for number, found in enumerate(pictures):
        try:
            boxes = torch.cat(found)
        except (RuntimeError, ValueError):
            print("nothing found in", number)
        print(number, len(boxes))
    # --8<-- [end:does_not_help]
    return boxes


def find_it():
    # --8<-- [start:find_it]
    from torch.utils.data import DataLoader

    dataset = list(range(6))
    loader = DataLoader(dataset, batch_size=8, drop_last=True)
    print("samples", len(dataset), "batches", len(loader))
    # --8<-- [end:find_it]
