from snippets.errors import wheel_not_supported as entry


def test_wheel_for_this_python_is_taken():
    assert entry.fix() == "downloaded\n"


def test_wheel_that_allows_this_python_is_taken():
    assert entry.fix_python() == "downloaded\n"
    assert "requires a different Python" in entry.reproduce_python()


def test_tags_are_those_that_pip_would_take():
    assert "none-any" in entry.find_it()[-1]
