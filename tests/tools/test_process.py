"""Running a command in the foreground."""

import sys

from tools.process import follow


class Child:
    """A process whose end is interrupted `interrupts` times before it comes."""

    def __init__(self, status, interrupts=0):
        self.status = status
        self.interrupts = interrupts

    def wait(self):
        if self.interrupts:
            self.interrupts -= 1
            raise KeyboardInterrupt
        return self.status


def test_status_of_the_command_is_passed_on():
    assert follow([sys.executable, "-c", "raise SystemExit(5)"]) == 5


def test_ctrl_c_waits_for_the_command_to_end(monkeypatch):
    child = Child(3, interrupts=2)
    monkeypatch.setattr("subprocess.Popen", lambda *_, **__: child)
    assert follow(["anything"]) == 3
    assert child.interrupts == 0


def test_death_by_ctrl_c_is_130_as_in_a_shell(monkeypatch):
    monkeypatch.setattr("subprocess.Popen", lambda *_, **__: Child(-2))
    assert follow(["anything"]) == 130
