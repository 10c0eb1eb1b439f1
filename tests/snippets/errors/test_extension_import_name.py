from snippets.errors import extension_import_name as entry


def test_the_installed_package_comes_first_and_has_its_compiled_part():
    assert entry.fix() == "imported splat_cuda.csrc\n"


def test_the_compiled_part_of_torch_is_found():
    assert entry.find_it() == ["_C"]
