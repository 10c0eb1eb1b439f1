"""An operator has no implementation for this kind of tensor: quantized, sparse, of a device."""

KIND = "error"
MESSAGES = [
    (
        "NotImplementedError",
        (
            "Could not run '{operator:any}' with arguments from the '{backend:word}' backend. "
            "This could be because the operator doesn't exist for this backend, or was omitted "
            "during the selective/custom build process (if using custom build)."
        ),
    ),
    (
        "NotImplementedError",
        "Could not run '{operator:any}' with arguments from the '{backend:word}' backend",
    ),
]
# Until 1.8 it was a RuntimeError, and the words were the same.
ATTESTED = [
    (
        "RuntimeError",
        "Could not run '{operator:any}' with arguments from the '{backend:word}' backend.",
        "facebookresearch/d2go#87",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import warnings

    import torch

    warnings.simplefilter("ignore", UserWarning)
    x = torch.tensor([0.0, 1.0, 2.0])
    quantized = torch.quantize_per_tensor(x, scale=0.1, zero_point=0, dtype=torch.quint8)
    print(torch.exp(quantized))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import warnings

    import torch

    warnings.simplefilter("ignore", UserWarning)
    x = torch.tensor([0.0, 1.0, 2.0])
    quantized = torch.quantize_per_tensor(x, scale=0.1, zero_point=0, dtype=torch.quint8)
    print(torch.exp(quantized.dequantize()))
    # --8<-- [end:fix]
    return torch.exp(quantized.dequantize())


def reproduce_twice():
    # --8<-- [start:reproduce_twice]
    import warnings

    import torch

    warnings.simplefilter("ignore", UserWarning)
    x = torch.tensor([0.0, 1.0, 2.0])
    for _ in range(2):
        x = torch.quantize_per_tensor(x, scale=0.1, zero_point=0, dtype=torch.quint8)
    print(x.dtype)
    # --8<-- [end:reproduce_twice]


def fix_twice():
    # --8<-- [start:fix_twice]
    import warnings

    import torch

    warnings.simplefilter("ignore", UserWarning)
    x = torch.tensor([0.0, 1.0, 2.0])
    for _ in range(2):
        if not x.is_quantized:
            x = torch.quantize_per_tensor(x, scale=0.1, zero_point=0, dtype=torch.quint8)
    print(x.dtype)
    # --8<-- [end:fix_twice]
    return x.dtype


def reproduce_sparse():
    # --8<-- [start:reproduce_sparse]
    import torch

    adjacency = torch.eye(3).to_sparse()
    print(adjacency.argmax())
    # --8<-- [end:reproduce_sparse]


def fix_sparse():
    # --8<-- [start:fix_sparse]
    import torch

    adjacency = torch.eye(3).to_sparse()
    print(adjacency.to_dense().argmax())
    # --8<-- [end:fix_sparse]
    return adjacency.to_dense().argmax().item()


def find_it():
    # --8<-- [start:find_it]
    import torch

    tensors = {"image": torch.ones(2, 2), "adjacency": torch.eye(3).to_sparse()}
    for name, value in tensors.items():
        print(name, value.device, value.layout, value.dtype, value.is_quantized)
    # --8<-- [end:find_it]
