"""An index is not smaller than the size of the dimension, the array or the table it picks from."""

KIND = "error"
MESSAGES = [
    (
        "IndexError",
        "index {index:int} is out of bounds for dimension {dim:int} with size {size:int}",
    ),
    ("IndexError", "index out of range in self"),
    ("IndexError", "index {index:int} is out of bounds for axis {dim:int} with size {size:int}"),
    (
        "IndexError",
        (
            "select(): index {index:int} out of range for tensor of size {shape:shape} at "
            "dimension {dim:int}"
        ),
    ),
]
# The kernel assertions are printed by the GPU, before the exception "device-side assert triggered",
# which alone does not say what went wrong.
ATTESTED = [
    (
        "RuntimeError",
        'Assertion `-sizes[i] <= index && index < sizes[i] && "index out of bounds"` failed.',
        "ThetaCursed/clean-ui#4",
    ),
    (
        "RuntimeError",
        'Assertion `index >= -sizes[i] && index < sizes[i] && "index out of bounds"` failed.',
        "JialeCao001/SipMask#5",
    ),
    (
        "RuntimeError",
        (
            'Assertion `ind >=0 && ind < ind_dim_size && "vectorized gather kernel index out of '
            'bounds"` failed.'
        ),
        "cumc-dbmi/cehrbert#126",
    ),
    (
        "RuntimeError",
        "Assertion `srcIndex < srcSelectDimSize` failed.",
        "huggingface/transformers#28104",
    ),
    (
        "RuntimeError",
        (
            "index out of range: Tried to access index {index:int} out of table with {size:int} "
            "rows. at {path:path}THTensorEvenMoreMath.cpp"
        ),
        "ramzan1990/sequence2vec#2",
    ),
    (
        "RuntimeError",
        "index out of range at {path:path}THTensorEvenMoreMath.cpp",
        "mozilla/TTS#179",
    ),
    ("RuntimeError", "index out of range at {path:path}THTensorMath.c", "yanwii/seq2seq#2"),
    (
        "RuntimeError",
        "index out of range at {path:path}THTensorMath.cpp",
        "https://github.com/yxonic/notes",
    ),
]
FRAMES = []
EDITS = [
    ("index", "{index}", "{size - 1}", "index >= size"),
    ("index", "{index}", "{0 - size}", "index < 0"),
    ("index", "{index}", "{shape[dim] - 1}", "index >= shape[dim]"),
]


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    points = torch.tensor([90, 70, 60])
    for number in range(1, len(points) + 1):
        print(number, points[number].item())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    points = torch.tensor([90, 70, 60])
    for number in range(1, len(points) + 1):
        print(number, points[number - 1].item())
    # --8<-- [end:fix]
    return number, points[number - 1].item()


def reproduce_nothing_left():
    # --8<-- [start:reproduce_nothing_left]
    import torch

    scores = torch.tensor([0.2, 0.4, 0.3])
    kept = scores[scores > 0.5]
    print(kept[0].item())
    # --8<-- [end:reproduce_nothing_left]


def fix_nothing_left():
    # --8<-- [start:fix_nothing_left]
    import torch

    scores = torch.tensor([0.2, 0.4, 0.3])
    kept = scores[scores > 0.5]
    print(kept[0].item() if len(kept) else "nothing above 0.5")
    # --8<-- [end:fix_nothing_left]
    return len(kept)


def reproduce_other_rows():
    # --8<-- [start:reproduce_other_rows]
    import numpy as np

    pictures = np.array([10, 11, 12, 13, 14, 15])
    chosen = np.array([1, 4, 5])
    training = pictures[chosen]
    for row in chosen:
        print(training[row])
    # --8<-- [end:reproduce_other_rows]


def fix_other_rows():
    # --8<-- [start:fix_other_rows]
    import numpy as np

    pictures = np.array([10, 11, 12, 13, 14, 15])
    chosen = np.array([1, 4, 5])
    training = pictures[chosen]
    for row in range(len(training)):
        print(training[row])
    # --8<-- [end:fix_other_rows]
    return training.tolist()


def reproduce_embedding():
    # --8<-- [start:reproduce_embedding]
    import torch
    from torch import nn

    words = ["I", "drink", "green", "tea"]
    numbers = {word: number for number, word in enumerate(words, start=1)}
    embedding = nn.Embedding(len(words), 8, padding_idx=0)
    tokens = torch.tensor([numbers["green"], numbers["tea"], 0])
    print(tuple(embedding(tokens).shape))
    # --8<-- [end:reproduce_embedding]


def fix_embedding():
    # --8<-- [start:fix_embedding]
    import torch
    from torch import nn

    words = ["I", "drink", "green", "tea"]
    numbers = {word: number for number, word in enumerate(words, start=1)}
    embedding = nn.Embedding(len(words) + 1, 8, padding_idx=0)
    tokens = torch.tensor([numbers["green"], numbers["tea"], 0])
    print(tuple(embedding(tokens).shape))
    # --8<-- [end:fix_embedding]
    return embedding.num_embeddings, tuple(embedding(tokens).shape)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    words = ["<pad>", "I", "drink", "green", "tea"]
    tokens = torch.tensor([1, 2, 4])
    clamped = tokens.clamp(max=3)
    print([words[token] for token in clamped])
    # --8<-- [end:does_not_help]
    return [words[token] for token in clamped]


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.ModuleDict({"words": nn.Embedding(1000, 8), "places": nn.Embedding(512, 8)})

    def report(layer, inputs):
        low, high = inputs[0].min().item(), inputs[0].max().item()
        print(f"{layer} <- {low} … {high}")

    for layer in model.modules():
        if isinstance(layer, nn.Embedding):
            layer.register_forward_pre_hook(report)
    model["words"](torch.tensor([[7, 999, 0]]))
    model["places"](torch.arange(600))
    # --8<-- [end:find_it]
