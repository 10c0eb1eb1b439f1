"""One issue for what newer releases change: opened once, then brought up to date."""

import json
from pathlib import Path

import pytest

from tools import tracker
from tools.missing import MissingError


class GitHub:
    """Stands for `gh`: knows the open issues, and keeps what it is told."""

    def __init__(self, *numbers):
        self.numbers, self.calls, self.text = numbers, [], ""

    def __call__(self, arguments):
        self.calls.append(arguments)
        if "--body-file" in arguments:
            self.text = Path(arguments[-1]).read_text(encoding="utf-8")
        if arguments[:2] == ["issue", "list"]:
            return json.dumps([{"number": number} for number in self.numbers])
        return "https://github.test/issues/5\n"

    @property
    def verbs(self):
        return [" ".join(call[:2]) for call in self.calls]


@pytest.fixture
def reports(tmp_path):
    for kind in ("stable", "nightly"):
        file = tmp_path / f"newer-{kind}" / f"{kind}.md"
        file.parent.mkdir()
        file.write_text(f"## torch 9 ({kind})\n\n$(id) `id` by @someone\n", encoding="utf-8")
    return tmp_path


def test_one_issue_is_opened_with_all_reports(reports):
    there = GitHub()
    assert tracker.main([str(reports)], there) == 0
    assert there.verbs == ["issue list", "label create", "issue create"]
    assert "## torch 9 (nightly)" in there.text
    assert "## torch 9 (stable)" in there.text


def test_the_open_issue_is_brought_up_to_date(reports):
    there = GitHub(12, 5)
    assert tracker.main([str(reports)], there) == 0
    assert there.verbs == ["issue list", "issue edit"]
    assert there.calls[-1][2] == "5"


def test_what_a_report_says_is_never_on_a_command_line_and_calls_nobody(reports):
    there = GitHub()
    tracker.main([str(reports)], there)
    assert not [part for call in there.calls for part in call if "$(id)" in part]
    assert "@someone" not in there.text
    assert "someone" in there.text


def test_nothing_is_done_where_nothing_changed(tmp_path, capsys):
    there = GitHub()
    assert tracker.main([str(tmp_path / "none")], there) == 0
    assert there.calls == []
    assert "Nothing has changed" in capsys.readouterr().out


def test_an_issue_is_no_longer_than_github_takes(reports):
    (reports / "newer-stable" / "stable.md").write_text("x\n" * 90_000, encoding="utf-8")
    there = GitHub()
    tracker.main([str(reports)], there)
    assert len(there.text) < 65_536
    assert "The rest is in the run's artifacts" in there.text


def test_what_is_no_report_is_refused(reports, monkeypatch):
    monkeypatch.setattr(tracker, "LARGEST", 10)
    with pytest.raises(MissingError, match="is no report"):
        tracker.main([str(reports)], GitHub())


def test_a_folder_is_asked_for(capsys):
    assert tracker.main([]) == 2
    assert "usage:" in capsys.readouterr().err
