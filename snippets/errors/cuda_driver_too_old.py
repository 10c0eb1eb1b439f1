"""The NVIDIA driver is older than the CUDA that this PyTorch was built with."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        (
            "The NVIDIA driver on your system is too old (found version {found:int}). Please "
            "update your GPU driver by downloading and installing a new version from the URL"
        ),
        "lllyasviel/Fooocus#1313",
    ),
    (
        "UserWarning",
        (
            "CUDA initialization: The NVIDIA driver on your system is too old (found version "
            "{found:int}). Please update your GPU driver"
        ),
        "IEIT-Yuan/Yuan-2.0#65",
    ),
    (
        "AssertionError",
        "The NVIDIA driver on your system is too old (found version {found:int}).",
        "wuhuikai/FastFCN#37",
    ),
    (
        "RuntimeError",
        "CUDA driver version is insufficient for CUDA runtime version",
        "facebookresearch/maskrcnn-benchmark#308",
    ),
]
FRAMES = []
