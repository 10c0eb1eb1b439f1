"""nn.Embedding, or EmbeddingBag, gets ids of a dtype that is not int64 or int32."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Expected tensor for argument #1 'indices' to have one of the following scalar types: "
            "Long, Int; but got {actual:word} instead (while checking arguments for {op:word})"
        ),
    ),
    ("RuntimeError", "Expected tensor for argument #1 'indices' to have one of the following"),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "Expected tensor for argument #1 'indices' to have scalar type Long; but got "
            "{actual:word} instead (while checking arguments for {op:word})"
        ),
        "mozilla/TTS#35",
    ),
]
FRAMES = []
EDITS = [
    ("code", "$embedding($ids)", "$embedding($ids.long())"),
    ("code", "F.embedding($ids, $weight)", "F.embedding($ids.long(), $weight)"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    words = nn.Embedding(num_embeddings=100, embedding_dim=4)
    ids = torch.Tensor([7, 2, 31])
    print(tuple(words(ids).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    words = nn.Embedding(num_embeddings=100, embedding_dim=4)
    ids = torch.tensor([7, 2, 31])
    print(tuple(words(ids).shape))
    # --8<-- [end:fix]
    return tuple(words(ids).shape)


def reproduce_cast_batch():
    # --8<-- [start:reproduce_cast_batch]
    import torch
    from torch import nn

    words = nn.Embedding(num_embeddings=100, embedding_dim=4)
    batch = {"ids": torch.tensor([7, 2]), "image": torch.zeros(3, 8, 8)}
    batch = {key: value.half() for key, value in batch.items()}
    rows = words(batch["ids"])
    print(batch["ids"].dtype, batch["image"].dtype)
    # --8<-- [end:reproduce_cast_batch]


def fix_cast_batch():
    # --8<-- [start:fix_cast_batch]
    import torch
    from torch import nn

    words = nn.Embedding(num_embeddings=100, embedding_dim=4)
    batch = {"ids": torch.tensor([7, 2]), "image": torch.zeros(3, 8, 8)}
    batch = {
        key: value.half() if value.is_floating_point() else value for key, value in batch.items()
    }
    rows = words(batch["ids"])
    print(batch["ids"].dtype, batch["image"].dtype)
    # --8<-- [end:fix_cast_batch]
    assert rows.shape == (2, 4)
    return {key: value.dtype for key, value in batch.items()}


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    ids = torch.tensor([2049, 30522])
    print(ids.half().long().tolist())
    # --8<-- [end:does_not_help]
    return ids.half().long().tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.ModuleDict({"words": nn.Embedding(100, 4), "users": nn.Embedding(10, 4)})

    for name, layer in model.named_modules():
        if isinstance(layer, nn.Embedding):
            layer.register_forward_pre_hook(
                lambda _, inputs, name=name: print(name, inputs[0].dtype)
            )

    model["words"](torch.tensor([7]))
    try:
        model["users"](torch.zeros(1))
    except RuntimeError:
        print("stopped here")
    # --8<-- [end:find_it]
