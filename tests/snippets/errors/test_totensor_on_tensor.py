from snippets.errors import totensor_on_tensor as entry


def test_fix_scales_to_minus_one_to_one():
    picture = entry.fix()
    assert picture.min() >= -1
    assert picture.max() <= 1


def test_does_not_help_turns_the_dimensions():
    assert entry.does_not_help() == (32, 3, 24)


def test_fix_several_crops_tensors():
    crops = entry.fix_several()
    assert [tuple(crop.shape) for crop in crops] == [(3, 16, 16)] * 5
