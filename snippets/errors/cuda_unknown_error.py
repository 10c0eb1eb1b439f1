"""CUDA could not start, or lost its device, and the driver has no name for the reason."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        (
            "CUDA unknown error - this may be due to an incorrectly set up environment, e.g. "
            "changing env variable CUDA_VISIBLE_DEVICES after program start. Setting the available "
            "devices to be zero."
        ),
        "pytorch/pytorch#49327",
    ),
    (
        "UserWarning",
        (
            "CUDA initialization: CUDA unknown error - this may be due to an incorrectly set up "
            "environment, e.g. changing env variable CUDA_VISIBLE_DEVICES after program start."
        ),
        "zhanghang1989/PyTorch-Encoding#368",
    ),
    ("RuntimeError", "CUDA error: unknown error", "pytorch/pytorch#18989"),
    (
        "RuntimeError",
        "cuda runtime error ({code:int}) : unknown error at {file:path}",
        "yunjey/pytorch-tutorial#78",
    ),
    (
        "",
        "THCudaCheck FAIL file={file:path} line={line:int} error=30 : unknown error",
        "pytorch/pytorch#14169",
    ),
]
FRAMES = []
