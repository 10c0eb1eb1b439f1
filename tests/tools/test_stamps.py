"""What a stamp says."""

import pytest

from tools.evidence import Older, Ran, Stamp
from tools.stamps import block, older, render

CPU = Ran("2.15.0", "CPU", "2026-11-20")
H100 = Ran("2.15.0", "NVIDIA H100", "2026-11-21")


def test_page_whose_blocks_all_ran():
    assert render(Stamp((CPU,), 3, 3), "en") == (
        '<p class="note-stamp">The code on this page ran on torch 2.15.0 · CPU · 2026-11-20</p>'
    )


def test_every_environment_is_named():
    shown = render(Stamp((CPU, H100), 3, 3), "zh")
    assert "CPU · 2026-11-20；torch 2.15.0 · NVIDIA H100 · 2026-11-21" in shown


@pytest.mark.parametrize(("lang", "text"), [("en", "2 of 3 blocks"), ("zh", "3 段代码已运行 2 段")])
def test_page_that_ran_in_part_says_how_much(lang, text):
    shown = render(Stamp((CPU,), 2, 3), lang)
    assert text in shown
    assert "note-stamp-part" in shown


def test_page_that_never_ran_says_so():
    shown = render(Stamp((), 0, 3), "en")
    assert "has not run since it was changed" in shown
    assert "note-stamp-missing" in shown


def test_block_says_where_it_ran_or_that_it_has_not():
    assert block(Stamp((CPU,), 1, 1), "en") == (
        '<p class="note-ran">ran on torch 2.15.0 · CPU · 2026-11-20</p>'
    )
    assert "改动后还没有运行过" in block(Stamp((), 0, 1), "zh")


def test_releases_on_one_device_stand_together_with_the_oldest_date():
    runs = (CPU, Ran("2.4.1", "CPU", "2026-11-19"), H100)
    shown = render(Stamp(runs, 3, 3), "en")
    assert "torch 2.15.0, 2.4.1 · CPU · 2026-11-19; torch 2.15.0 · NVIDIA H100" in shown


@pytest.mark.parametrize(
    ("known", "lang", "text"),
    [
        (
            Older(("2.4.1",), (), "2.6.0"),
            "en",
            "from torch 2.6.0 on; on torch 2.4.1 it ends differently.</p>",
        ),
        (
            Older(("2.4.1", "2.6.0"), (), "2.8.0"),
            "zh",
            "从 torch 2.8.0 起是这个结果；在 torch 2.4.1、",
        ),
        (Older(("2.6.0",), (), ""), "en", "On torch 2.6.0 the code below ends differently"),
        (Older((), ("2.4.1", "2.8.0"), "2.4.1"), "zh", ">下面这段代码在 torch 2.4.1、2.8.0 上还会"),
        (
            Older(("2.4.1",), ("2.8.0",), "2.8.0"),
            "en",
            'differently.</p><p class="note-needs">On torch 2.8.0 the code below gives a warning',
        ),
    ],
)
def test_what_older_releases_do_otherwise_is_said(known, lang, text):
    assert text in older(known, lang)
