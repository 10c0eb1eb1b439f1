from snippets.errors import onecycle_too_many_steps as entry


def test_fix_walks_every_batch():
    assert entry.fix() == 12


def test_fix_resume_starts_a_new_curve():
    assert entry.fix_resume() == (1, 8)


def test_does_not_help_the_rate_stays_low():
    assert entry.does_not_help() < 0.01


def test_find_it_shows_two_numbers(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "built for 12 will step 15\n"
