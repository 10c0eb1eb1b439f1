"""gather, scatter or one of their kin gets an index that is not int64."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "{op:word}(): Expected dtype int32/int64 for index"),
    ("RuntimeError", "{op:word}(): Expected dtype int64 for index"),
    ("RuntimeError", "index_select(): Expected dtype int32 or int64 for index"),
    ("RuntimeError", "{op:word}(): Expected a long tensor for index, but got {actual:dtype}"),
    (
        "RuntimeError",
        "torch.take_along_dim(): dtype of indices should be Long but got {actual:dtype}",
    ),
    ("IndexError", "index_fill_(): Expected dtype int64 for index."),
    ("RuntimeError", "Expected dtype int64 for index but got {actual:dtype}"),
]
FRAMES = []
EDITS = [
    ("code", "$x.gather($dim, $index)", "$x.gather($dim, $index.long())"),
    ("code", "torch.gather($x, $dim, $index)", "torch.gather($x, $dim, $index.long())"),
    ("code", "$x.index_select($dim, $index)", "$x.index_select($dim, $index.long())"),
    ("code", "$x.scatter_($dim, $index, $src)", "$x.scatter_($dim, $index.long(), $src)"),
    ("code", "$x.scatter($dim, $index, $src)", "$x.scatter($dim, $index.long(), $src)"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    scores = torch.tensor([[0.1, 0.2, 0.7], [0.6, 0.3, 0.1]])
    labels = torch.Tensor([2, 0])
    print(scores.gather(1, labels.unsqueeze(1)))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    scores = torch.tensor([[0.1, 0.2, 0.7], [0.6, 0.3, 0.1]])
    labels = torch.Tensor([2, 0]).long()
    print(scores.gather(1, labels.unsqueeze(1)))
    # --8<-- [end:fix]
    return scores.gather(1, labels.unsqueeze(1)).flatten().tolist()


def reproduce_one_hot():
    # --8<-- [start:reproduce_one_hot]
    import torch

    table = torch.tensor([[0.5, 2.0], [1.5, 0.0]])
    labels = table[:, 1:]
    print(torch.zeros(2, 3).scatter(1, labels, 1.0))
    # --8<-- [end:reproduce_one_hot]


def fix_one_hot():
    # --8<-- [start:fix_one_hot]
    import torch

    table = torch.tensor([[0.5, 2.0], [1.5, 0.0]])
    labels = table[:, 1:].long()
    print(torch.zeros(2, 3).scatter(1, labels, 1.0))
    # --8<-- [end:fix_one_hot]
    return torch.zeros(2, 3).scatter(1, labels, 1.0).tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    values = torch.tensor([10, 20, 30])
    places = torch.Tensor([2, 0])
    values.take(places.int())
    # --8<-- [end:does_not_help]


def find_it():
    # --8<-- [start:find_it]
    import torch

    labels = torch.Tensor([2, 0])
    print(labels.dtype, torch.equal(labels, labels.round()))
    # --8<-- [end:find_it]
