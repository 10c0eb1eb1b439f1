"""The generated head of an error's page, and the lines that its fix changes."""

import json

import pytest

from tools.error_page import TITLE_LENGTH, head, mark_changes, title
from tools.problems import ProblemError

MODULE = "snippets/errors/too_few_gizmos.py"
KEY = "errors/too-few-gizmos.md"
MESSAGE = "cannot frobnicate 2 gizmos with a splined whatsit"


def record(small, **texts):
    """Record what the reproducer printed on each release (`v2_4_1` for 2.4.1)."""
    releases = {
        release[1:].replace("_", "."): [["reproduce", "ValueError", text]]
        for release, text in texts.items()
    }
    small.write("evidence/wordings.json", json.dumps({"too-few-gizmos": releases}))


def shown(small, lang="en"):
    contents = small.contents
    return head(contents.pages[lang, KEY], contents)


def test_head_has_title_diagnosis_stamp_and_messages_in_this_order(small):
    record(small, v2_15_0=MESSAGE)
    assert shown(small) == [
        "# ValueError&#58; cannot frobnicate … gizmos with a splined whatsit",
        "",
        '<div class="note-diagnosis" markdown>',
        "Give it one more gizmo than 2&#46;",
        "</div>",
        "",
        "<!-- stamp -->",
        "",
        "## The message { #message }",
        "",
        "Printed by torch 2.15.0 when this page's code ran:",
        "",
        "<!-- generated message -->",
        "```text",
        f"ValueError: {MESSAGE}",
        "```",
        "",
    ]


def test_title_is_the_same_in_both_languages(small):
    assert shown(small, "zh")[0] == shown(small, "en")[0]


def test_diagnosis_speaks_the_pages_language_with_the_reproducers_values(small):
    record(small, v2_15_0=MESSAGE)
    assert "多给一个零件：现在只有 2 个。" in shown(small, "zh")


def test_diagnosis_without_a_record_leaves_the_values_open(small):
    assert "Give it one more gizmo than …&#46;" in shown(small)


def test_releases_that_print_the_same_share_a_wording(small):
    other = MESSAGE.replace("cannot", "could not")
    record(small, v2_3_1=other, v2_4_1=other, v2_12_0=MESSAGE, v2_13_0=MESSAGE, v2_15_0=MESSAGE)
    lines = shown(small)
    assert "torch 2.12.0–2.15.0" in lines
    assert "torch 2.3.1–2.4.1" in lines
    assert lines.index(f"ValueError: {MESSAGE}") < lines.index(f"ValueError: {other}")


def test_runs_of_releases_are_broken_where_another_wording_stands_between(small):
    other = MESSAGE.replace("cannot", "could not")
    record(small, v2_3_1=MESSAGE, v2_4_1=other, v2_15_0=MESSAGE)
    assert "torch 2.15.0, 2.3.1" in shown(small)


def test_template_that_no_run_printed_is_listed(small):
    line = '    ("ValueError", "frobnication of {count:int} gizmos needs a splined whatsit"),\n'
    small.replace(MODULE, "]\nFRAMES", f"{line}]\nFRAMES")
    record(small, v2_15_0=MESSAGE)
    lines = shown(small)
    rest = lines[lines.index("Also worded:") :]
    assert rest[2] == "- `` ValueError: frobnication of … gizmos needs a splined whatsit ``"
    assert len([line for line in rest if line.startswith("- ")]) == 1


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("owner/repo#12", "https://github.com/owner/repo/issues/12"),
        ("https://example.org/t/1", "https://example.org/t/1"),
    ],
)
def test_wording_seen_in_public_names_its_thread(small, source, address):
    row = f'("ValueError", "the splined whatsit lacks {{count:int}} gizmos", "{source}")'
    small.replace(MODULE, "FRAMES = []", f"FRAMES = []\nATTESTED = [\n    {row},\n]")
    lines = shown(small)
    said = "ValueError: the splined whatsit lacks … gizmos"
    assert f"- `` {said} `` ([{source}]({address}))" in lines


def test_wording_of_several_lines_seen_in_public_keeps_its_lines(small):
    row = '("ValueError", "the splined whatsit\\nlacks gizmos", "owner/repo#12")'
    small.replace(MODULE, "FRAMES = []", f"FRAMES = []\nATTESTED = [\n    {row},\n]")
    lines = shown(small)
    place = lines.index("    ValueError: the splined whatsit")
    assert lines[place + 1] == "    lacks gizmos"
    assert any("issues/12" in line for line in lines[place - 4 : place])


def test_message_with_backticks_and_markup_stays_text(small):
    hostile = f"{MESSAGE}\n```\n<b>*x*</b>"
    record(small, v2_15_0=hostile)
    lines = shown(small)
    begin = lines.index("````text")
    assert lines[begin + 1 : begin + 5] == [
        *f"ValueError: {hostile}".split("\n"),
        "````",
    ]


def test_long_title_is_cut_at_a_word(small):
    long = f"cannot frobnicate {{count:int}} gizmos with a splined whatsit {'so very long ' * 30}"
    small.replace(MODULE, "cannot frobnicate {count:int} gizmos with a splined whatsit", long)
    contents = small.contents
    text = title(contents.entries["too-few-gizmos"], contents.pages["en", KEY])
    assert len(text) < TITLE_LENGTH + len("ValueError: …") + 2
    assert text.endswith((" so …", " very …", " long …"))


def test_silent_error_takes_the_pages_own_title(small):
    text = small.read(MODULE)
    start, end = text.index("MESSAGES"), text.index("FRAMES")
    small.write(MODULE, (text[:start] + text[end:]).replace('"error"', '"silent"'))
    assert shown(small, "zh")[0] == "# 零件不够"
    assert not any("#message" in line for line in shown(small))


def test_what_prints_no_class_shows_its_text_alone(small):
    small.replace(MODULE, '("ValueError", ', '("", ')
    record(small, v2_15_0=MESSAGE)
    text = small.read("evidence/wordings.json").replace('"ValueError"', '""')
    small.write("evidence/wordings.json", text)
    lines = shown(small)
    assert lines[0] == "# cannot frobnicate … gizmos with a splined whatsit"
    assert MESSAGE in lines


def test_page_without_an_entry_is_a_problem(small):
    small.remove(MODULE)
    contents = small.contents
    with pytest.raises(ProblemError, match=r"too-few-gizmos\.md:1: no entry"):
        head(contents.pages["en", KEY], contents)


def test_lines_that_the_fix_changes_are_highlighted(small):
    contents = small.contents
    body = mark_changes(contents.pages["en", KEY], contents)
    assert '```python hl_lines="1 4"\n--8<-- "snippets/errors/too_few_gizmos.py:fix"' in body
    assert body.count("hl_lines") == 1
    assert body.count("\n") == contents.pages["en", KEY].body.count("\n")


def test_highlights_of_the_author_win(small):
    fence = '```python hl_lines="2"\n--8<-- "snippets/errors/too_few_gizmos.py:fix"'
    page = f"docs/en/{KEY}"
    small.replace(page, fence.replace(' hl_lines="2"', ""), fence)
    contents = small.contents
    assert fence in mark_changes(contents.pages["en", KEY], contents)
