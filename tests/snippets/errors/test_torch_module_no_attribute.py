import torch

from snippets.errors import torch_module_no_attribute as entry


def test_fix_gives_the_real_and_imaginary_parts_that_the_old_function_gave():
    assert tuple(entry.fix().shape) == (4, 3, 2)


def test_new_function_of_the_old_name_transforms_one_dimension_only():
    rows, both = entry.only_renamed()
    assert rows.is_complex()
    assert torch.equal(rows[1], rows[0])
    assert both[1].abs().max() == 0


def test_typo_is_found_by_its_likeness():
    assert entry.fix_typo() == [0, 1, 2]
    assert "arange" in entry.find_it()
