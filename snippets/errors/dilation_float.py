"""A size, padding or dilation of a layer is a float, mostly because / was used for //."""

KIND = "error"
MESSAGES = [
    (
        "TypeError",
        (
            "arguments have invalid types: (Tensor, !Parameter!, !Parameter!, !tuple of (int, "
            "int)!, !tuple of (int, int)!, !tuple of (float, float)!, !int!)"
        ),
    ),
    (
        "TypeError",
        (
            "arguments have invalid types: (Tensor, !Parameter!, !Parameter!, !tuple of (int, "
            "int)!, !tuple of (float, float)!, !tuple of (int, int)!, !int!)"
        ),
    ),
    (
        "TypeError",
        (
            "arguments have invalid types: (Tensor, !Parameter!, !Parameter!, "
            "!tuple of (float, float)!, !tuple of (int, int)!, !tuple of (int, int)!, !int!)"
        ),
    ),
    (
        "TypeError",
        (
            "empty(): argument 'size' failed to unpack the object at pos {position:int} with error "
            '"type must be tuple of ints,but got float"'
        ),
    ),
    (
        "TypeError",
        (
            "empty(): argument 'size' (position 1) must be tuple of ints, but found element of "
            "type float at pos {position:int}"
        ),
    ),
    (
        "TypeError",
        (
            "conv2d() received an invalid combination of arguments - got (Tensor, Parameter, "
            "Parameter, tuple, tuple, tuple, int), but expected one of:"
        ),
    ),
    (
        "TypeError",
        (
            "empty() received an invalid combination of arguments - got (tuple, dtype=NoneType, "
            "device=NoneType), but expected one of:"
        ),
    ),
    (
        "TypeError",
        (
            "empty(): argument 'size' must be tuple of SymInts, but found element of type float at "
            "pos {position:int}"
        ),
    ),
    (
        "TypeError",
        (
            "max_pool2d(): argument '{argument:word}' (position {position:int}) must be tuple of "
            "ints, not float"
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn

    rate = 4
    conv = nn.Conv2d(3, 8, kernel_size=3, dilation=rate / 2)
    print(tuple(conv(torch.rand(1, 3, 16, 16)).shape))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn

    rate = 4
    conv = nn.Conv2d(3, 8, kernel_size=3, dilation=rate // 2)
    print(tuple(conv(torch.rand(1, 3, 16, 16)).shape))
    # --8<-- [end:fix]
    return tuple(conv(torch.rand(1, 3, 16, 16)).shape)


def reproduce_padding():
    # --8<-- [start:reproduce_padding]
    import torch
    from torch import nn

    kernel = 3
    conv = nn.Conv2d(3, 8, kernel, padding=(kernel - 1) / 2)
    print(tuple(conv(torch.rand(1, 3, 16, 16)).shape))
    # --8<-- [end:reproduce_padding]


def fix_padding():
    # --8<-- [start:fix_padding]
    import torch
    from torch import nn

    kernel = 3
    conv = nn.Conv2d(3, 8, kernel, padding=(kernel - 1) // 2)
    print(tuple(conv(torch.rand(1, 3, 16, 16)).shape))
    # --8<-- [end:fix_padding]
    return tuple(conv(torch.rand(1, 3, 16, 16)).shape)


def reproduce_width():
    # --8<-- [start:reproduce_width]
    from torch import nn

    width = 64
    linear = nn.Linear(width, width / 4)
    print(linear)
    # --8<-- [end:reproduce_width]


def fix_width():
    # --8<-- [start:fix_width]
    from torch import nn

    width = 64
    linear = nn.Linear(width, width // 4)
    print(linear)
    # --8<-- [end:fix_width]
    return linear


def does_not_help():
    # --8<-- [start:does_not_help]
    width = 100
    widths = [int(width * 0.29), width * 29 // 100]
    print(widths)
    # --8<-- [end:does_not_help]
    return widths


def find_it():
    # --8<-- [start:find_it]
    from torch import nn

    model = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1.0), nn.ReLU(), nn.Conv2d(8, 8, 3))

    for name, part in model.named_modules():
        for option in ("kernel_size", "stride", "padding", "dilation"):
            value = str(getattr(part, option, ""))
            if "." in value:
                print(name, option, value)
    # --8<-- [end:find_it]
