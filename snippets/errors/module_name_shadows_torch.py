"""A file of one's own has the name of torch, or of a standard module that torch imports."""

import subprocess
import sys

KIND = "process"
MESSAGES = [
    ("ModuleNotFoundError", "No module named 'torch.{module:word}'; 'torch' is not a package"),
    (
        "AttributeError",
        (
            "module 'torch' has no attribute '{name:word}' (consider renaming '{file:path}' if it "
            "has the same name as a"
        ),
    ),
    (
        "AttributeError",
        (
            "partially initialized module 'torch' has no attribute '{name:word}' (most likely due "
            "to a circular import)"
        ),
    ),
    (
        "ImportError",
        (
            "cannot import name '{name:word}' from partially initialized module 'torch' (most "
            "likely due to a circular import) ({file:path})"
        ),
    ),
    ("ImportError", "from partially initialized module 'torch' (most likely"),
    ("ImportError", "cannot import name 'Random' from 'random' ({file:path})"),
]
ATTESTED = [
    (
        "AttributeError",
        "module 'dis' has no attribute 'COMPILER_FLAG_NAMES'",
        "pytorch/pytorch#14014",
    ),
]
FRAMES = []

REPRODUCE = """\
# --8<-- [start:reproduce]
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "torch.py").touch()
    script = "import torch.nn; print('imported')"
    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True)
# --8<-- [end:reproduce]
"""

FIX = """\
# --8<-- [start:fix]
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "first_try.py").touch()
    script = "import torch.nn; print('imported')"
    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True)
# --8<-- [end:fix]
"""

REPRODUCE_STANDARD = """\
# --8<-- [start:reproduce_standard]
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "random.py").touch()
    script = "import torch; print('imported')"
    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True)
# --8<-- [end:reproduce_standard]
"""

FIX_STANDARD = """\
# --8<-- [start:fix_standard]
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "dice.py").touch()
    script = "import torch; print('imported')"
    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True)
# --8<-- [end:fix_standard]
"""

REPRODUCE_SCRIPT = """\
# --8<-- [start:reproduce_script]
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    script = Path(folder, "torch.py")
    script.write_text("import torch; print(torch.zeros(2))")
    subprocess.run([sys.executable, script.name], cwd=folder, check=True)
# --8<-- [end:reproduce_script]
"""

FIX_SCRIPT = """\
# --8<-- [start:fix_script]
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    script = Path(folder, "first_try.py")
    script.write_text("import torch; print(torch.zeros(2))")
    subprocess.run([sys.executable, script.name], cwd=folder, check=True)
# --8<-- [end:fix_script]
"""


def reproduce():
    return _run(REPRODUCE).stderr


def fix():
    return _run(FIX).stdout


def reproduce_standard():
    return _run(REPRODUCE_STANDARD).stderr


def fix_standard():
    return _run(FIX_STANDARD).stdout


def reproduce_script():
    return _run(REPRODUCE_SCRIPT).stderr


def fix_script():
    return _run(FIX_SCRIPT).stdout


def longer_path():
    # --8<-- [start:longer_path]
    import subprocess
    import sys
    import tempfile
    from pathlib import Path

    script = (
        "import sys, sysconfig; sys.path.append(sysconfig.get_path('purelib')); import torch.nn"
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "torch.py").touch()
        command = [sys.executable, "-c", script]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    print(done.stderr.splitlines()[-1])
    # --8<-- [end:longer_path]
    return done


def find_it():
    # --8<-- [start:find_it]
    import sys
    from pathlib import Path

    taken = {"torch", "torchvision", "numpy", *sys.stdlib_module_names}
    found = [path.name for path in Path().iterdir() if path.stem in taken]
    print(found or "no file is in the way here")
    # --8<-- [end:find_it]
    return found


def _run(script):
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
