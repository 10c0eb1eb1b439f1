"""A forward uses a variable that only one of its branches, or a loop that ran never, has set."""

# ruff: noqa: F821 (one of the causes is a total that nothing has set)

KIND = "error"
TIER = "family"
MESSAGES = [
    (
        "UnboundLocalError",
        "cannot access local variable '{name:word}' where it is not associated with a value",
    ),
    ("UnboundLocalError", "local variable '{name:word}' referenced before assignment"),
]
# Any Python function prints these words; that it ran inside a model shows in the frame.
FRAMES = ["torch/nn/modules/module.py", "torch/utils/data/"]


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    class Normalise(nn.Module):
        def forward(self, inputs):
            if self.training:
                spread = inputs.std(dim=0)
            return inputs / spread

    model = Normalise().eval()
    print(tuple(model(torch.rand(4, 2)).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    class Normalise(nn.Module):
        def forward(self, inputs):
            spread = torch.ones(2)
            if self.training:
                spread = inputs.std(dim=0)
            return inputs / spread

    model = Normalise().eval()
    print(tuple(model(torch.rand(4, 2)).shape))
    # --8<-- [end:fix]
    return tuple(model(torch.rand(4, 2)).shape)


def empty_loop():
    # --8<-- [start:empty_loop]
    import torch
    from torch.utils.data import DataLoader

    loader = DataLoader(torch.rand(3, 2), batch_size=4, drop_last=True)

    def train():
        for batch in loader:
            loss = batch.mean()
        return loss

    print(train())
    # --8<-- [end:empty_loop]


def empty_loop_fixed():
    # --8<-- [start:empty_loop_fixed]
    import torch
    from torch.utils.data import DataLoader

    loader = DataLoader(torch.rand(3, 2), batch_size=4)

    def train():
        for batch in loader:
            loss = batch.mean()
        return loss

    loss = train()
    print(tuple(loss.shape))
    # --8<-- [end:empty_loop_fixed]
    return loss


def no_start():
    # --8<-- [start:no_start]
    import torch

    def evaluate(batches):
        for outputs, labels in batches:
            correct += (outputs.argmax(dim=1) == labels).sum().item()
        return correct

    print(evaluate([(torch.eye(3), torch.tensor([0, 1, 0]))]))
    # --8<-- [end:no_start]


def no_start_fixed():
    # --8<-- [start:no_start_fixed]
    import torch

    def evaluate(batches):
        correct = 0
        for outputs, labels in batches:
            correct += (outputs.argmax(dim=1) == labels).sum().item()
        return correct

    print(evaluate([(torch.eye(3), torch.tensor([0, 1, 0]))]))
    # --8<-- [end:no_start_fixed]
    return evaluate([(torch.eye(3), torch.tensor([0, 1, 0]))])


def find_it():
    # --8<-- [start:find_it]
    def normalise(inputs, training):
        if training:
            spread = inputs.std(dim=0)
        return inputs / spread

    local = normalise.__code__.co_varnames[normalise.__code__.co_argcount :]
    print(local)
    # --8<-- [end:find_it]
    return local
