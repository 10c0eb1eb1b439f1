"""A compiled extension was built without its GPU part, and gets a tensor on the GPU."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    ("RuntimeError", "Not compiled with GPU support", "facebookresearch/pytorch3d#500"),
    (
        "RuntimeError",
        "Not compiled with CUDA support",
        "https://www.zzwws.cn/archives/42895",
    ),
]
FRAMES = []
