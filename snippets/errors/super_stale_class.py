"""super(Net, self) names a class that has been defined anew since, or another class."""

# ruff: noqa: UP008 (what old code writes is the cause)

KIND = "error"
MESSAGES = [
    ("TypeError", "super(type, obj): obj must be an instance or subtype of type"),
    (
        "TypeError",
        (
            "super(type, obj): obj (instance of {given:word}) is not an instance or subtype of "
            "type ({named:word})."
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super(Net, self).__init__()
            self.layer = nn.Linear(4, 2)

    blocks = [Net]

    class Net(nn.Module):
        pass

    print(blocks[0]().layer)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(4, 2)

    blocks = [Net]

    class Net(nn.Module):
        pass

    print(blocks[0]().layer)
    # --8<-- [end:fix]
    return blocks[0]().layer


def reproduce_copied():
    # --8<-- [start:reproduce_copied]
    from torch import nn

    class Encoder(nn.Module):
        def __init__(self):
            super(Encoder, self).__init__()

    class Decoder(nn.Module):
        def __init__(self):
            super(Encoder, self).__init__()
            self.layer = nn.Linear(4, 2)

    print(Decoder().layer)
    # --8<-- [end:reproduce_copied]


def fix_copied():
    # --8<-- [start:fix_copied]
    from torch import nn

    class Encoder(nn.Module):
        def __init__(self):
            super().__init__()

    class Decoder(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(4, 2)

    print(Decoder().layer)
    # --8<-- [end:fix_copied]
    return Decoder().layer


def find_it():
    # --8<-- [start:find_it]
    class Net:
        pass

    old = Net()

    class Net:
        pass

    print(type(old).__name__, type(old) is Net, isinstance(old, Net))
    # --8<-- [end:find_it]
