from packaging.requirements import Requirement

from snippets.errors import torchvision_ops_missing as entry


def test_package_with_its_compiled_part_is_imported():
    assert entry.fix() == "imported\n"


def test_package_names_the_torch_that_it_was_built_for():
    needed, installed = entry.find_it()
    assert Requirement(needed).name == "torch"
    assert Requirement(needed).specifier.contains(installed)
