"""torch.tensor meets something that is no number, no list of numbers and no array."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "Could not infer dtype of {type:word}"),
    ("ValueError", "too many dimensions 'str'"),
    ("TypeError", "new(): invalid data type 'str'"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    readings = [0.5, None, 1.5]
    values = torch.tensor(readings)
    print(values)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    readings = [0.5, None, 1.5]
    values = torch.tensor([float("nan") if value is None else value for value in readings])
    print(values)
    # --8<-- [end:fix]
    return values.tolist()


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    readings = [0.5, None, 1.5]
    torch.tensor(readings, dtype=torch.float32)
    # --8<-- [end:does_not_help]


def reproduce_lazy():
    # --8<-- [start:reproduce_lazy]
    import torch

    numbers = map(int, "314")
    print(torch.tensor(numbers))
    # --8<-- [end:reproduce_lazy]


def fix_lazy():
    # --8<-- [start:fix_lazy]
    import torch

    numbers = list(map(int, "314"))
    print(torch.tensor(numbers))
    # --8<-- [end:fix_lazy]
    return numbers


def reproduce_text():
    # --8<-- [start:reproduce_text]
    import torch

    names = ["cat", "dog"]
    labels = ["cat", "dog", "cat"]
    print(torch.tensor(labels))
    # --8<-- [end:reproduce_text]


def fix_text():
    # --8<-- [start:fix_text]
    import torch

    names = ["cat", "dog"]
    labels = ["cat", "dog", "cat"]
    print(torch.tensor([names.index(label) for label in labels]))
    # --8<-- [end:fix_text]
    return [names.index(label) for label in labels]


def find_it():
    # --8<-- [start:find_it]
    readings = [0.5, None, 1.5]

    for place, value in enumerate(readings):
        if not isinstance(value, (int, float)):
            print(place, type(value).__name__, value)
    # --8<-- [end:find_it]
