from snippets.errors import pip_no_matching_distribution as entry


def test_release_without_the_tag_of_a_build_is_found():
    assert entry.fix() == "downloaded\n"
    assert "(from versions: 1.4.0)" in entry.reproduce()


def test_release_for_this_python_is_found():
    assert entry.fix_python() == "downloaded\n"
    assert "(from versions: none)" in entry.reproduce_python()


def test_find_it_tells_what_a_wheel_must_fit(capsys):
    entry.find_it()
    assert "bits on" in capsys.readouterr().out
