"""einsum: products and sums over named dimensions."""


def einsum():
    # --8<-- [start:einsum]
    import torch

    torch.manual_seed(0)
    a, b = torch.randn(2, 3), torch.randn(3, 4)
    pairs = {
        "ik,kj->ij": (torch.einsum("ik,kj->ij", a, b), a @ b),
        "ij->ji": (torch.einsum("ij->ji", a), a.T),
        "ij->i": (torch.einsum("ij->i", a), a.sum(dim=1)),
        "ij,ij->": (torch.einsum("ij,ij->", a, a), (a * a).sum()),
        "i,j->ij": (torch.einsum("i,j->ij", a[:, 0], b[0]), a[:, :1] * b[0]),
    }
    for equation, (named, written) in pairs.items():
        print(f"{equation:10}", tuple(named.shape), torch.allclose(named, written))
    # --8<-- [end:einsum]
    return pairs


def einsum_attention():
    # --8<-- [start:einsum_attention]
    import torch

    torch.manual_seed(0)
    batch, heads, queries, keys, size = 2, 4, 5, 6, 8
    q = torch.randn(batch, queries, heads, size)
    k = torch.randn(batch, keys, heads, size)
    named = torch.einsum("bqhd,bkhd->bhqk", q, k)
    written = q.transpose(1, 2) @ k.permute(0, 2, 3, 1)
    print(tuple(named.shape), torch.allclose(named, written, atol=1e-5))
    # --8<-- [end:einsum_attention]
    return named, written


def einsum_mismatch():
    # --8<-- [start:einsum_mismatch]
    import torch

    weight, inputs = torch.ones(10, 16), torch.ones(4, 8)
    torch.einsum("oi,bi->bo", weight, inputs)
    # --8<-- [end:einsum_mismatch]


def einsum_repeated():
    # --8<-- [start:einsum_repeated]
    import torch

    grid = torch.arange(9).reshape(3, 3)
    print(torch.einsum("ii->i", grid).tolist(), torch.einsum("ii->", grid).item())
    print(torch.einsum("ij,j->ij", grid, torch.tensor([1, 10, 100]))[0].tolist())
    # --8<-- [end:einsum_repeated]
    return grid
