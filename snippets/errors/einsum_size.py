"""einsum's equation gives one letter two sizes, or does not fit the operands' dimensions."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "einsum(): subscript {letter:word} has size {actual:int} for operand {operand:int} "
            "which does not broadcast with previously seen size {expected:int}"
        ),
    ),
    ("RuntimeError", "which does not broadcast with previously seen size {expected:int}"),
    (
        "RuntimeError",
        (
            "einsum(): the number of subscripts in the equation ({letters:int}) does not match "
            "the number of dimensions ({dims:int}) for operand {operand:int}"
        ),
    ),
    ("RuntimeError", "einsum(): the number of subscripts in the equation"),
]
ATTESTED = [
    (
        "RuntimeError",
        ("size of dimension does not match previous size, operand {operand:int}, dim {dim:int}"),
        "jeya-maria-jose/Medical-Transformer#12",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    queries = torch.zeros(2, 5, 16)
    keys = torch.zeros(2, 7, 16)
    scores = torch.einsum("bqd,bdk->bqk", queries, keys)
    print(tuple(scores.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    queries = torch.zeros(2, 5, 16)
    keys = torch.zeros(2, 7, 16)
    scores = torch.einsum("bqd,bkd->bqk", queries, keys)
    print(tuple(scores.shape))
    # --8<-- [end:fix]
    return tuple(scores.shape)


def reproduce_other_length():
    # --8<-- [start:reproduce_other_length]
    import torch

    offsets = torch.zeros(16, 56, 56)
    maps = torch.zeros(2, 16, 64, 64)
    scores = torch.einsum("cij,bcij->bij", offsets, maps)
    print(tuple(scores.shape))
    # --8<-- [end:reproduce_other_length]


def fix_other_length():
    # --8<-- [start:fix_other_length]
    import torch

    offsets = torch.zeros(16, 64, 64)
    maps = torch.zeros(2, 16, 64, 64)
    scores = torch.einsum("cij,bcij->bij", offsets, maps)
    print(tuple(scores.shape))
    # --8<-- [end:fix_other_length]
    return tuple(scores.shape)


def reproduce_letters():
    # --8<-- [start:reproduce_letters]
    import torch

    queries = torch.zeros(2, 8, 5, 16)
    keys = torch.zeros(2, 8, 7, 16)
    scores = torch.einsum("bqd,bkd->bqk", queries, keys)
    print(tuple(scores.shape))
    # --8<-- [end:reproduce_letters]


def fix_letters():
    # --8<-- [start:fix_letters]
    import torch

    queries = torch.zeros(2, 8, 5, 16)
    keys = torch.zeros(2, 8, 7, 16)
    scores = torch.einsum("bhqd,bhkd->bhqk", queries, keys)
    print(tuple(scores.shape))
    # --8<-- [end:fix_letters]
    return tuple(scores.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    queries, keys = torch.ones(2, 5, 16), torch.ones(2, 7, 16)
    scores = torch.einsum("bqd,bnk->bqk", queries, keys)
    print(tuple(scores.shape), scores[0, 0, 0])
    # --8<-- [end:does_not_help]
    return scores


def find_it():
    # --8<-- [start:find_it]
    import torch

    equation = "bqd,bdk->bqk"
    operands = [torch.zeros(2, 5, 16), torch.zeros(2, 7, 16)]

    terms = equation.replace(" ", "").split("->")[0].split(",")
    for term, operand in zip(terms, operands):
        print(dict(zip(term, operand.shape)))
    # --8<-- [end:find_it]
