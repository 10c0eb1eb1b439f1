import pytest


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"a = 1\r\nb = 2\r\n", "1: a carriage return"),
        (b"a = 1\nb = 2", "2: the last line has no end"),
        (b"a = 1\n\n", "2: empty lines at the end"),
        (b"a = 1\nif a:\n\tb = 2\n", "3: a tab in Python"),
        (b"a = 1\nb = '\xff'\n", "2: the file is not UTF-8"),
        (b"\xef\xbb\xbfa = 1\n", "1: the file begins with a byte order mark"),
        (b"a" * (1024 * 1024 + 10) + b"\n", "1: the file holds 1.0 MiB"),
    ],
)
def test_file_that_not_everybody_can_read(small, says, raw, message):
    (small.root / "tools").mkdir()
    (small.root / "tools" / "a.py").write_bytes(raw)
    (said,) = says("plain_files")
    assert said.startswith(f"tools/a.py:{message}")


def test_ignored_and_vendored_files_are_not_ours(small, says):
    small.write(".gitignore", "/.venv/\n*.log\n")
    for path in (".venv/a.py", "deep/a.log", ".git/config", "docs/theme/assets/vendor/a.js"):
        small.write(path, "no newline")
    assert says("plain_files") == []


def test_empty_files_and_pictures_pass(small, says):
    small.write("a/__init__.py", "")
    (small.root / "a.png").write_bytes(b"\x89PNG\r\n")
    assert says("plain_files") == []
