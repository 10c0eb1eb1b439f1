"""The card itself reports a fault: memory bits or a link that it could not correct."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        "CUDA error: uncorrectable ECC error encountered",
        "huggingface/accelerate#1192",
    ),
    (
        "RuntimeError",
        "CUDA error: uncorrectable NVLink error detected during the execution",
        "MIC-DKFZ/nnUNet#1519",
    ),
    ("", "uncorrectable ECC error encountered", "nagadit/DeepFaceLab_Linux#89"),
]
FRAMES = []
