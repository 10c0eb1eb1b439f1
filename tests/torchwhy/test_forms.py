"""Every message of every entry is recognised in every form in which people paste it."""

import json

import pytest

from tests.torchwhy.forms import FORMS, Form, Recorded, frames, recorded, whole, worker
from torchwhy import Answer, Catalogue, recognise


@pytest.fixture(scope="session")
def messages(real: Catalogue) -> list[Recorded]:
    """Those of all entries but wrappers, which only report what another message says."""
    return [item for item in recorded(real) if real.entry(item.slug)["tier"] != "wrapper"]


def right(item: Recorded, form: Form, catalogue: Catalogue) -> str:
    """The entry, or where no frame is left the one with the same words that asks for none."""
    entry = catalogue.entry(item.slug)
    if not form.unframed or not entry["frames"]:
        return item.slug
    return next((slug for slug in twins(item.slug, catalogue)), "")


def twins(slug: str, catalogue: Catalogue) -> list[str]:
    """The entries that ask for no frame and have a template of this one."""
    own = {message[1] for message in catalogue.entry(slug)["messages"]}
    return [
        other["slug"]
        for other in catalogue.entries
        if other["slug"] != slug
        and not other["frames"]
        and own & {message[1] for message in other["messages"]}
    ]


@pytest.mark.parametrize("form", FORMS, ids=[form.name for form in FORMS])
def test_every_message_is_recognised_in_this_form(
    form: Form, messages: list[Recorded], real: Catalogue
) -> None:
    missed = []
    fitting = [item for item in messages if form.fits(item)]
    for item in fitting:
        wanted, text = right(item, form, real), form.write(item)
        answer = recognise(text, real)
        # What a cut or a break leaves may be a family's: its general answer is right, if not best.
        general = answer.verdict == "family"
        assert general or answer.match in (wanted, item.slug, None), (text, answer)
        if wanted and answer.match is None:
            missed.append((item.slug, item.message, answer.nearest))
    assert 100 * (len(fitting) - len(missed)) >= form.sure * len(fitting), missed


def test_a_form_that_asks_for_less_says_why() -> None:
    assert len(FORMS) >= 50
    assert [form.name for form in FORMS if (form.sure < 100) != bool(form.reason)] == []


def test_a_wrapper_that_stands_alone_is_named_first(real: Catalogue) -> None:
    for item in recorded(real):
        if real.entry(item.slug)["tier"] == "wrapper":
            answer = recognise(whole(item), real)
            assert item.slug in (answer.match, *answer.nearest[:1])


def test_every_entry_with_a_message_has_forms(messages: list[Recorded], real: Catalogue) -> None:
    spoken = {
        entry["slug"] for entry in real.entries if entry["messages"] and entry["tier"] != "wrapper"
    }
    assert {item.slug for item in messages} == spoken


def test_only_entries_that_ask_for_frames_share_words(real: Catalogue) -> None:
    for entry in real.entries:
        own = {message[1] for message in entry["messages"]}
        for other in real.entries:
            shared = own & {message[1] for message in other["messages"]}
            assert other is entry or not shared or entry["frames"] or other["frames"]


# ---- one message, two homes ----

STACK = "stack expects each tensor to be equal size, but got [3] at entry 0 and [4] at entry 1"
COLLATE = "/home/me/env/lib/python3.12/site-packages/torch/utils/data/_utils/collate.py"


def stack_error(path: str) -> Recorded:
    return Recorded("stack-unequal", "RuntimeError", STACK, path, "error", "")


def answers(path: str, catalogue: Catalogue) -> list[Answer]:
    item = stack_error(path)
    return [
        recognise(text, catalogue) for text in (whole(item), worker(item), frames(item) + STACK)
    ]


def test_stack_below_a_collate_frame_is_the_loaders(real: Catalogue) -> None:
    for path in (COLLATE, COLLATE.replace("/", "\\"), f"[{COLLATE}](https://localhost:8080/#)"):
        for answer in answers(path, real)[:2]:
            assert (answer.match, answer.also) == ("collate-unequal-sizes", ())
            assert answer.values == {"first": "[3]", "other": "[4]", "number": "1"}


def test_frame_behind_a_key_or_a_progress_bar_counts(real: Catalogue) -> None:
    text = f'  File "{COLLATE}", line 171, in collate\n    return torch.stack(batch, 0)\n'
    text += f"RuntimeError: {STACK}"
    bar = "Epoch 1:  12%|█▏        | 12/100 [00:03<00:22,  3.9it/s]"
    for pasted in (bar + text, "[04:05, 2/3/2031] Li: " + text, json.dumps({"msg": text})):
        assert recognise(pasted, real).match == "collate-unequal-sizes", pasted


def test_stack_elsewhere_is_ones_own(real: Catalogue) -> None:
    for answer in answers("/home/me/project/collate.py", real)[:2]:
        assert (answer.match, answer.also) == ("stack-unequal", ())


def test_stack_without_frames_shows_both(real: Catalogue) -> None:
    answer = recognise(f"RuntimeError: {STACK}", real)
    assert answer.nearest == ("stack-unequal", "collate-unequal-sizes")


@pytest.mark.parametrize("rank", ["", "[rank0]: ", "E   ", "> ", "2031-02-03 04:05:06,789 ERROR: "])
def test_error_inside_a_worker_is_explained_by_its_own_frames(rank: str, real: Catalogue) -> None:
    for path, slug in ((COLLATE, "collate-unequal-sizes"), ("/home/me/data.py", "stack-unequal")):
        text = "\n".join(rank + row for row in worker(stack_error(path)).split("\n"))
        assert recognise(text, real).match == slug


def test_worker_that_is_cut_before_its_own_exception_gets_the_wrapper(real: Catalogue) -> None:
    text = worker(stack_error(COLLATE))
    answer = recognise(text[: text.index("Original")], real)
    assert (answer.match, answer.verdict) == ("caught-in-worker", "family")


def test_paths_of_frames_may_be_wrapped(real: Catalogue) -> None:
    text = whole(stack_error(COLLATE)).replace("site-packages/", "site-\npackages/")
    assert recognise(text, real).match == "collate-unequal-sizes"
