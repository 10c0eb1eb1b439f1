"""An attention mask does not fit the lengths of query and key."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "The shape of the 2D attn_mask is {actual:shape}, but should be {expected:shape}",
    ),
    (
        "RuntimeError",
        "The shape of the 3D attn_mask is {actual:shape}, but should be {expected:shape}",
    ),
]
ATTESTED = [
    ("RuntimeError", "The size of the 2D attn_mask is not correct", "seanzhuh/SeqTR#24"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    attention = nn.MultiheadAttention(embed_dim=16, num_heads=2)
    words = torch.rand(4, 10, 16)
    mask = nn.Transformer.generate_square_subsequent_mask(10)
    output, _ = attention(words, words, words, attn_mask=mask)
    print(tuple(output.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    attention = nn.MultiheadAttention(embed_dim=16, num_heads=2, batch_first=True)
    words = torch.rand(4, 10, 16)
    mask = nn.Transformer.generate_square_subsequent_mask(10)
    output, _ = attention(words, words, words, attn_mask=mask)
    print(tuple(output.shape))
    # --8<-- [end:fix]
    return tuple(output.shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch import nn

    torch.manual_seed(0)
    attention = nn.MultiheadAttention(embed_dim=16, num_heads=2).eval()
    words = torch.rand(4, 10, 16)
    mask = nn.Transformer.generate_square_subsequent_mask(4)
    before, _ = attention(words, words, words, attn_mask=mask)
    words[0] += 1
    after, _ = attention(words, words, words, attn_mask=mask)
    depends = not torch.allclose(before[1], after[1])
    print(depends)
    # --8<-- [end:does_not_help]
    return depends


def reproduce_length():
    # --8<-- [start:reproduce_length]
    import torch
    from torch import nn

    attention = nn.MultiheadAttention(embed_dim=16, num_heads=2, batch_first=True)
    mask = nn.Transformer.generate_square_subsequent_mask(77)
    words = torch.rand(4, 10, 16)
    output, _ = attention(words, words, words, attn_mask=mask)
    print(tuple(output.shape))
    # --8<-- [end:reproduce_length]


def fix_length():
    # --8<-- [start:fix_length]
    import torch
    from torch import nn

    attention = nn.MultiheadAttention(embed_dim=16, num_heads=2, batch_first=True)
    mask = nn.Transformer.generate_square_subsequent_mask(77)
    words = torch.rand(4, 10, 16)
    output, _ = attention(words, words, words, attn_mask=mask[:10, :10])
    print(tuple(output.shape))
    # --8<-- [end:fix_length]
    return tuple(output.shape)


def reproduce_per_sample():
    # --8<-- [start:reproduce_per_sample]
    import torch
    from torch import nn

    attention = nn.MultiheadAttention(embed_dim=16, num_heads=2, batch_first=True)
    words = torch.rand(4, 10, 16)
    mask = torch.zeros(4, 10, 10, dtype=torch.bool)
    output, _ = attention(words, words, words, attn_mask=mask)
    print(tuple(output.shape))
    # --8<-- [end:reproduce_per_sample]


def fix_per_sample():
    # --8<-- [start:fix_per_sample]
    import torch
    from torch import nn

    attention = nn.MultiheadAttention(embed_dim=16, num_heads=2, batch_first=True)
    words = torch.rand(4, 10, 16)
    mask = torch.zeros(4, 10, 10, dtype=torch.bool)
    mask = mask.repeat_interleave(attention.num_heads, dim=0)
    output, _ = attention(words, words, words, attn_mask=mask)
    print(tuple(output.shape))
    # --8<-- [end:fix_per_sample]
    return tuple(output.shape)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.TransformerDecoderLayer(d_model=16, nhead=2)

    for name, part in model.named_modules():
        if isinstance(part, nn.MultiheadAttention):
            print(name, "batch_first =", part.batch_first)
    # --8<-- [end:find_it]
