"""A Trainer or Accelerator is asked for half precision where it finds no GPU."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    ("ValueError", "fp16 mixed precision requires a GPU", "bmaltais/kohya_ss#719"),
    (
        "ValueError",
        (
            "FP16 Mixed precision training with AMP or APEX (`--fp16`) and FP16 half precision "
            "evaluation (`--fp16_full_eval`) can only be used on CUDA devices."
        ),
        "LHRLAB/ChatKBQA#13",
    ),
]
FRAMES = []
