"""A NumPy array of objects, text or dates is to become a tensor."""

KIND = "error"
MESSAGES = [
    (
        "TypeError",
        (
            "can't convert np.ndarray of type {type:word}. The only supported types are: float64, "
            "float32, float16, complex64, complex128, int64, int32, int16, int8, uint64, uint32, "
            "uint16, uint8, and bool."
        ),
    ),
    (
        "TypeError",
        (
            "can't convert np.ndarray of type {type:word}. The only supported types are: float64, "
            "float32, float16, complex64, complex128, int64, int32, int16, int8, uint8, and bool."
        ),
    ),
    ("TypeError", "can't convert np.ndarray of type {type:word}. The only supported types are"),
    ("TypeError", "can't convert np.ndarray of type"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import numpy as np
    import torch

    table = np.array([[2, 0.5], [3, 1.5]], dtype=object)
    features = torch.from_numpy(table)
    print(features)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import numpy as np
    import torch

    table = np.array([[2, 0.5], [3, 1.5]], dtype=object)
    features = torch.from_numpy(table.astype(np.float32))
    print(features)
    # --8<-- [end:fix]
    return features.tolist()


def reproduce_ragged():
    # --8<-- [start:reproduce_ragged]
    import numpy as np
    import torch

    sentences = np.array([[4, 7, 1], [9, 2]], dtype=object)
    batch = torch.from_numpy(sentences)
    print(batch)
    # --8<-- [end:reproduce_ragged]


def fix_ragged():
    # --8<-- [start:fix_ragged]
    import numpy as np
    import torch
    from torch.nn.utils.rnn import pad_sequence

    sentences = np.array([[4, 7, 1], [9, 2]], dtype=object)
    batch = pad_sequence([torch.tensor(row) for row in sentences], batch_first=True)
    print(batch)
    # --8<-- [end:fix_ragged]
    return batch.tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import numpy as np

    sentences = np.array([[4, 7, 1], [9, 2]], dtype=object)
    sentences.astype(float)
    # --8<-- [end:does_not_help]


def reproduce_text_labels():
    # --8<-- [start:reproduce_text_labels]
    import numpy as np
    import torch

    labels = np.array(["cat", "dog", "cat"])
    targets = torch.from_numpy(labels)
    print(targets)
    # --8<-- [end:reproduce_text_labels]


def fix_text_labels():
    # --8<-- [start:fix_text_labels]
    import numpy as np
    import torch

    labels = np.array(["cat", "dog", "cat"])
    names, ids = np.unique(labels, return_inverse=True)
    targets = torch.from_numpy(ids)
    print(targets, names.tolist())
    # --8<-- [end:fix_text_labels]
    return targets.tolist(), names.tolist()


def find_it():
    # --8<-- [start:find_it]
    from collections import Counter

    import numpy as np

    table = np.array([[0.5, None], [1.5, "3"]], dtype=object)
    print(Counter(type(value).__name__ for value in table.flat))
    # --8<-- [end:find_it]
