"""Nothing that is pasted leaves torchwhy as a command to a terminal or as markup of a notebook."""

import io
import json
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from playwright.sync_api import Browser

from tests.torchwhy.injections import INJECTIONS, OBEYED, carried
from tests.torchwhy.twin import open_twin
from torchwhy import Catalogue, __main__, recognise
from torchwhy.edits import edits_for
from torchwhy.explain import card
from torchwhy.notebook import bundle
from torchwhy.raised import explain_raised

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], real: Catalogue
) -> Call:
    monkeypatch.setattr("torchwhy.cli.load", lambda: real)

    def calling(*argv: str, text: str = "") -> tuple[int, str, str]:
        data = io.BytesIO(text.encode("utf-8", "surrogatepass"))
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(data))
        monkeypatch.setenv("TORCHWHY_LANG", "en")
        status = __main__.main(list(argv))
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return calling


class Tags(HTMLParser):
    """The elements of a piece of HTML, with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_corpus_is_large_and_without_repetition() -> None:
    assert len(INJECTIONS) == len(set(INJECTIONS)) >= 150


def test_injected_values_do_reach_the_answer(real: Catalogue) -> None:
    """Otherwise the other tests would look at nothing."""
    shown = [card(recognise(carried(text), real), "en", real) for text in INJECTIONS]
    repeated = [text for text, said in zip(INJECTIONS, shown, strict=True) if text in said]
    assert len(repeated) > 60


@pytest.mark.parametrize("form", [str, carried])
def test_no_answer_holds_what_a_terminal_obeys(
    call: Call, form: Callable[[str], str], real: Catalogue
) -> None:
    for text in INJECTIONS:
        pasted = form(text)
        for argv in ([], ["--json"], ["--redact"], ["--lang", "zh"]):
            status, out, complaint = call(*argv, text=pasted)
            assert status in (0, 1)
            assert not OBEYED.search(out), (argv, text)
            assert complaint == ""
        said = explain_raised(RuntimeError(pasted), "en")
        assert not OBEYED.search(said), text


def test_no_complaint_holds_what_a_terminal_obeys(call: Call) -> None:
    for text in INJECTIONS:
        name = "no/such/" + text.replace("\x00", "")
        for argv in ([name], ["--id", name], [f"--{name}"], ["--batch", name], ["run", name]):
            status, out, complaint = call(*argv)
            assert (status, out) == (2, ""), argv
            assert not OBEYED.search(complaint), argv


def test_batch_is_plain_ascii(call: Call) -> None:
    rows = [json.dumps({"id": text, "text": carried(text)}) for text in INJECTIONS]
    _, out, _ = call("--batch", "-", text="\n".join(rows))
    assert out.isascii()
    assert not OBEYED.search(out)
    assert [json.loads(row)["id"] for row in out.splitlines()] == INJECTIONS


def test_notebook_shows_one_block_of_text(real: Catalogue) -> None:
    placed = Catalogue({**real.data, "site": "https://example.org/"}, real.root)
    for text in INJECTIONS:
        for form in (str, carried):
            shown = bundle(recognise(form(text), placed), placed, "en")
            tags = Tags()
            tags.feed(shown["text/html"])
            assert [tag for tag, _ in tags.found] in (["pre"], ["pre", "a"]), text
            for tag, attributes in tags.found:
                names = {"style"} if tag == "pre" else {"href", "target", "rel"}
                assert set(attributes) == names
                assert str(attributes.get("href", "https://example.org/")).startswith(
                    "https://example.org/"
                )
            assert not OBEYED.search(shown["text/html"]), text


def test_edits_only_repeat_values(real: Catalogue) -> None:
    for entry in real.entries:
        for text in INJECTIONS:
            values = dict.fromkeys(("actual", "expected", "target", "dim", "index", "shape"), text)
            for edit in edits_for(entry, values):
                assert set(edit) == {"what", "old", "new"}


def test_browser_answers_as_python_and_its_objects_stay_whole(
    chromium: Browser, real: Catalogue
) -> None:
    page = open_twin(chromium, real.data)
    texts = [form(text) for text in INJECTIONS for form in (str, carried)]
    answers = page.evaluate(
        "texts => texts.map(text => torchwhy.recognise(text, torchwhyCatalogue))", texts
    )
    for text, answer in zip(texts, answers, strict=True):
        found = recognise(text, real)
        assert (answer["match"], answer["values"]) == (found.match, found.values), text
    assert page.evaluate("() => ({}).hurt === undefined && self.hurt === undefined")
    page.close()
