import torch

from snippets.errors import view_instead_of_permute as entry


def test_detect_fires_on_each_bug_and_is_quiet_after_its_fix():
    scrambled = entry.detect()
    assert scrambled(*entry.reproduce())
    assert not scrambled(*entry.fix())
    assert scrambled(*entry.reproduce_batch_first())
    assert not scrambled(*entry.fix_batch_first())


def test_detect_accepts_every_order_of_dimensions():
    x = torch.randn(2, 3, 4, 5)
    assert not entry.detect()(x, x.permute(3, 1, 0, 2))
    assert not entry.detect()(x, x)


def test_red_picture_has_a_full_first_plane_after_the_fix():
    _, planes = entry.fix()
    assert planes[0].all()
    assert not planes[1:].any()


def test_batch_first_keeps_each_sequence_together():
    _, batch_first = entry.fix_batch_first()
    assert batch_first.tolist() == [[10, 11, 12], [20, 21, 22]]


def test_contiguous_and_view_scramble_like_reshape():
    assert entry.contiguous()


def test_find_it_gives_one_number_in_all_channels():
    assert entry.find_it() == [1, 1, 1]
