"""The two sides of a matrix product, mostly a linear layer's, are of different dtypes."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        "mat1 and mat2 must have the same dtype, but got {left:dtype} and {right:dtype}",
    ),
    (
        "RuntimeError",
        "self and mat2 must have the same dtype, but got {left:dtype} and {right:dtype}",
    ),
    (
        "RuntimeError",
        "expected m1 and m2 to have the same dtype, but got: {left:any} != {right:any}",
    ),
    (
        "RuntimeError",
        (
            "addmv input tensors must have the same dtype, but got {out:dtype}, {left:dtype}, and "
            "{right:dtype}"
        ),
    ),
    (
        "RuntimeError",
        (
            "dot : expected both vectors to have same dtype, but found {left:dtype} and "
            "{right:dtype}"
        ),
    ),
    (
        "RuntimeError",
        (
            "Expected query, key, and value to have the same dtype, but got query.dtype: "
            "{query:any} key.dtype: {key:any} and value.dtype: {value:any} instead."
        ),
    ),
    (
        "RuntimeError",
        (
            "All tensors must have the same dtype, got input1: {left:any}, input2: {right:any}, "
            "weight: {weight:any}, bias: {bias:any}"
        ),
    ),
    ("RuntimeError", "mat1 and mat2 must have the same dtype"),
    ("RuntimeError", "self and mat2 must have the same dtype"),
]
FRAMES = []
EDITS = [
    ("code", "$a @ $b", "$a.float() @ $b", "right is float"),
    ("code", "torch.matmul($a, $b)", "torch.matmul($a.float(), $b)", "right is float"),
    ("code", "torch.mm($a, $b)", "torch.mm($a.float(), $b)", "right is float"),
    ("code", "$a @ $b", "$a @ $b.float()", "left is float"),
    ("code", "torch.matmul($a, $b)", "torch.matmul($a, $b.float())", "left is float"),
    ("code", "torch.mm($a, $b)", "torch.mm($a, $b.float())", "left is float"),
    ("code", "$a @ $b", "$a.float() @ $b", "left is Double and right is Float"),
    (
        "code",
        "torch.matmul($a, $b)",
        "torch.matmul($a.float(), $b)",
        "left is Double and right is Float",
    ),
    ("code", "torch.mm($a, $b)", "torch.mm($a.float(), $b)", "left is Double and right is Float"),
    ("code", "$a @ $b", "$a @ $b.float()", "left is Float and right is Double"),
    (
        "code",
        "torch.matmul($a, $b)",
        "torch.matmul($a, $b.float())",
        "left is Float and right is Double",
    ),
    ("code", "torch.mm($a, $b)", "torch.mm($a, $b.float())", "left is Float and right is Double"),
    ("code", "$layer($data)", "$layer($data.float())", "right is Float"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch
    from torch import nn

    policy = nn.Linear(4, 2)
    states = np.array([[0.1, 0.0, -0.2, 0.3]])
    scores = policy(torch.from_numpy(states))
    print(scores.dtype)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch
    from torch import nn

    policy = nn.Linear(4, 2)
    states = np.array([[0.1, 0.0, -0.2, 0.3]])
    scores = policy(torch.from_numpy(states).float())
    print(scores.dtype)
    # --8<-- [end:fix]
    return scores.dtype


def does_not_help():
    # --8<-- [start:does_not_help]
    import numpy as np
    import torch
    from torch import nn

    policy = nn.Linear(4, 2).double()
    states = np.array([[0.1, 0.0, -0.2, 0.3]])
    print(policy(torch.from_numpy(states)).dtype)

    policy(torch.zeros(1, 4))
    # --8<-- [end:does_not_help]


def reproduce_one_hot():
    # --8<-- [start:reproduce_one_hot]
    import torch
    from torch import nn
    from torch.nn.functional import one_hot

    project = nn.Linear(5, 2)
    words = one_hot(torch.tensor([0, 3, 1]), num_classes=5)
    print(tuple(project(words).shape))
    # --8<-- [end:reproduce_one_hot]


def fix_one_hot():
    # --8<-- [start:fix_one_hot]
    import torch
    from torch import nn
    from torch.nn.functional import one_hot

    project = nn.Linear(5, 2)
    words = one_hot(torch.tensor([0, 3, 1]), num_classes=5).float()
    print(tuple(project(words).shape))
    # --8<-- [end:fix_one_hot]
    return tuple(project(words).shape)


def reproduce_mixed_precision_dtype():
    # --8<-- [start:reproduce_mixed_precision_dtype]
    import torch
    from torch import nn

    model = nn.Linear(4, 2).half()
    scores = model(torch.ones(1, 4))
    print(scores.dtype, model.weight.dtype)
    # --8<-- [end:reproduce_mixed_precision_dtype]


def fix_mixed_precision_dtype():
    # --8<-- [start:fix_mixed_precision_dtype]
    import torch
    from torch import nn

    model = nn.Linear(4, 2)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(torch.ones(1, 4))
    print(scores.dtype, model.weight.dtype)
    # --8<-- [end:fix_mixed_precision_dtype]
    return scores.dtype, model.weight.dtype


def reproduce_init_from_numpy_dtype():
    # --8<-- [start:reproduce_init_from_numpy_dtype]
    import numpy as np
    import torch
    from torch import nn

    layer = nn.Linear(4, 2)
    initial = np.full((2, 4), 0.5)
    layer.weight.data = torch.from_numpy(initial)
    print(layer.weight.dtype, layer(torch.ones(1, 4)).shape)
    # --8<-- [end:reproduce_init_from_numpy_dtype]


def fix_init_from_numpy_dtype():
    # --8<-- [start:fix_init_from_numpy_dtype]
    import numpy as np
    import torch
    from torch import nn

    layer = nn.Linear(4, 2)
    initial = np.full((2, 4), 0.5)
    with torch.no_grad():
        layer.weight.copy_(torch.from_numpy(initial))
    print(layer.weight.dtype, layer(torch.ones(1, 4)).shape)
    # --8<-- [end:fix_init_from_numpy_dtype]
    return layer.weight


def find_it():
    # --8<-- [start:find_it]
    from collections import Counter

    from torch import nn

    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2).double())
    print(Counter(weight.dtype for weight in model.parameters()))
    for name, weight in model.named_parameters():
        print(name, weight.dtype)
    # --8<-- [end:find_it]
