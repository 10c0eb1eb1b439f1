"""A convolution gets an input whose channel count differs from its in_channels."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Given groups={groups:int}, weight of size {weight:shape}, expected "
            "input{input:shape} to have {expected:int} channels, but got {actual:int} channels "
            "instead"
        ),
    ),
    (
        "RuntimeError",
        (
            "Given transposed={transposed:int}, weight of size {weight:shape}, expected "
            "input{input:shape} to have {expected:int} channels, but got {actual:int} channels "
            "instead"
        ),
    ),
    (
        "RuntimeError",
        (
            "expected input{input:shape} to have {expected:int} channels, but got {actual:int} "
            "channels instead"
        ),
    ),
]
FRAMES = []


def fix():
    # --8<-- [start:fix]
    print("conv_channel_mismatch")
    # --8<-- [end:fix]


EDITS = [
    ("code", "$layer($x)", "$layer($x.movedim(-1, -3))", "input[-1] == expected"),
    ("in_channels", "{expected}", "{actual}"),
]
