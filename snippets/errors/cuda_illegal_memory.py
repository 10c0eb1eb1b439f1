"""A kernel touched memory that is not its own; the exception comes later, at some other call."""

KIND = "error"
TIER = "symptom"
MESSAGES = []
ATTESTED = [
    (
        "torch.AcceleratorError",
        "CUDA error: an illegal memory access was encountered",
        "ModelTC/LightX2V#480",
    ),
    (
        "RuntimeError",
        "CUDA error: an illegal memory access was encountered",
        "lkeab/gaussian-grouping#39",
    ),
    (
        "RuntimeError",
        "cuda runtime error ({code:int}) : an illegal memory access was encountered at {file:path}",
        "laughtervv/DepthAwareCNN#12",
    ),
    (
        "RuntimeError",
        "an illegal memory access was encountered",
        "laughtervv/DepthAwareCNN#12",
    ),
]
FRAMES = []
