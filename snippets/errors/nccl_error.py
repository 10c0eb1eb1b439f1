"""NCCL could not carry data between GPUs; its last line, or its log, says why."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "torch.distributed.DistBackendError",
        (
            "Duplicate GPU detected : rank {rank:int} and rank {other:int} both on CUDA device "
            "{gpu:word}"
        ),
        "csguoh/MambaIR#39",
    ),
    (
        "torch.distributed.DistBackendError",
        (
            "NCCL error in: {file:path}, remote process exited or there was a network error, NCCL "
            "version {version:word}"
        ),
        "NVIDIA/nccl#1141",
    ),
    (
        "torch.distributed.DistBackendError",
        (
            "NCCL error in: {file:path}, unhandled cuda error (run with NCCL_DEBUG=INFO for "
            "details), NCCL version {version:word}"
        ),
        "pytorch/pytorch#170045",
    ),
    (
        "torch.distributed.DistBackendError",
        (
            "NCCL error in: {file:path}, invalid usage (run with NCCL_DEBUG=WARN for details), "
            "NCCL version {version:word}"
        ),
        "verl-project/verl#161",
    ),
    (
        "RuntimeError",
        "NCCL error in: {file:path}, unhandled system error, NCCL version {version:word}",
        "WZMIAOMIAO/deep-learning-for-image-processing#545",
    ),
    (
        "RuntimeError",
        "NCCL error in: {file:path}, unhandled cuda error, NCCL version {version:word}",
        "pytorch/pytorch#62316",
    ),
    (
        "RuntimeError",
        "NCCL Error {code:int}: unhandled system error (run with NCCL_DEBUG=INFO for details)",
        "Tencent-Hunyuan/HunyuanVideo#114",
    ),
    ("RuntimeError", "NCCL Error {code:int}: unhandled system error", "Arthur151/ROMP#80"),
    ("RuntimeError", "NCCL Error {code:int}: unhandled cuda error.", "meetps/pytorch-semseg#76"),
    (
        "RuntimeError",
        "NCCL error: unhandled system error, NCCL version {version:word}",
        "https://duoke360.com/post/34056",
    ),
    (
        "",
        "ncclUnhandledCudaError: Call to CUDA function failed.",
        "pytorch/pytorch#111187",
    ),
    (
        "",
        "ncclInvalidUsage: This usually reflects invalid usage of NCCL library.",
        "NVIDIA/Megatron-LM#661",
    ),
    (
        "",
        "ncclSystemError: System call (socket, malloc, munmap, etc) failed",
        "NVIDIA/nccl#697",
    ),
    (
        "",
        (
            "ncclRemoteError: A call failed possibly due to a network error or a remote process "
            "exiting prematurely."
        ),
        "NVIDIA/nccl#934",
    ),
]
FRAMES = []
