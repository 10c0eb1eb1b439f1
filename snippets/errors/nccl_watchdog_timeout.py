"""A collective operation did not end in time: some process never came to it."""

KIND = "error"
TIER = "symptom"
MESSAGES = []
ATTESTED = [
    (
        "",
        (
            "[Rank {rank:int}] Watchdog caught collective operation timeout: "
            "WorkNCCL(SeqNum={number:int}, OpType={operation:word}, NumelIn={sent:int}, "
            "NumelOut={received:int}, Timeout(ms)={limit:int}) ran for {waited:int} milliseconds "
            "before timing out."
        ),
        "hiyouga/LlamaFactory#7396",
    ),
    (
        "torch.distributed.DistBackendError",
        (
            "Process group watchdog thread terminated with exception: [Rank {rank:int}] Watchdog "
            "caught collective operation timeout"
        ),
        "sgl-project/sglang#1693",
    ),
    ("", "Watchdog caught collective operation timeout", "XPixelGroup/BasicSR#737"),
]
FRAMES = []
