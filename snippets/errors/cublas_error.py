"""A matrix product on the GPU fails in cuBLAS: memory is full, or an earlier kernel failed."""

KIND = "error"
TIER = "symptom"
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        "CUDA error: CUBLAS_STATUS_NOT_INITIALIZED when calling `{call:any}`",
        "Vision-CAIR/MiniGPT-4#89",
    ),
    (
        "RuntimeError",
        "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `{call:any}`",
        "JDAI-CV/fast-reid#624",
    ),
    (
        "RuntimeError",
        "CUDA error: CUBLAS_STATUS_EXECUTION_FAILED when calling `{call:any}`",
        "jadore801120/attention-is-all-you-need-pytorch#193",
    ),
    (
        "RuntimeError",
        "CUDA error: CUBLAS_STATUS_INTERNAL_ERROR when calling `{call:any}`",
        "jdubpark/continual-bert#2",
    ),
    ("RuntimeError", "CUDA error: CUBLAS_STATUS_NOT_INITIALIZED", "Vision-CAIR/MiniGPT-4#89"),
    ("RuntimeError", "CUDA error: CUBLAS_STATUS_ALLOC_FAILED", "JDAI-CV/fast-reid#624"),
    (
        "RuntimeError",
        "CUDA error: CUBLAS_STATUS_EXECUTION_FAILED",
        "foamliu/Image-Captioning-PyTorch#16",
    ),
    ("RuntimeError", "CUDA error: CUBLAS_STATUS_INTERNAL_ERROR", "jdubpark/continual-bert#2"),
    (
        "RuntimeError",
        "cublas runtime error : the GPU program failed to execute at {file:path}",
        "torchgan/torchgan#85",
    ),
]
FRAMES = []
