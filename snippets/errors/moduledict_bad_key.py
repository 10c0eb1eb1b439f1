"""A layer, parameter or buffer gets a name that a module cannot use."""

KIND = "error"
MESSAGES = [
    ("KeyError", 'module name can\'t contain ".", got: {name:any}'),
    ("KeyError", 'parameter name can\'t contain "."'),
    ("KeyError", 'buffer name can\'t contain "."'),
    ("KeyError", "module name can't be empty string"),
    ("KeyError", "attribute '{name:word}' already exists"),
    ("TypeError", "module name should be a string. Got {given:word}"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    heads = nn.ModuleDict({"block.conv": nn.Conv2d(3, 8, 3)})
    print(list(heads))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    heads = nn.ModuleDict({"block.conv".replace(".", "_"): nn.Conv2d(3, 8, 3)})
    print(list(heads))
    # --8<-- [end:fix]
    return list(heads)


def reproduce_number():
    # --8<-- [start:reproduce_number]
    from torch import nn

    heads = nn.ModuleDict()
    for classes in (10, 100):
        heads[classes] = nn.Linear(4, classes)
    print(list(heads))
    # --8<-- [end:reproduce_number]


def fix_number():
    # --8<-- [start:fix_number]
    from torch import nn

    heads = nn.ModuleDict()
    for classes in (10, 100):
        heads[str(classes)] = nn.Linear(4, classes)
    print(list(heads))
    # --8<-- [end:fix_number]
    return list(heads)


def reproduce_taken():
    # --8<-- [start:reproduce_taken]
    from torch import nn

    parts = nn.ModuleDict({"train": nn.Linear(4, 2), "test": nn.Linear(4, 2)})
    print(list(parts))
    # --8<-- [end:reproduce_taken]


def fix_taken():
    # --8<-- [start:fix_taken]
    from torch import nn

    parts = nn.ModuleDict({"for_train": nn.Linear(4, 2), "for_test": nn.Linear(4, 2)})
    print(list(parts))
    # --8<-- [end:fix_taken]
    return list(parts)


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    names = ["conv", "block.conv", "", "keys"]

    bad = [name for name in names if not name or "." in name or hasattr(nn.ModuleDict, name)]
    print(bad)
    # --8<-- [end:find_it]
    return bad
