"""Layers for sequences: embedding, recurrent layers with packed batches, attention."""


def embedding():
    # --8<-- [start:embedding]
    import torch
    from torch import nn

    torch.manual_seed(0)
    table = nn.Embedding(num_embeddings=10, embedding_dim=4)
    words = torch.tensor([[1, 2, 2], [9, 0, 1]])
    vectors = table(words)
    print(tuple(words.shape), "->", tuple(vectors.shape))
    print(torch.equal(vectors, table.weight[words]))

    one_hot = nn.functional.one_hot(words, 10).float()
    print(torch.allclose(vectors, one_hot @ table.weight))
    # --8<-- [end:embedding]
    return table, words, vectors


def embedding_padding():
    # --8<-- [start:embedding_padding]
    import torch
    from torch import nn

    torch.manual_seed(0)
    table = nn.Embedding(5, 2, padding_idx=0)
    words = torch.tensor([[3, 4, 0, 0]])
    print(table(words)[0, 2:].tolist())
    table(words).sum().backward()
    print(table.weight.grad.tolist())
    # --8<-- [end:embedding_padding]
    return table


def embedding_out_of_range():
    # --8<-- [start:embedding_out_of_range]
    import torch
    from torch import nn

    nn.Embedding(10, 4)(torch.tensor([10]))
    # --8<-- [end:embedding_out_of_range]


def embedding_dtype():
    # --8<-- [start:embedding_dtype]
    import torch
    from torch import nn

    nn.Embedding(10, 4)(torch.tensor([1.0, 2.0]))
    # --8<-- [end:embedding_dtype]


def rnn_lstm_packed_sequences():
    # --8<-- [start:rnn_lstm_packed_sequences]
    import torch
    from torch import nn

    torch.manual_seed(0)
    lstm = nn.LSTM(input_size=4, hidden_size=6, num_layers=2, batch_first=True)
    output, (hidden, cell) = lstm(torch.randn(3, 5, 4))
    print(tuple(output.shape), tuple(hidden.shape), tuple(cell.shape))
    print(torch.equal(output[:, -1], hidden[-1]))

    both = nn.LSTM(4, 6, num_layers=2, batch_first=True, bidirectional=True)
    output, (hidden, cell) = both(torch.randn(3, 5, 4))
    print(tuple(output.shape), tuple(hidden.shape))
    print(tuple(nn.GRU(4, 6, batch_first=True)(torch.randn(3, 5, 4))[1].shape))
    # --8<-- [end:rnn_lstm_packed_sequences]
    return output, hidden


def rnn_lstm_packed_sequences_pack():
    # --8<-- [start:rnn_lstm_packed_sequences_pack]
    import torch
    from torch import nn
    from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

    torch.manual_seed(0)
    lstm = nn.LSTM(4, 6, batch_first=True)
    sequences = [torch.randn(length, 4) for length in (2, 5, 3)]
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    padded = pad_sequence(sequences, batch_first=True)

    packed = pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
    output, (hidden, _) = lstm(packed)
    output, back = pad_packed_sequence(output, batch_first=True)
    print(tuple(padded.shape), tuple(output.shape), back.tolist(), packed.batch_sizes.tolist())

    alone = torch.stack([lstm(sequence)[1][0][0] for sequence in sequences])
    _, (careless, _) = lstm(padded)
    print([torch.allclose(a, b, atol=1e-6) for a, b in zip(hidden[0], alone)])
    print([torch.allclose(a, b, atol=1e-6) for a, b in zip(careless[0], alone)])
    # --8<-- [end:rnn_lstm_packed_sequences_pack]
    return hidden[0], alone, careless[0]


def rnn_lstm_packed_sequences_order():
    # --8<-- [start:rnn_lstm_packed_sequences_order]
    import torch
    from torch import nn

    torch.manual_seed(0)
    batch = torch.randn(3, 5, 4)
    lstm = nn.LSTM(4, 6)
    print(tuple(lstm(batch)[0].shape))
    changed = batch.clone()
    changed[0] += 1
    print((lstm(batch)[0] != lstm(changed)[0]).any(dim=2).any(dim=1))
    # --8<-- [end:rnn_lstm_packed_sequences_order]
    return (lstm(batch)[0] != lstm(changed)[0]).any(dim=2).any(dim=1)


def rnn_lstm_packed_sequences_input_size():
    # --8<-- [start:rnn_lstm_packed_sequences_input_size]
    import torch
    from torch import nn

    nn.LSTM(4, 6, batch_first=True)(torch.zeros(3, 5, 8))
    # --8<-- [end:rnn_lstm_packed_sequences_input_size]


