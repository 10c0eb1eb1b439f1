from snippets.errors import version_of_package_missing as entry


def test_version_of_the_package_is_that_of_the_library():
    assert entry.fix() == entry.without_metadata()


def test_library_knows_its_package():
    assert "torch" in entry.find_it()["torch"]
