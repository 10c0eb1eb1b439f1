"""torch.meshgrid is called without indexing and uses NumPy's less common order."""

KIND = "warning"
MESSAGES = [
    (
        "UserWarning",
        (
            "torch.meshgrid: in an upcoming release, it will be required to pass the indexing "
            "argument."
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    rows, columns = torch.meshgrid(torch.arange(2), torch.arange(3))
    print(tuple(rows.shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch

    rows, columns = torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij")
    print(tuple(rows.shape))
    # --8<-- [end:fix]
    return rows.tolist(), columns.tolist()


def both_orders():
    # --8<-- [start:both_orders]
    import torch

    width, height = 3, 2
    x, y = torch.meshgrid(torch.arange(width), torch.arange(height), indexing="xy")
    print(x.tolist(), tuple(x.shape))
    x, y = torch.meshgrid(torch.arange(width), torch.arange(height), indexing="ij")
    print(x.tolist(), tuple(x.shape))
    # --8<-- [end:both_orders]
    return tuple(x.shape)


def find_it():
    # --8<-- [start:find_it]
    import warnings

    import torch

    torch.set_warn_always(True)
    warnings.filterwarnings("error", message="torch.meshgrid")

    torch.meshgrid(torch.arange(2), torch.arange(3))
    # --8<-- [end:find_it]
