"""The build of PyTorch, or of an extension, holds no machine code for this GPU's architecture."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        "CUDA error: no kernel image is available for execution on the device",
        "justchenhao/STANet#57",
    ),
    (
        "RuntimeError",
        "no kernel image is available for execution on the device",
        "https://duoke360.com/post/35079",
    ),
    (
        "UserWarning",
        (
            "{card:any} with CUDA capability {arch:word} is not compatible with the current "
            "PyTorch installation."
        ),
        "Turoad/CLRNet#83",
    ),
    (
        "UserWarning",
        "The current PyTorch install supports CUDA capabilities {supported:any}.",
        "Turoad/CLRNet#83",
    ),
]
FRAMES = []
