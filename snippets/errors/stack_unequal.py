"""torch.stack, called by one's own code, gets tensors of different shapes."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "stack expects each tensor to be equal size, but got {first:shape} at entry 0 and "
            "{other:shape} at entry {number:int}"
        ),
    ),
    ("RuntimeError", "stack expects each tensor to be equal size"),
]
FRAMES = []
EDITS = [
    (
        "code",
        "torch.stack($tensors)",
        "torch.nn.utils.rnn.pad_sequence($tensors, batch_first=True)",
        "first.length == 1",
    ),
    (
        "code",
        "torch.stack($tensors)",
        "torch.nn.utils.rnn.pad_sequence($tensors, batch_first=True)",
        "first.length == 2 and other.length == 2 and first[1] == other[1]",
    ),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    sentences = [torch.tensor([4, 7, 1]), torch.tensor([9, 2])]
    batch = torch.stack(sentences)
    print(batch)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.nn.utils.rnn import pad_sequence

    sentences = [torch.tensor([4, 7, 1]), torch.tensor([9, 2])]
    batch = pad_sequence(sentences, batch_first=True)
    print(batch)
    # --8<-- [end:fix]
    return batch.tolist()


def padding_counts():
    # --8<-- [start:padding_counts]
    import torch
    from torch.nn.utils.rnn import pad_sequence

    readings = [torch.tensor([5.0, 5.0, 5.0, 5.0]), torch.tensor([5.0, 5.0])]
    batch = pad_sequence(readings, batch_first=True)
    lengths = torch.tensor([len(reading) for reading in readings])
    mask = torch.arange(batch.shape[1]) < lengths[:, None]
    print(batch.mean(dim=1))
    print((batch * mask).sum(dim=1) / lengths)
    # --8<-- [end:padding_counts]
    return batch, mask, lengths


def reproduce_rows():
    # --8<-- [start:reproduce_rows]
    import torch

    boxes = [torch.zeros(3, 4), torch.zeros(5, 4)]
    all_boxes = torch.stack(boxes)
    print(tuple(all_boxes.shape))
    # --8<-- [end:reproduce_rows]


def fix_rows():
    # --8<-- [start:fix_rows]
    import torch

    boxes = [torch.zeros(3, 4), torch.zeros(5, 4)]
    all_boxes = torch.cat(boxes)
    print(tuple(all_boxes.shape))
    # --8<-- [end:fix_rows]
    return tuple(all_boxes.shape)


def reproduce_own_collate():
    # --8<-- [start:reproduce_own_collate]
    import torch
    from torch.utils.data import DataLoader

    def collate(samples):
        return torch.stack(samples)

    pictures = [torch.rand(3, 20, 30), torch.rand(3, 24, 18)]
    batch = next(iter(DataLoader(pictures, batch_size=2, collate_fn=collate)))
    print(tuple(batch.shape))
    # --8<-- [end:reproduce_own_collate]


def fix_own_collate():
    # --8<-- [start:fix_own_collate]
    import torch
    from torch.utils.data import DataLoader

    def collate(samples):
        height = max(sample.shape[1] for sample in samples)
        width = max(sample.shape[2] for sample in samples)
        batch = torch.zeros(len(samples), 3, height, width)
        for place, sample in zip(batch, samples, strict=True):
            place[:, : sample.shape[1], : sample.shape[2]] = sample
        return batch

    pictures = [torch.rand(3, 20, 30), torch.rand(3, 24, 18)]
    batch = next(iter(DataLoader(pictures, batch_size=2, collate_fn=collate)))
    print(tuple(batch.shape))
    # --8<-- [end:fix_own_collate]
    return pictures, batch


def find_it():
    # --8<-- [start:find_it]
    import torch

    tensors = [torch.zeros(3, 4), torch.zeros(3, 4), torch.zeros(1), torch.zeros(3, 4)]

    for number, tensor in enumerate(tensors):
        if tensor.shape != tensors[0].shape:
            print(number, tuple(tensor.shape), "but entry 0 is", tuple(tensors[0].shape))
    # --8<-- [end:find_it]
