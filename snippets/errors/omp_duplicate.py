"""Two copies of the OpenMP runtime are loaded into one process."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "",
        "OMP: Error #15: Initializing {second:path}, but found {first:path} already initialized.",
        "HiLab-git/MIDeepSeg#4",
    ),
    (
        "",
        (
            "OMP: Hint This means that multiple copies of the OpenMP runtime have been linked into "
            "the program."
        ),
        "zhmou/Turbofan-engine-RUL-prediction#2",
    ),
]
FRAMES = []
