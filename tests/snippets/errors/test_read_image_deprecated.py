from snippets.errors import read_image_deprecated as entry


def test_fix_reads_the_same_pixels():
    picture = entry.fix()
    assert picture.shape == (3, 24, 32)
    assert picture[:, 0, 0].tolist() == [255, 165, 0]


def test_find_it_names_every_place(tmp_path, monkeypatch, capsys):
    (tmp_path / "data.py").write_text("x = 1\npicture = read_image(path)\n")
    monkeypatch.chdir(tmp_path)
    entry.find_it()
    assert capsys.readouterr().out == "data.py:2: picture = read_image(path)\n"
