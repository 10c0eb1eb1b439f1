"""load_state_dict is given something else than a dictionary of weights."""

KIND = "error"
MESSAGES = [
    ("TypeError", "Expected state_dict to be dict-like, got <class '{given:path}'>."),
    ("TypeError", "Expected state_dict to be dict-like"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    teacher, student = nn.Linear(2, 1), nn.Linear(2, 1)
    weights = teacher.state_dict
    print(student.load_state_dict(weights))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    teacher, student = nn.Linear(2, 1), nn.Linear(2, 1)
    weights = teacher.state_dict()
    print(student.load_state_dict(weights))
    # --8<-- [end:fix]
    return teacher, student


def reproduce_path():
    # --8<-- [start:reproduce_path]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        model = nn.Linear(2, 1)
        print(model.load_state_dict(path))
    # --8<-- [end:reproduce_path]


def fix_path():
    # --8<-- [start:fix_path]
    import tempfile

    import torch
    from torch import nn

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model.pt"
        torch.save(nn.Linear(2, 1).state_dict(), path)
        model = nn.Linear(2, 1)
        print(model.load_state_dict(torch.load(path)))
    # --8<-- [end:fix_path]
    return model


def reproduce_whole_model():
    # --8<-- [start:reproduce_whole_model]
    import io

    import torch
    from torch import nn

    file = io.BytesIO()
    torch.save(nn.Linear(2, 1), file)
    file.seek(0)
    saved = torch.load(file, weights_only=False)
    model = nn.Linear(2, 1)
    print(model.load_state_dict(saved))
    # --8<-- [end:reproduce_whole_model]


def fix_whole_model():
    # --8<-- [start:fix_whole_model]
    import io

    import torch
    from torch import nn

    file = io.BytesIO()
    torch.save(nn.Linear(2, 1), file)
    file.seek(0)
    saved = torch.load(file, weights_only=False)
    model = nn.Linear(2, 1)
    print(model.load_state_dict(saved.state_dict()))
    # --8<-- [end:fix_whole_model]
    return saved, model


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    weights = nn.Linear(2, 1).state_dict()

    print(type(weights).__name__)
    print({name: tuple(value.shape) for name, value in weights.items()})
    # --8<-- [end:find_it]
