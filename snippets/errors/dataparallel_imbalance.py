"""DataParallel finds one card much weaker than another."""

KIND = "warning"
MESSAGES = []
ATTESTED = [
    (
        "UserWarning",
        (
            "There is an imbalance between your GPUs. You may want to exclude GPU {weak:int} which "
            "has less than 75% of the memory or cores of GPU {strong:int}."
        ),
        "pytorch/examples#343",
    ),
    (
        "UserWarning",
        "There is an imbalance between your GPUs. You may want to exclude GPU",
        "csxmli2016/DFDNet#74",
    ),
]
FRAMES = []
