"""torch.load meets a class or function in the file that weights_only=True does not allow."""

KIND = "error"
MESSAGES = [
    (
        "_pickle.UnpicklingError",
        (
            "Weights only load failed. This file can still be loaded, to do so you have two "
            "options, do those steps only if you trust the source of the checkpoint. "
            "{advice:names} WeightsUnpickler error: Unsupported global: GLOBAL {name:path} was "
            "not an allowed global by default."
        ),
    ),
    (
        "_pickle.UnpicklingError",
        "Unsupported global: GLOBAL {name:path} was not an allowed global by default.",
    ),
    (
        "_pickle.UnpicklingError",
        ("Weights only load failed. This file can still be loaded, to do so you have two options"),
    ),
    (
        "_pickle.UnpicklingError",
        (
            "Weights only load failed. In PyTorch 2.6, we changed the default value of the "
            "`weights_only` argument in `torch.load` from `False` to `True`."
        ),
    ),
    ("_pickle.UnpicklingError", "Weights only load failed."),
]
ATTESTED = [
    (
        "_pickle.UnpicklingError",
        (
            "Weights only load failed. Re-running `torch.load` with `weights_only` set to "
            "`False` will likely succeed, but it can result in arbitrary code execution."
        ),
        "a/b#1",
    ),
    (
        "_pickle.UnpicklingError",
        "WeightsUnpickler error: Unsupported class {name:path}",
        "a/b#1",
    ),
]
FRAMES = []


def fix():
    # --8<-- [start:fix]
    print("load_whole_model")
    # --8<-- [end:fix]
