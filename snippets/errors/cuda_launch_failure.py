"""A kernel died on the GPU, and the driver says no more than that."""

KIND = "error"
TIER = "symptom"
MESSAGES = []
ATTESTED = [
    ("RuntimeError", "CUDA error: unspecified launch failure", "CSUBioGroup/PGMG#3"),
    (
        "RuntimeError",
        "cuda runtime error ({code:int}) : unspecified launch failure at {file:path}",
        "pytorch/pytorch#2567",
    ),
    (
        "",
        "THCudaCheck FAIL file={file:path} line={line:int} error=4 : unspecified launch failure",
        "microsoft/human-pose-estimation.pytorch#21",
    ),
    ("RuntimeError", "unspecified launch failure", "lean-dojo/ReProver#68"),
]
FRAMES = []
