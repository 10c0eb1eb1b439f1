"""torch.compile is to write GPU kernels, and finds no Triton that could compile them."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "torch._inductor.exc.TritonMissing",
        (
            "Cannot find a working triton installation. Either the package is not installed or it "
            "is too old. More information on installing Triton can be found at: "
            "https://github.com/triton-lang/triton"
        ),
        "kijai/ComfyUI-WanVideoWrapper#978",
    ),
    (
        "RuntimeError",
        (
            "Cannot find a working triton installation. Either the package is not installed or it "
            "is too old."
        ),
        "welltop-cn/ComfyUI-TeaCache#40",
    ),
    ("RuntimeError", "Cannot find a working triton installation", "triton-lang/triton#4034"),
]
FRAMES = []
