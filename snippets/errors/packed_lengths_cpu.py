"""pack_padded_sequence gets lengths that are not a one-dimensional tensor on the CPU."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "'lengths' argument should be a 1D CPU int64 tensor, but got {rank:int}D "
            "{given:any} tensor"
        ),
    ),
    ("RuntimeError", "'lengths' argument should be a 1D CPU int64 tensor"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.nn.utils.rnn import pack_padded_sequence

    sentences = torch.rand(3, 5, 8)
    lengths = torch.tensor([[5], [4], [2]])
    packed = pack_padded_sequence(sentences, lengths, batch_first=True)
    print(packed.batch_sizes)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.nn.utils.rnn import pack_padded_sequence

    sentences = torch.rand(3, 5, 8)
    lengths = torch.tensor([[5], [4], [2]]).flatten()
    packed = pack_padded_sequence(sentences, lengths, batch_first=True)
    print(packed.batch_sizes)
    # --8<-- [end:fix]
    return packed.batch_sizes.tolist()


def on_any_device():
    # --8<-- [start:on_any_device]
    import torch
    from torch.nn.utils.rnn import pack_padded_sequence

    device = "cuda" if torch.cuda.is_available() else "cpu"
    sentences = torch.rand(3, 5, 8, device=device)
    lengths = torch.tensor([2, 5, 4], device=device)
    packed = pack_padded_sequence(sentences, lengths.cpu(), batch_first=True, enforce_sorted=False)
    print(packed.batch_sizes)
    # --8<-- [end:on_any_device]
    return packed.batch_sizes.tolist()


def find_it():
    # --8<-- [start:find_it]
    import torch

    lengths = torch.tensor([[5], [4], [2]])
    print(lengths.device, lengths.dtype, tuple(lengths.shape))
    # --8<-- [end:find_it]
