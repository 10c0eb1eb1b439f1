"""multinomial gets probabilities that are inf, NaN or negative, or that are all zero."""

KIND = "error"
MESSAGES = [
    ("RuntimeError", "probability tensor contains either `inf`, `nan` or element < 0"),
    ("RuntimeError", "probability tensor contains either"),
    ("RuntimeError", "invalid multinomial distribution (sum of probabilities <= 0)"),
    ("RuntimeError", "invalid multinomial distribution"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    features = torch.tensor([200.0, 150.0, 100.0], dtype=torch.float16)
    logits = features * 400
    probabilities = logits.float().softmax(dim=-1)
    print(logits)
    print(torch.multinomial(probabilities, num_samples=1))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    features = torch.tensor([200.0, 150.0, 100.0], dtype=torch.bfloat16)
    logits = features * 400
    probabilities = logits.float().softmax(dim=-1)
    print(logits)
    print(torch.multinomial(probabilities, num_samples=1))
    # --8<-- [end:fix]
    return logits


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch

    logits = torch.tensor([80000.0, 60000.0, 40000.0]).half()
    probabilities = logits.float().softmax(dim=-1)
    print(probabilities)
    print(probabilities.nan_to_num(1.0))
    # --8<-- [end:does_not_help]
    return probabilities


def reproduce_logits():
    # --8<-- [start:reproduce_logits]
    import torch

    torch.manual_seed(0)
    logits = torch.tensor([2.0, 0.5, -1.0])
    choice = torch.multinomial(logits, num_samples=1)
    print(choice)
    # --8<-- [end:reproduce_logits]


def fix_logits():
    # --8<-- [start:fix_logits]
    import torch

    torch.manual_seed(0)
    logits = torch.tensor([2.0, 0.5, -1.0])
    choice = torch.multinomial(logits.softmax(dim=-1), num_samples=1)
    print(choice)
    # --8<-- [end:fix_logits]
    return choice


def reproduce_nothing_left():
    # --8<-- [start:reproduce_nothing_left]
    import torch

    probabilities = torch.tensor([0.7, 0.2, 0.1])
    allowed = probabilities > 0.8
    print(torch.multinomial(probabilities * allowed, num_samples=1))
    # --8<-- [end:reproduce_nothing_left]


def fix_nothing_left():
    # --8<-- [start:fix_nothing_left]
    import torch

    probabilities = torch.tensor([0.7, 0.2, 0.1])
    allowed = probabilities > 0.8
    allowed[probabilities.argmax()] = True
    print(torch.multinomial(probabilities * allowed, num_samples=1))
    # --8<-- [end:fix_nothing_left]
    return allowed


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 2))
    nn.init.constant_(model[2].weight, float("inf"))

    def report(name):
        def hook(layer, inputs, output):
            if torch.is_tensor(output) and not output.isfinite().all():
                print(name, type(layer).__name__)

        return hook

    for name, layer in model.named_modules():
        layer.register_forward_hook(report(name or "the whole model"))
    model(torch.ones(1, 2))
    # --8<-- [end:find_it]
