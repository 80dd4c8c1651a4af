"""How long a guest is waited for, and when moderators are told of questions that wait: the rules alone."""

from datetime import datetime, timedelta

from bot import live
from bot.live import Due
from bot.model import BLOG, LiveSession, LiveState, QuestionState
from tests.live_sessions import (
    CAMILLE,
    GUEST,
    HOUR,
    MINUTE,
    MODERATOR,
    NOE,
    NOON,
    PERSON,
    SECOND,
    Stage,
    plan,
    refused,
)

TEN = 10 * MINUTE


def _waited(*questions: str, wait: timedelta = TEN) -> Stage:
    """Return a session in which the first of these questions has just been shown."""
    stage = Stage(PERSON, wait=wait, each=9).opened()
    for name in questions:
        stage.approved(name, f"Et la question {name} ?")
    stage.started().run(stage.now + 10 * SECOND)
    return stage


def _due_at(session: LiveSession, now: datetime) -> datetime | None:
    due = live.due(session, now)
    return None if due is None else due.at


def test_what_a_guest_does_not_answer_is_put_off_as_announced_and_the_next_one_is_put() -> None:
    for wait, notice in ((TEN, 2 * MINUTE), (4 * MINUTE, 2 * MINUTE), (3 * MINUTE, 90 * SECOND), (MINUTE, 30 * SECOND)):
        stage = _waited("a", "b", wait=wait)
        shown_at = stage.session.waiting_since
        assert shown_at is not None
        assert stage.run(shown_at + wait - notice - SECOND) == []
        assert stage.run(shown_at + wait - SECOND) == ["wait"]
        assert stage.session.waiting_until == shown_at + wait
        assert [each.state for each in stage.session.questions] == ["asked", "approved"]
        assert stage.run(shown_at + wait) == ["b/1"]
        assert [each.state for each in stage.session.questions] == ["later", "asked"]
        assert stage.trail[-1] == "later"


def test_nobody_is_waited_for_where_it_was_said_so_where_the_blog_answers_and_past_the_end() -> None:
    for stage in (_waited("a", "b", wait=timedelta()), _waited("a", "b", wait=HOUR)):
        assert _due_at(stage.session, stage.now) == stage.session.ends_at
        assert stage.run(stage.now + 2 * HOUR) == []
        assert stage["a"].state is QuestionState.ASKED
        assert stage.state() is LiveState.CLOSED
    with refused("live_no_such_wait"):
        live.announce(plan(PERSON, wait=61 * MINUTE), by=MODERATOR, at=NOON)
    assert live.announce(plan(BLOG, wait=TEN), by=MODERATOR, at=NOON).session.wait == timedelta()


def test_each_sign_of_the_guest_begins_the_wait_anew_and_those_of_others_do_not() -> None:
    stage = _waited("a", "b")
    begun = stage.session.waiting_since
    assert begun is not None
    stage.now = begun + SECOND
    stage(live.sign, by=GUEST)
    assert stage.session.waiting_since == begun, "who types gives a sign every few seconds"
    stage.now += MINUTE
    for other in (CAMILLE, MODERATOR):
        stage(live.sign, by=other)
        assert stage.session.waiting_since == begun
    stage(live.sign, by=GUEST)
    assert stage.session.waiting_since == stage.now
    assert stage.run(stage.now + 9 * MINUTE) == ["wait"]
    stage(live.sign, by=GUEST)
    assert stage.session.waiting_until is None
    signed = stage.now
    assert stage.run(signed + TEN - SECOND) == ["wait"], "it is announced again"
    assert stage["a"].state is QuestionState.ASKED
    assert stage.run(signed + TEN) == ["b/1"]


def test_after_an_answer_the_next_question_comes_once_nothing_more_is_said() -> None:
    stage = _waited("a", "b")
    stage.now += 5 * MINUTE
    stage(live.answer, "a", text="Oui.", by=GUEST)
    answered = stage.now
    assert stage.run(answered + TEN - SECOND) == ["aa0", "wait"]
    assert stage.run(answered + TEN) == ["b/1"]
    assert stage["a"].state is QuestionState.ANSWERED
    stage(live.answer, "b", text="Non.", by=GUEST)
    stage.run()
    assert stage.run(stage.now + TEN) == [], "there is nothing to go on to"


