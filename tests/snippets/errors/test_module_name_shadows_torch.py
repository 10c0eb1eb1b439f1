from snippets.errors import module_name_shadows_torch as entry


def test_another_name_lets_the_library_in():
    assert entry.fix() == "imported\n"
    assert entry.fix_standard() == "imported\n"


def test_standard_module_is_taken_from_the_scripts_folder():
    assert "from 'random' (" in entry.reproduce_standard()


def test_longer_search_path_changes_nothing():
    done = entry.longer_path()
    assert done.returncode
    assert "'torch' is not a package" in done.stderr


def test_file_in_the_way_is_found(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert entry.find_it() == []
    (tmp_path / "logging.py").touch()
    (tmp_path / "train.py").touch()
    assert entry.find_it() == ["logging.py"]


def test_script_with_a_name_of_its_own_finds_torch():
    assert entry.fix_script() == "tensor([0., 0.])\n"
