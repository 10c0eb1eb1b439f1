import pytest
import torch

from snippets.layers import sequences


def test_embedding_is_a_lookup():
    table, words, vectors = sequences.embedding()
    assert torch.equal(vectors[0, 1], table.weight[2])
    assert vectors.shape == (*words.shape, 4)


def test_embedding_padding_gets_no_gradient():
    table = sequences.embedding_padding()
    assert table.weight[0].tolist() == [0, 0]
    assert table.weight.grad.sum(dim=1).tolist() == [0, 0, 0, 2, 2]


def test_embedding_out_of_range_is_refused():
    with pytest.raises(IndexError, match="index out of range"):
        sequences.embedding_out_of_range()


def test_embedding_dtype_must_be_whole():
    with pytest.raises(RuntimeError, match="Long, Int"):
        sequences.embedding_dtype()


def test_rnn_lstm_packed_sequences_ends_of_both_directions_are_in_hidden():
    output, hidden = sequences.rnn_lstm_packed_sequences()
    torch.testing.assert_close(output[:, -1, :6], hidden[-2])
    torch.testing.assert_close(output[:, 0, 6:], hidden[-1])


def test_rnn_lstm_packed_sequences_pack_ignores_padding():
    packed, alone, careless = sequences.rnn_lstm_packed_sequences_pack()
    torch.testing.assert_close(packed, alone)
    assert not torch.allclose(careless[0], alone[0], atol=1e-6)


def test_rnn_lstm_packed_sequences_order_has_time_first():
    assert sequences.rnn_lstm_packed_sequences_order().all()


def test_rnn_lstm_packed_sequences_input_size_must_agree():
    with pytest.raises(RuntimeError, match="Expected 4, got 8"):
        sequences.rnn_lstm_packed_sequences_input_size()


def test_attention_and_transformer_block_weights_sum_to_one_and_see_no_future():
    weights, causal = sequences.attention_and_transformer_block()
    for found in (weights, causal):
        torch.testing.assert_close(found.sum(dim=-1), torch.ones(2, 5))
    assert causal.triu(1).max() == 0


def test_attention_and_transformer_block_masks_mean_opposite_things():
    weights, masked = sequences.attention_and_transformer_block_masks()
    assert weights.triu(1).max() == 0
    assert masked.shape == (1, 3, 8)


def test_attention_and_transformer_block_own_does_not_know_the_order():
    block = sequences.attention_and_transformer_block_own()
    x, order = torch.randn(1, 4, 16), torch.tensor([2, 0, 3, 1])
    torch.testing.assert_close(block(x)[:, order], block(x[:, order]), atol=1e-5, rtol=1e-4)


def test_attention_and_transformer_block_encoder_has_as_many_parameters():
    layer, output = sequences.attention_and_transformer_block_encoder()
    own = sequences.attention_and_transformer_block_own()
    count = [sum(p.numel() for p in module.parameters()) for module in (layer, own)]
    assert count == [3280, 3280]
    assert output.shape == (2, 5, 16)


def test_attention_and_transformer_block_mask_shape_is_checked():
    with pytest.raises(RuntimeError, match="should be"):
        sequences.attention_and_transformer_block_mask_shape()