def test_pauses_do_not_count_and_what_was_announced_before_is_announced_anew() -> None:
    stage = _waited("a", "b")
    begun = stage.now
    assert stage.run(begun + 9 * MINUTE) == ["wait"]
    stage(live.pause, by=MODERATOR)
    assert stage.run(stage.now + 20 * MINUTE) == []
    stage(live.resume, by=GUEST)
    resumed = stage.now
    assert stage.run(resumed + MINUTE) == ["wait"]
    assert stage.session.waiting_until == resumed + 2 * MINUTE, "nobody has less than the notice"
    assert stage.run(resumed + 2 * MINUTE) == ["b/1"]


def test_the_last_question_is_put_off_and_one_that_comes_in_later_is_put_at_once() -> None:
    stage = _waited("a")
    assert stage.run(stage.now + 20 * MINUTE) == ["wait"]
    assert stage["a"].state is QuestionState.LATER
    assert _due_at(stage.session, stage.now) == stage.session.ends_at, "it does not come straight back"
    stage.approved("b", "Et la dernière ?")
    assert stage.run() == ["b/1"]
    stage(live.answer, "b", text="Oui.", by=GUEST)
    assert stage.run(stage.now + TEN) == ["ba0", "wait", "a/2"], "the guest is back: so is what was put off"


def test_after_an_absence_it_is_announced_before_anything_is_put_off() -> None:
    stage = _waited("a", "b")
    stage.now += 15 * MINUTE
    assert stage.run(stage.now + MINUTE) == ["wait"]
    assert stage["a"].state is QuestionState.ASKED
    stage(live.sign, by=GUEST)
    stage.now += 8 * MINUTE
    stage(live.advance, stage.now)
    assert isinstance(getattr(live.due(stage.session, stage.now), "intention", None), live.ShowWait)
    stage.now += 5 * MINUTE  # away again, with the announcement not shown
    assert stage.run(stage.now + MINUTE) == ["wait"]
    assert stage["a"].state is QuestionState.ASKED


# Questions that wait for moderators


def _alerts(stage: Stage, until: datetime, message: str = "m") -> list[tuple[int, bool]]:
    """Tell moderators what is due up to a moment; return how many questions, and whether by a new message."""
    told = []
    while (due := live.due_alert(stage.session, stage.now)) and due.at <= until:
        stage.now = max(stage.now, due.at)
        assert isinstance(due.intention, live.AlertModerators)
        told.append((len(due.intention.questions), due.intention.is_new))
        stage(live.done, due.intention, message=message if due.intention.questions else "", channel="c")
    stage.now = max(stage.now, until)
    return told


def test_moderators_hear_of_questions_together_in_one_message_that_is_kept_right() -> None:
    stage = Stage(each=9).opened()
    stage.ask("a", "Et la première ?")
    begun = stage.now
    stage.ask("b", "Et la deuxième ?", NOE)
    assert live.due_alert(stage.session, stage.now) == Due(
        begun + 30 * SECOND, live.AlertModerators(("a", "b"), is_new=True)
    )
    assert _alerts(stage, begun + MINUTE) == [(2, True)]
    stage.ask("c", "Et la troisième ?")
    assert _alerts(stage, begun + 2 * MINUTE) == [(3, False)], "edited"
    stage(live.approve, "a", by=MODERATOR)
    assert _alerts(stage, begun + 3 * MINUTE) == [(2, False)]
    assert _alerts(stage, begun + 9 * MINUTE) == []
    stage.ask("d", "Et la quatrième ?")
    assert _alerts(stage, begun + 11 * MINUTE, "n") == [(3, True)], "a new one in its place"
    for name in "bcd":
        stage(live.approve, name, by=MODERATOR)
    assert _alerts(stage, stage.now) == [(0, False)], "taken away"
    stage.ask("e", "Et la cinquième ?")
    assert _alerts(stage, stage.now + MINUTE) == [], "not so soon after the last message"
    assert _alerts(stage, stage.now + 5 * MINUTE) == [(1, True)]
    stage(live.close, by=MODERATOR)
    assert _alerts(stage, stage.now) == [(0, False)]
    assert live.due_alert(stage.session, stage.now) is None


def test_moderators_hear_nothing_of_what_was_approved_meanwhile_and_again_of_what_was_edited_since() -> None:
    stage = Stage(each=9).opened()
    stage.approved("a", "Et la première ?")
    assert _alerts(stage, stage.now + HOUR / 2) == []
    stage(live.edit, "a", text="Et la première, en mieux ?", by=CAMILLE)
    assert _alerts(stage, stage.now) == [(1, True)]
    assert stage.state() is LiveState.OPEN
