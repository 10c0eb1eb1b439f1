"""An operator stands between a tensor and something that is no tensor and no number."""

KIND = "error"
# Python's words, hence a family; each template asks for a tensor on one side.
TIER = "family"
MESSAGES = [
    ("TypeError", "unsupported operand type(s) for {operator:any} 'Tensor' and '{right:word}'"),
    ("TypeError", "unsupported operand type(s) for {operator:any} '{left:word}' and 'Tensor'"),
    ("TypeError", "unsupported operand type(s) for {operator:any} 'Parameter' and '{right:word}'"),
    ("TypeError", "unsupported operand type(s) for {operator:any} '{left:word}' and 'Parameter'"),
    ("TypeError", 'can only concatenate {left:word} (not "Tensor") to'),
]
ATTESTED = [
    (
        "TypeError",
        "unsupported operand type(s) for |: 'type' and 'torch._C._TensorMeta'",
        "Lornatang/Real_ESRGAN-PyTorch#10",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    predictions = [torch.tensor(1.0), torch.tensor(2.0)]
    targets = torch.tensor([1.5, 2.5])
    errors = predictions - targets
    print(errors)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    predictions = [torch.tensor(1.0), torch.tensor(2.0)]
    targets = torch.tensor([1.5, 2.5])
    errors = torch.stack(predictions) - targets
    print(errors)
    # --8<-- [end:fix]
    return errors.tolist()


def reproduce_not_called():
    # --8<-- [start:reproduce_not_called]
    import torch
    from torch import nn

    shortcut = nn.Linear(4, 4)
    x = torch.ones(2, 4)
    output = shortcut + x
    print(tuple(output.shape))
    # --8<-- [end:reproduce_not_called]


def fix_not_called():
    # --8<-- [start:fix_not_called]
    import torch
    from torch import nn

    shortcut = nn.Linear(4, 4)
    x = torch.ones(2, 4)
    output = shortcut(x) + x
    print(tuple(output.shape))
    # --8<-- [end:fix_not_called]
    return tuple(output.shape)


def reproduce_none():
    # --8<-- [start:reproduce_none]
    import torch

    def attend(scores, mask=None):
        scores = scores + mask
        return scores.softmax(dim=-1)

    print(attend(torch.zeros(2, 4)))
    # --8<-- [end:reproduce_none]


def fix_none():
    # --8<-- [start:fix_none]
    import torch

    def attend(scores, mask=None):
        if mask is not None:
            scores = scores + mask
        return scores.softmax(dim=-1)

    print(attend(torch.zeros(2, 4)))
    # --8<-- [end:fix_none]
    return attend


def reproduce_text():
    # --8<-- [start:reproduce_text]
    import torch

    loss = torch.tensor(0.25)
    print("loss: " + loss)
    # --8<-- [end:reproduce_text]


def fix_text():
    # --8<-- [start:fix_text]
    import torch

    loss = torch.tensor(0.25)
    print(f"loss: {loss:.4f}")
    # --8<-- [end:fix_text]
    return f"{loss:.4f}"


def find_it():
    # --8<-- [start:find_it]
    import torch

    predictions = [torch.tensor(1.0), torch.tensor(2.0)]
    targets = torch.tensor([1.5, 2.5])
    for name, value in {"predictions": predictions, "targets": targets}.items():
        print(name, type(value))
    # --8<-- [end:find_it]
