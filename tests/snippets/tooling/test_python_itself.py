import subprocess
import sys

import pytest
from torch import nn

from snippets.tooling import python_itself


def test_name_shadowing_ends_when_the_file_has_another_name(capsys):
    python_itself.name_shadowing()
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("AttributeError: module 'json' has no attribute 'dumps'")
    assert second == "[1]"


def test_name_shadowing_torch_finds_the_file_first():
    script = python_itself.NAME_SHADOWING_TORCH
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "'torch' is not a package" in done.stderr


def test_name_shadowing_where_finds_the_real_torch():
    assert python_itself.name_shadowing_where().parent.name == "torch"


def test_module_reload_leaves_the_old_class_without_its_name():
    with pytest.raises(TypeError, match="super"):
        python_itself.module_reload()


def test_module_reload_fix_works_with_both_classes():
    model, old, new = python_itself.module_reload_fix()
    assert old is not new
    assert isinstance(model, old)
    assert not isinstance(model, new)
    assert isinstance(new(), nn.Module)


def test_metaclass_registry_has_one_entry_for_three_objects():
    registry, objects = python_itself.metaclass_registry()
    assert list(registry) == ["Backbone"]
    assert len(objects) == 3


def test_metaclass_registry_init_subclass_needs_no_metaclass():
    registry, model = python_itself.metaclass_registry_init_subclass()
    assert registry == {"Small": type(model)}


def test_metaclass_registry_decorator_keeps_functions():
    assert isinstance(python_itself.metaclass_registry_decorator()["tiny"](), nn.Linear)


def test_metaclass_registry_abc_refuses_what_is_not_written():
    with pytest.raises(TypeError, match="abstract method"):
        python_itself.metaclass_registry_abc()
