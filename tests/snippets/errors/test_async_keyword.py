import keyword

import pytest

from snippets.errors import async_keyword as entry


def test_fix_gives_the_batch():
    assert entry.fix().shape == (4, 3)


def test_today_gives_the_last_batch():
    assert entry.today().shape == (4, 3)


def test_async_is_a_keyword():
    assert keyword.iskeyword("async")


def test_the_whole_file_fails_before_its_first_line_runs():
    with pytest.raises(SyntaxError):
        compile("raise ValueError\nx.cuda(async=True)\n", "train.py", "exec")


def test_find_it_names_every_place(tmp_path, monkeypatch, capsys):
    (tmp_path / "old.py").write_text("y = 1\nx.cuda(async=True)\nz.cuda(async = False)\n")
    (tmp_path / "new.py").write_text("async def run():\n    x.cuda(non_blocking=True)\n")
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert capsys.readouterr().out.splitlines() == [
        "old.py:2: x.cuda(async=True)",
        "old.py:3: z.cuda(async = False)",
    ]
