"""A launcher says that a training process ended badly; why, that process itself has said above."""

KIND = "error"
TIER = "wrapper"
# The launcher starts `python -u script`: that tells its commands from those of other programs.
MESSAGES = [
    (
        "subprocess.CalledProcessError",
        (
            "Command '['{python:path}', '-u', '{script:path}', {arguments:names}]' returned "
            "non-zero exit status {status:int}."
        ),
    ),
    (
        "subprocess.CalledProcessError",
        (
            "Command '['{python:path}', '-u', '{script:path}', {arguments:names}]' died with "
            "<Signals.{signal:word}: {status:int}>."
        ),
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import subprocess
    import sys
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        script = "weights = {}\nmodel = weights['model']\n"
        Path(folder, "train.py").write_text(script, encoding="utf-8")
        command = ["python", "-u", "train.py", "--local_rank=0"]
        subprocess.run(command, executable=sys.executable, cwd=folder, check=True)
    print("trained")
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import subprocess
    import sys
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        script = "weights = {'model': 1}\nmodel = weights['model']\n"
        Path(folder, "train.py").write_text(script, encoding="utf-8")
        command = ["python", "-u", "train.py", "--local_rank=0"]
        subprocess.run(command, executable=sys.executable, cwd=folder, check=True)
    print("trained")
    # --8<-- [end:fix]


def find_it():
    # --8<-- [start:find_it]
    import subprocess
    import sys
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        script = "weights = {}\nmodel = weights['model']\n"
        Path(folder, "train.py").write_text(script, encoding="utf-8")
        command = [sys.executable, "-u", "train.py", "--local_rank=0"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    print(done.returncode, done.stderr.splitlines()[-1])
    # --8<-- [end:find_it]
    return done.returncode