def attention_and_transformer_block():
    # --8<-- [start:attention_and_transformer_block]
    import math

    import torch
    from torch.nn import functional as F

    torch.manual_seed(0)
    query, key, value = (torch.randn(2, 5, 8) for _ in range(3))
    scores = query @ key.transpose(1, 2) / math.sqrt(8)
    weights = scores.softmax(dim=-1)
    by_hand = weights @ value
    print(tuple(weights.shape), torch.allclose(weights.sum(dim=-1), torch.ones(2, 5)))
    print(torch.allclose(by_hand, F.scaled_dot_product_attention(query, key, value), atol=1e-6))

    future = torch.ones(5, 5, dtype=torch.bool).triu(1)
    causal = scores.masked_fill(future, -torch.inf).softmax(dim=-1)
    print([round(value, 2) for value in causal[0, 1].tolist()])
    by_torch = F.scaled_dot_product_attention(query, key, value, is_causal=True)
    print(torch.allclose(causal @ value, by_torch, atol=1e-6))
    # --8<-- [end:attention_and_transformer_block]
    return weights, causal


def attention_and_transformer_block_masks():
    # --8<-- [start:attention_and_transformer_block_masks]
    import torch
    from torch import nn
    from torch.nn import functional as F

    torch.manual_seed(0)
    x = torch.randn(1, 3, 8)
    lower = torch.ones(3, 3, dtype=torch.bool).tril()
    layer = nn.MultiheadAttention(8, 2, batch_first=True)
    weights = layer(x, x, x, attn_mask=~lower)[1]
    print((weights[0] > 0).tolist())

    masked = F.scaled_dot_product_attention(x, x, x, attn_mask=lower)
    print(torch.allclose(masked, F.scaled_dot_product_attention(x, x, x, is_causal=True)))
    # --8<-- [end:attention_and_transformer_block_masks]
    return weights, masked


def attention_and_transformer_block_own():
    # --8<-- [start:attention_and_transformer_block_own]
    import torch
    from torch import nn
    from torch.nn import functional as F

    class Block(nn.Module):
        def __init__(self, width, heads):
            super().__init__()
            self.heads = heads
            self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
            self.to_qkv = nn.Linear(width, 3 * width)
            self.merge = nn.Linear(width, width)
            self.mlp = nn.Sequential(
                nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width)
            )

        def attend(self, x):
            qkv = self.to_qkv(x).unflatten(-1, (3, self.heads, -1))
            query, key, value = qkv.permute(2, 0, 3, 1, 4)
            heads = F.scaled_dot_product_attention(query, key, value)
            return self.merge(heads.transpose(1, 2).flatten(2))

        def forward(self, x):
            x = x + self.attend(self.norm1(x))
            return x + self.mlp(self.norm2(x))

    torch.manual_seed(0)
    block = Block(16, heads=4)
    x = torch.randn(2, 5, 16)
    order = torch.tensor([3, 0, 4, 1, 2])
    print(tuple(block(x).shape), sum(p.numel() for p in block.parameters()))
    print(torch.allclose(block(x)[:, order], block(x[:, order]), atol=1e-5))
    # --8<-- [end:attention_and_transformer_block_own]
    return block


def attention_and_transformer_block_encoder():
    # --8<-- [start:attention_and_transformer_block_encoder]
    import torch
    from torch import nn

    torch.manual_seed(0)
    layer = nn.TransformerEncoderLayer(
        16, nhead=4, dim_feedforward=64, dropout=0.0, activation="gelu", batch_first=True
    )
    encoder = nn.TransformerEncoder(layer, num_layers=2)
    words = torch.randn(2, 5, 16)
    padding = torch.tensor([[False] * 5, [False, False, False, True, True]])
    output = encoder(words, src_key_padding_mask=padding)
    print(tuple(output.shape), sum(p.numel() for p in layer.parameters()))

    words[1, 3:] += 100
    changed = encoder(words, src_key_padding_mask=padding)
    print(torch.allclose(output[1, :3], changed[1, :3], atol=1e-5))
    # --8<-- [end:attention_and_transformer_block_encoder]
    return layer, output


def attention_and_transformer_block_mask_shape():
    # --8<-- [start:attention_and_transformer_block_mask_shape]
    import torch
    from torch import nn

    layer = nn.MultiheadAttention(8, 2, batch_first=True)
    x = torch.zeros(4, 5, 8)
    layer(x, x, x, attn_mask=torch.zeros(4, 5, dtype=torch.bool))
    # --8<-- [end:attention_and_transformer_block_mask_shape]
