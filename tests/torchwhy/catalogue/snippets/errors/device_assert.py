"""A kernel found something wrong and says no more."""

KIND = "process"
TIER = "symptom"
MESSAGES = [
    ("RuntimeError", "CUDA error: device-side assert triggered"),
]


def fix():
    # --8<-- [start:fix]
    print("device_assert")
    # --8<-- [end:fix]
