"""Views and copies: which tensors share their memory, and when PyTorch has to copy."""


def view_vs_reshape():
    # --8<-- [start:view_vs_reshape]
    import torch

    base = torch.arange(6)
    turned = base.view(2, 3).t()
    candidates = {
        "base.view(2, 3)": base.view(2, 3),
        "base.reshape(2, 3)": base.reshape(2, 3),
        "turned.reshape(6)": turned.reshape(6),
    }
    for name, tensor in candidates.items():
        shared = tensor.data_ptr() == base.data_ptr()
        print(f"{name:20}", "view" if shared else "copy")
    # --8<-- [end:view_vs_reshape]
    return {name: tensor.data_ptr() == base.data_ptr() for name, tensor in candidates.items()}


def view_vs_reshape_raises():
    # --8<-- [start:view_vs_reshape_raises]
    import torch

    turned = torch.arange(6).view(2, 3).t()
    print(turned.shape, turned.stride(), turned.is_contiguous())
    turned.view(6)
    # --8<-- [end:view_vs_reshape_raises]


def view_vs_reshape_writes_through():
    # --8<-- [start:view_vs_reshape_writes_through]
    import torch

    base = torch.arange(6)
    grid = base.reshape(2, 3)
    grid[0, 0] = 100
    print(base)

    safe = base.reshape(2, 3).clone()
    safe[0, 0] = -1
    print(base[0])
    # --8<-- [end:view_vs_reshape_writes_through]
    return base


def contiguous_and_strides():
    # --8<-- [start:contiguous_and_strides]
    import torch

    base = torch.arange(12).view(3, 4)
    views = {
        "base": base,
        "base.t()": base.t(),
        "base[:, :2]": base[:, :2],
        "base[1:]": base[1:],
        "base.t().contiguous()": base.t().contiguous(),
    }
    for name, tensor in views.items():
        shared = tensor.untyped_storage().data_ptr() == base.untyped_storage().data_ptr()
        facts = tensor.stride(), tensor.is_contiguous(), "view" if shared else "copy"
        print(f"{name:22}", *facts)
    # --8<-- [end:contiguous_and_strides]
    return views


def contiguous_and_strides_same():
    # --8<-- [start:contiguous_and_strides_same]
    import torch

    base = torch.arange(12).view(3, 4)
    turned = base.t()
    print(base.contiguous() is base, turned.contiguous() is turned)
    print(turned.sum() == base.sum(), torch.equal(turned + 0, turned.contiguous()))
    # --8<-- [end:contiguous_and_strides_same]
    return base, turned


def expand_repeat():
    # --8<-- [start:expand_repeat]
    import torch

    picture = torch.arange(9).reshape(3, 3)
    batches = {
        "expand": picture.expand(2, 1, 3, 3),
        "repeat": picture.repeat(2, 1, 1, 1),
        "stack": torch.stack([picture.unsqueeze(0), picture.unsqueeze(0)]),
    }
    for name, batch in batches.items():
        size = batch.untyped_storage().nbytes()
        print(f"{name:6}", tuple(batch.shape), batch.stride(), size, "bytes")
    # --8<-- [end:expand_repeat]
    return batches


def expand_repeat_write():
    # --8<-- [start:expand_repeat_write]
    import torch

    picture = torch.zeros(3, 3)
    batch = picture.expand(2, 1, 3, 3)
    batch += 1
    # --8<-- [end:expand_repeat_write]


def expand_repeat_write_through():
    # --8<-- [start:expand_repeat_write_through]
    import torch

    picture = torch.zeros(3, 3)
    batch = picture.expand(2, 1, 3, 3)
    batch[0] = 7
    print(batch[1, 0, 0], picture[0])

    own = torch.zeros(3, 3).expand(2, 1, 3, 3).clone()
    own[0] = 7
    print(own[1, 0, 0])
    # --8<-- [end:expand_repeat_write_through]
    return picture, batch, own


def transpose_T():
    # --8<-- [start:transpose_T]
    import torch

    matrix = torch.arange(6).reshape(2, 3)
    matrices = torch.zeros(5, 2, 3)
    vector = torch.arange(3)
    pairs = {
        "matrix.T": (matrix, matrix.T),
        "matrices.mT": (matrices, matrices.mT),
        "vector[:, None]": (vector, vector[:, None]),
    }
    for name, (source, turned) in pairs.items():
        shared = turned.data_ptr() == source.data_ptr()
        print(f"{name:15}", tuple(turned.shape), "view" if shared else "copy")
    # --8<-- [end:transpose_T]
    return pairs


def transpose_T_other_ranks():
    # --8<-- [start:transpose_T_other_ranks]
    import torch

    vector = torch.arange(3)
    print(tuple(vector.T.shape))

    matrices = torch.zeros(5, 2, 3)
    print(tuple(matrices.T.shape), tuple(matrices.mT.shape))
    # --8<-- [end:transpose_T_other_ranks]
    return vector.T, matrices.T


def transpose_T_t():
    # --8<-- [start:transpose_T_t]
    import torch

    matrices = torch.zeros(5, 2, 3)
    matrices.t()
    # --8<-- [end:transpose_T_t]
