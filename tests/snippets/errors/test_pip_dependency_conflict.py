from snippets.errors import pip_dependency_conflict as entry


def test_pip_chooses_the_release_that_the_other_package_needs():
    assert entry.fix() == "downloaded\n"


def test_packages_that_ask_for_torch_are_listed(capsys):
    entry.find_it()
    assert "torchvision needs torch" in capsys.readouterr().out
