"""The rules of a live session: who may do what, and what comes of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot import live
from bot.live import Actor, Asking
from bot.model import BLOG, Consultation, LiveSession, LiveState, Notice, Outcome, QuestionState, Reply
from tests.helpers import looped
from tests.live_sessions import (
    CAMILLE,
    GUEST,
    HOUR,
    MINUTE,
    MODERATOR,
    NOE,
    NOON,
    OTHER_MODERATOR,
    PERSON,
    SECOND,
    ZOE,
    Stage,
    plan,
    refused,
)


def test_the_clock_takes_a_session_from_its_announcement_to_its_end() -> None:
    stage = Stage(opens_at=NOON + MINUTE)
    assert stage.run() == ["announcement", "event"]
    assert live.due(stage.session, stage.now) == live.Due(NOON + MINUTE, live.Advance())
    assert stage.run(NOON + MINUTE) == ["opening"]
    assert stage.state() is LiveState.OPEN
    assert stage.run(NOON + HOUR) == ["thread", "greeting", "start"]
    assert stage.state() is LiveState.LIVE
    assert stage.run(NOON + 3 * HOUR) == ["farewell", "end"]
    assert stage.state() is LiveState.CLOSED
    assert live.due(stage.session, stage.now) is None
    stage(live.publish, by=MODERATOR)
    assert stage.run() == ["transcript"]
    assert stage.trail == ["announce", "open questions", "start", "close", "publish"]


@pytest.mark.parametrize("moment", [NOON + 10 * MINUTE, NOON + 90 * MINUTE, NOON + 30 * HOUR])
def test_a_moderator_lets_it_begin_then_and_it_lasts_as_long_as_announced(moment: datetime) -> None:
    stage = Stage(length=90 * MINUTE).opened()
    stage.now = moment
    stage(live.start, by=MODERATOR)
    assert (stage.session.starts_at, stage.session.ends_at) == (moment, moment + 90 * MINUTE)
    stage.run(moment + 89 * MINUTE)
    assert stage.state() is LiveState.LIVE, "nothing comes of the hour announced"
    stage.run(moment + 90 * MINUTE)
    assert stage.state() is LiveState.CLOSED


def test_the_clock_keeps_the_hours_announced_though_it_was_late() -> None:
    stage = Stage().opened()
    stage.run()
    stage.now = NOON + HOUR + 20 * MINUTE
    stage(live.advance, stage.now)
    assert (stage.state(), stage.session.starts_at) == (LiveState.LIVE, NOON + HOUR)
    assert stage.session.ends_at == NOON + 2 * HOUR


def test_nothing_is_told_anew_where_nothing_was_announced() -> None:
    stage = Stage().opened()
    for notice in (Notice.ANNOUNCEMENT, Notice.EVENT):
        stage(live.done, live.ShowNotice(notice), message="")
    assert stage.run(NOON + 3 * HOUR) == ["thread", "greeting", "farewell"]
    stage(live.publish, by=MODERATOR)
    assert stage.run() == ["transcript"]


def test_a_session_published_before_its_end_was_told_still_tells_it() -> None:
    stage = Stage().opened()
    stage.run(NOON + HOUR)
    stage(live.close, by=MODERATOR)
    stage(live.publish, by=MODERATOR)
    assert stage.run() == ["transcript", "end"]


def in_thread(session: LiveSession, *, by: Actor, at: datetime) -> live.Step:
    """Note that the thread is open, as after a step of the moderator's."""
    assert by.is_moderator
    return live.done(session, live.ShowNotice(Notice.THREAD), message="33", at=at)


HELD = (live.open_questions, live.start, in_thread)


@looped(
    ("before", "deed", "reached"),
    [
        ((), live.open_questions, LiveState.OPEN),
        ((), live.start, None),
        ((), live.publish, None),
        ((), live.close, LiveState.CLOSED),
        ((live.open_questions,), live.open_questions, None),
        ((live.open_questions,), live.start, LiveState.LIVE),
        ((live.open_questions,), live.publish, None),
        ((live.open_questions,), live.close, LiveState.CLOSED),
        ((live.open_questions, live.start), live.start, None),
        ((live.open_questions, live.start), live.open_questions, None),
        ((live.open_questions, live.start), live.publish, None),
        ((live.open_questions, live.start), live.close, LiveState.CLOSED),
        ((live.close,), live.open_questions, None),
        ((live.close,), live.start, None),
        ((*HELD, live.close), live.publish, LiveState.PUBLISHED),
        ((*HELD, live.close, live.publish), live.publish, None),
        ((*HELD, live.close, live.publish), live.close, None),
        ((*HELD, live.close, live.publish), live.open_questions, None),
    ],
)
def test_only_the_ways_that_are_there_are_gone(
    before: tuple[Callable[..., live.Step], ...], deed: Callable[..., live.Step], reached: LiveState | None
) -> None:
    stage = Stage()
    for each in before:
        stage(each, by=MODERATOR)
    state = stage.session.state
    if reached is None:
        with refused(f"live_no_way_from_{state}"):
            stage(deed, by=MODERATOR)
    else:
        stage(deed, by=MODERATOR)
    assert stage.state() is (reached or state)


@pytest.mark.parametrize("before", [(), (live.open_questions,)])
def test_a_session_that_was_called_off_has_nothing_to_publish(before: tuple[Callable[..., live.Step], ...]) -> None:
    stage = Stage()
    for each in (*before, live.close):
        stage(each, by=MODERATOR)
    with refused("live_not_held"):
        stage(live.publish, by=MODERATOR)
    assert stage.state() is LiveState.CLOSED


def test_a_session_that_was_slept_through_is_closed_without_being_held() -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    stage.run()
    stage.now = NOON + 5 * HOUR
    assert stage.run() == ["called off"]
    assert stage.state() is LiveState.MISSED
    assert not live.was_called_off(stage.session)
    assert not live.was_held(stage.session)
    assert stage.trail[-1] == "miss"
    with refused("live_no_way_from_missed"):
        stage(live.close, by=MODERATOR)
    with refused("live_not_held"):
        stage(live.publish, by=MODERATOR)
    assert [question.id for question in live.left_open(stage.session)] == ["a"]


def test_after_a_night_away_no_question_is_put_to_an_empty_room() -> None:
    stage = Stage(PERSON).opened()
    stage.approved("a", "Où va le monde ?")
    stage.started()
    stage.now = NOON + 12 * HOUR
    assert stage.run() == []
    assert (stage.state(), stage["a"].puts) == (LiveState.CLOSED, 0)


MODERATORS_ONLY: list[tuple[Callable[..., live.Step], dict[str, object]]] = [
    (live.open_questions, {}),
    (live.start, {}),
    (live.close, {}),
    (live.publish, {}),
    (live.prolong, {"more": MINUTE}),
    (live.approve, {"question": "a"}),
    (live.decline, {"question": "a", "reason": "non"}),
    (live.merge, {"question": "a", "into": "b"}),
    (live.move, {"question": "a", "place": 0}),
    (live.claim, {"question": "a"}),
    (live.unclaim, {"question": "a"}),
    (live.reveal, {"question": "a"}),
]


@pytest.mark.parametrize(("deed", "words"), MODERATORS_ONLY)
@pytest.mark.parametrize("who", [CAMILLE, GUEST])
def test_what_moderators_do_nobody_else_does(
    deed: Callable[..., live.Step], words: dict[str, object], who: Actor
) -> None:
    stage = Stage(PERSON).opened()
    stage.ask("a", "Où va le monde ?")
    with refused("live_no_moderator"):
        stage(deed, by=who, **words)


@pytest.mark.parametrize("deed", [live.go_on, live.pause, live.resume])
def test_the_stage_is_for_guest_and_moderators_while_it_is_live(deed: Callable[..., live.Step]) -> None:
    stage = Stage(PERSON)
    with refused("live_no_stage"):
        stage(deed, by=GUEST)
    stage.started()
    with refused("live_no_guest"):
        stage(deed, by=CAMILLE)


def test_announcing_is_for_moderators_and_wants_a_possible_plan() -> None:
    with refused("live_no_moderator"):
        live.announce(plan(), by=CAMILLE, at=NOON)
    for key, wrong in (
        ("live_no_title", {"title": "  "}),
        ("live_no_title", {"title": "x" * 101}),
        ("live_no_such_time", {"starts_at": NOON}),
        ("live_no_such_time", {"starts_at": NOON + timedelta(days=400)}),
        ("live_no_such_length", {"length": MINUTE}),
        ("live_no_such_length", {"length": 7 * HOUR}),
    ):
        with refused(key):
            live.announce(plan(BLOG, **wrong), by=MODERATOR, at=NOON)


# Asking


def test_questions_are_taken_from_the_opening_to_the_end() -> None:
    stage = Stage()
    with refused("live_not_taking_announced"):
        stage.ask("a", "Où va le monde ?")
    stage.opened()
    assert stage.ask("a", "  Où va\nle monde ? ").text == "Où va le monde ?"
    stage.started()
    assert stage.ask("b", "Et la France ?").state is QuestionState.PENDING
    stage(live.close, by=MODERATOR)
    with refused("live_not_taking_closed"):
        stage.ask("c", "Et la Lune ?")


def test_a_question_without_approval_goes_straight_into_the_queue() -> None:
    stage = Stage(approval=False).opened()
    stage.ask("a", "Où va le monde ?")
    assert stage.queue() == ["a"]
    stage(live.edit, "a", text="Où va la France ?", by=CAMILLE)
    assert stage.queue() == ["a"]


@pytest.mark.parametrize("text", ["", "  a ", "x" * 301])
def test_a_question_has_a_length(text: str) -> None:
    with refused("live_no_length"):
        Stage().opened().ask("a", text)


def test_asking_in_the_same_interaction_again_is_asking_once() -> None:
    stage = Stage().opened()
    stage.ask("a", "Où va le monde ?")
    stage.ask("a", "Où va le monde ?")
    assert len(stage.session.questions) == 1


def test_a_member_has_so_many_questions_at_a_time_and_none_twice() -> None:
    stage = Stage(each=2).opened()
    stage.ask("a", "Où va le monde ?")
    with refused("live_no_twice"):
        stage.ask("b", "où va le monde ?")
    stage.ask("b", "Et la France ?")
    with refused("live_no_more"):
        stage.ask("c", "Et la Lune ?")
    stage.ask("c", "Où va le monde ?", NOE)
    stage(live.withdraw, "a", by=CAMILLE)
    stage.ask("d", "Et la Lune ?")


def test_the_owner_edits_and_withdraws_while_it_waits_and_nobody_else() -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    stage(live.vote, "a", by=NOE)
    for deed, words in ((live.edit, {"text": "Et la France ?"}), (live.withdraw, {})):
        with refused("live_no_owner"):
            stage(deed, "a", by=NOE, **words)
    stage(live.edit, "a", text="Où va la France ?", by=CAMILLE)
    assert (stage["a"].state, stage["a"].voters) == (QuestionState.PENDING, frozenset())
    stage(live.withdraw, "a", by=CAMILLE)
    with refused("live_no_longer_withdrawn"):
        stage(live.edit, "a", text="Et alors ?", by=CAMILLE)


def test_what_was_put_is_edited_and_withdrawn_no_more() -> None:
    stage = Stage(PERSON).opened()
    stage.approved("a", "Où va le monde ?")
    stage.started().run(stage.now + MINUTE)
    for deed, words in ((live.edit, {"text": "Et la France ?"}), (live.withdraw, {})):
        with refused("live_no_longer_asked"):
            stage(deed, "a", by=CAMILLE, **words)


def test_a_vote_is_one_a_member_and_can_be_taken_back() -> None:
    stage = Stage().opened()
    stage.ask("a", "Où va le monde ?")
    with refused("live_no_longer_pending"):
        stage(live.vote, "a", by=NOE)
    stage(live.approve, "a", by=MODERATOR)
    with refused("live_no_own_vote"):
        stage(live.vote, "a", by=CAMILLE)
    stage(live.vote, "a", by=NOE)
    stage(live.vote, "a", by=ZOE)
    stage(live.vote, "a", by=NOE)
    assert live.supporters(stage.session, stage["a"]) == {CAMILLE.id, ZOE.id}


def test_an_anonymous_asker_is_seen_by_nobody_else_and_never_pinged() -> None:
    stage = Stage().opened()
    question = stage.ask("a", "Où va le monde ?", anonymous=True, mention=True)
    assert live.asker_of(question) is None
    assert live.askers_to_mention(stage.session, question) == ()


def test_revealing_an_anonymous_asker_leaves_a_trail_that_names_the_question() -> None:
    stage = Stage().opened()
    stage.ask("a", "Où va le monde ?", anonymous=True)
    stage.ask("b", "Et la France ?")
    [event] = live.reveal(stage.session, "a", by=MODERATOR, at=stage.now).trail
    assert (event.kind, event.actor, event.subject, event.is_audit) == ("reveal", MODERATOR.id, "a", True)
    with refused("live_no_secret"):
        stage(live.reveal, "b", by=MODERATOR)


# Joining and merging


def test_those_who_join_a_question_stay_its_askers_and_count() -> None:
    stage = Stage().opened()
    stage.approved("a", "Le big data est-il dangereux ?", mention=True)
    [(found, count)] = live.already_asked(stage.session, "Est-ce que le big data est dangereux ?")
    assert (found.id, count) == ("a", 1)
    stage.ask("b", "Est-ce que le big data est dangereux ?", NOE, into="a", mention=True)
    stage.ask("c", "Le big data, dangereux ou pas ?", ZOE, into="b")
    assert live.supporters(stage.session, stage["a"]) == {"1", "2", "3"}
    assert live.askers_to_mention(stage.session, stage["a"]) == ("1", "2")
    assert stage.queue() == ["a"]
    with refused("live_no_own_vote"):
        stage(live.vote, "a", by=NOE)
    with refused("live_no_edit_of_joined"):
        stage(live.edit, "a", text="Autre chose ?", by=CAMILLE)


def test_a_question_that_no_moderator_has_seen_is_not_shown_to_others() -> None:
    stage = Stage().opened()
    question = stage.ask("a", "Le big data est-il dangereux ?")
    assert live.already_asked(stage.session, question.text) == ()
    stage.ask("b", question.text, NOE)
    assert [(q.id, n) for q, n in live.duplicates(stage.session, stage["b"], by=MODERATOR)] == [("a", 1)]


def test_merging_takes_along_what_was_merged_before() -> None:
    stage = Stage().opened()
    for name, who in (("a", CAMILLE), ("b", NOE), ("c", ZOE)):
        stage.approved(name, f"La question {name} ?", who)
    stage(live.merge, "b", into="a", by=MODERATOR)
    stage(live.merge, "a", into="c", by=MODERATOR)
    assert [question.into for question in stage.session.questions] == ["c", "c", None]
    assert live.supporters(stage.session, stage["c"]) == {"1", "2", "3"}
    with refused("live_no_merge"):
        stage(live.merge, "c", into="c", by=MODERATOR)
    with refused("live_no_longer_merged"):
        stage(live.merge, "c", into="a", by=MODERATOR)


def test_what_was_prepared_is_not_lost_where_its_question_is_merged() -> None:
    stage = Stage(PERSON).opened()
    for name, who in (("a", CAMILLE), ("b", NOE), ("c", ZOE)):
        stage.approved(name, f"La question {name} ?", who)
    stage(live.prepare, "a", answer="À « a ».", by=MODERATOR)
    stage(live.prepare, "c", answer="À « c ».", by=OTHER_MODERATOR)
    stage(live.merge, "a", into="b", by=MODERATOR)
    assert (stage["b"].prepared, stage["b"].prepared_by) == ("À « a ».", MODERATOR.id)
    assert (stage["a"].prepared, stage["a"].prepared_by) == (None, None), "it is kept once"
    stage(live.merge, "b", into="c", by=MODERATOR)
    assert stage["c"].prepared == "À « c ».", "it was meant for that one"
    assert stage["b"].prepared == "À « a »."


def test_when_the_first_asker_withdraws_the_next_one_asks() -> None:
    stage = Stage(approval=False).opened()
    stage.ask("a", "La première ?")
    stage.ask("b", "La deuxième ?", NOE, into="a")
    stage.ask("c", "La troisième ?", ZOE, into="a")
    stage(live.vote, "a", by=GUEST)
    stage(live.move, "a", place=0, by=MODERATOR)
    stage(live.withdraw, "a", by=CAMILLE)
    assert stage.queue() == ["b"]
    assert (stage["b"].rank, stage["c"].into) == (0, "b")
    assert live.supporters(stage.session, stage["b"]) == {"2", "3", GUEST.id}
    stage(live.withdraw, "c", by=ZOE)
    assert live.supporters(stage.session, stage["b"]) == {"2", GUEST.id}


def test_what_was_joined_unread_to_a_question_that_is_withdrawn_waits_for_a_moderator() -> None:
    stage = Stage().opened()
    stage.approved("a", "La première ?")
    stage.ask("b", "La première, bande de nuls ?", NOE, into="a")
    stage.ask("c", "La troisième ?", ZOE, into="a")
    stage(live.move, "a", place=0, by=MODERATOR)
    stage(live.withdraw, "a", by=CAMILLE)
    assert (stage.queue(), stage["b"].state, stage["c"].into) == ([], "pending", "b")
    stage(live.approve, "b", by=MODERATOR)
    assert (stage.queue(), stage["b"].rank) == (["b"], 0)


# Moderating


def test_declining_tells_every_asker_once_and_can_be_undone() -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    stage.ask("b", "Où va donc le monde ?", NOE, into="a")
    stage.run()
    for reason in ("  ", "x" * 301):
        with refused("live_no_reason"):
            stage(live.decline, "a", reason=reason, by=MODERATOR)
    stage(live.decline, "a", reason="Déjà traité.", by=MODERATOR)
    assert stage.queue() == []
    assert stage.run() == ["tell a", "tell b"]
    assert stage.run() == []
    stage(live.approve, "a", by=MODERATOR)
    assert (stage.queue(), stage["a"].reason) == (["a"], None)


def test_nobody_waits_for_the_private_messages_to_those_who_were_declined() -> None:
    stage = Stage().opened()
    for name in ("a", "b"):
        stage.ask(name, f"Hors sujet {name} ?", NOE)
    stage.approved("c", "Où va le monde ?")
    stage.run()
    for name in ("a", "b"):
        stage(live.decline, name, reason="Hors sujet.", by=MODERATOR)
    stage.now = stage.session.starts_at
    assert stage.run() == ["thread", "greeting", "start", "tell a", "tell b"]
    stage.ask("d", "Hors sujet aussi ?", NOE)
    stage.now += 7 * SECOND
    stage(live.decline, "d", reason="Hors sujet.", by=MODERATOR)
    assert stage.run() == ["c/1", "tell d"]


def test_one_moderator_claims_a_question_for_a_while() -> None:
    stage = Stage().opened()
    stage.ask("a", "Où va le monde ?")
    stage(live.claim, "a", by=MODERATOR)
    assert live.pending(stage.session, by=OTHER_MODERATOR, at=stage.now) == ()
    assert [q.id for q in live.pending(stage.session, by=MODERATOR, at=stage.now)] == ["a"]
    for deed, words in ((live.claim, {}), (live.approve, {}), (live.decline, {"reason": "non"}), (live.unclaim, {})):
        with refused("live_no_claim"):
            stage(deed, "a", by=OTHER_MODERATOR, **words)
    stage(live.claim, "a", by=MODERATOR)
    stage.now += 5 * MINUTE
    stage(live.claim, "a", by=OTHER_MODERATOR)
    stage(live.unclaim, "a", by=OTHER_MODERATOR)
    stage(live.approve, "a", by=MODERATOR)


def test_the_queue_goes_by_place_then_votes_then_time_and_later_comes_last() -> None:
    stage = Stage(PERSON).opened()
    for name in "abcd":
        stage.approved(name, f"La question {name} ?", Actor(name, name))
    for voter in (NOE, ZOE):
        stage(live.vote, "c", by=voter)
    stage(live.vote, "d", by=NOE)
    assert stage.queue() == ["c", "d", "a", "b"]
    stage(live.move, "b", place=1, by=MODERATOR)
    assert stage.queue() == ["c", "b", "d", "a"]
    for voter in (NOE, ZOE, GUEST):
        stage(live.vote, "a", by=voter)
    assert stage.queue() == ["c", "b", "a", "d"], "what stands before a moved question stays there"
    stage(live.move, "a", place=99, by=MODERATOR)
    assert stage.queue() == ["c", "b", "d", "a"]
    stage(live.move, "a", place=None, by=MODERATOR)
    assert stage.queue() == ["c", "b", "d", "a"], "d was before it and stays put"
    stage.started().run(stage.now + MINUTE)
    stage(live.postpone, "c", by=GUEST)
    assert stage.queue() == ["b", "d", "a", "c"]


# On stage


def test_how_a_model_understood_a_question_is_not_kept_with_the_answer() -> None:
    told = Consultation("Lectrice", "tiny-1", understood="Mon fils peut-il être fiché ?")
    answer = live.blog_answer(Reply(Outcome.DECLINED, (), consultation=told))
    assert answer.record["consultation"]["reader"] == "Lectrice"
    assert "fils" not in str(answer.record)


def test_the_blog_answers_one_question_after_the_other_at_a_readable_pace() -> None:
    stage = Stage().opened()
    for name in "ab":
        stage.approved(name, f"La question {name} ?", Actor(name, name))
    stage.run(NOON + HOUR)
    begun = stage.now
    assert stage.run(begun + 5 * SECOND) == []
    assert stage.run(begun + 6 * SECOND) == ["a/1"]
    assert stage.run(begun + 9 * SECOND) == ["aa0"]
    # 300 characters, 15 a second
    assert stage.run(begun + 28 * SECOND) == []
    assert stage.run(begun + 29 * SECOND) == ["b/1"]
    with refused("live_no_hurry"):
        stage(live.go_on, by=MODERATOR)


@pytest.mark.parametrize(("length", "seconds"), [(0, 6), (150, 10), (10_000, 75)])
def test_reading_takes_its_time(length: int, seconds: int) -> None:
    assert live.reading_time(length) == seconds * SECOND


def test_a_person_goes_on_when_they_want_to() -> None:
    stage = Stage(PERSON).opened()
    for name in "abc":
        stage.approved(name, f"La question {name} ?", Actor(name, name))
    stage.started()
    assert stage.run(stage.now + MINUTE) == ["a/1"]
    with refused("live_no_answer_for_another"):
        stage(live.answer, "a", text="Moi je sais.", by=MODERATOR)
    stage(live.answer, "a", text="Oui.", by=GUEST)
    stage(live.answer, "a", text="Et même deux fois.", by=GUEST)
    assert stage.run(stage.now + MINUTE) == ["aa0", "aa1"]
    stage(live.go_on, by=GUEST)
    assert stage.run() == ["b/1"]
    with refused("live_not_current"):
        stage(live.go_on, by=GUEST, after="a")
    stage(live.go_on, by=GUEST, after="b")
    assert stage["b"].state is QuestionState.ANSWERED, "said aloud"
    assert stage.run() == ["c/1"]
    stage(live.skip, "c", by=GUEST)
    with refused("live_not_current"):
        stage(live.skip, "c", by=GUEST)
    stage.approved("d", "Encore une ?")
    assert stage.run() == ["d/1"], "somebody waits for the next question: it comes as soon as there is one"


def test_a_question_put_off_comes_back_last_and_only_when_wanted() -> None:
    stage = Stage(PERSON).opened()
    for name in "ab":
        stage.approved(name, f"La question {name} ?", Actor(name, name))
    stage.started().run(stage.now + MINUTE)
    stage(live.postpone, "a", by=GUEST)
    assert stage.run() == ["b/1"]
    stage(live.postpone, "b", by=GUEST)
    assert stage.run(stage.now + MINUTE) == []
    stage(live.go_on, by=GUEST)
    assert stage.run() == ["a/2"]


def test_what_a_guest_was_asked_who_is_not_there_counts_as_answered_by_nobody() -> None:
    stage = Stage(PERSON).opened()
    for name in "ab":
        stage.approved(name, f"La question {name} ?", Actor(name, name))
    stage.started().run(stage.now + MINUTE)
    stage(live.go_on, by=MODERATOR, is_guest_here=False)
    assert stage.run() == ["b/1"]
    stage(live.go_on, by=MODERATOR, is_guest_here=False)
    assert stage.run(stage.now + MINUTE) == [], "those put off do not come straight back"
    stage(live.close, by=MODERATOR)
    assert {question.id for question in live.left_open(stage.session)} == {"a", "b"}


def test_a_question_is_shown_again_to_a_person_alone() -> None:
    for guest, again in ((PERSON, ["a/1"]), (BLOG, [])):
        stage = Stage(guest).opened()
        stage.approved("a", "La question a ?", Actor("a", "a"))
        stage.started().run(stage.now + 7 * SECOND)
        stage.session = live.show_again(stage.session).session
        assert stage.run(stage.now) == again


def test_an_answer_that_was_being_typed_is_taken_after_the_end_but_not_after_publishing() -> None:
    stage = Stage(PERSON).opened()
    stage.approved("a", "Où va le monde ?")
    with refused("live_no_stage"):
        stage(live.answer, "a", text="Là.", by=GUEST)
    stage.started().run(stage.now + MINUTE)
    stage(live.skip, "a", by=MODERATOR)
    stage(live.close, by=MODERATOR)
    stage(live.answer, "a", text="Là.", by=GUEST)
    assert stage["a"].state is QuestionState.ANSWERED
    stage(live.publish, by=MODERATOR)
    with refused("live_no_stage"):
        stage(live.answer, "a", text="Et là.", by=GUEST)


def test_a_prepared_answer_is_released_as_the_guests() -> None:
    stage = Stage(PERSON).opened()
    stage.approved("a", "Où va le monde ?")
    with refused("live_no_moderator"):
        stage(live.prepare, "a", answer="Là.", by=CAMILLE)
    stage(live.prepare, "a", answer=" Vers demain. ", by=MODERATOR)
    stage.started()
    with refused("live_not_put_yet"):
        stage(live.release, "a", by=MODERATOR)
    stage.run(stage.now + MINUTE)
    stage(live.release, "a", by=MODERATOR)
    [answer] = stage["a"].answers
    assert (answer.author, answer.author_name, answer.text) == (GUEST.id, "Stéphane", "Vers demain.")
    with refused("live_nothing_prepared"):
        stage(live.release, "a", by=MODERATOR)


def test_nobody_puts_words_into_the_mouth_of_the_blog() -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    with refused("live_no_words_for_the_blog"):
        stage(live.prepare, "a", answer="Là.", by=MODERATOR)
    stage.started().run(stage.now + 7 * SECOND)
    with refused("live_no_answer_for_another"):
        stage(live.answer, "a", text="Là.", by=MODERATOR)


def test_nothing_is_put_during_a_pause_and_the_end_stays_where_it_is() -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    stage.run(NOON + HOUR)
    stage(live.pause, by=MODERATOR)
    with refused("live_no_second_pause"):
        stage(live.pause, by=MODERATOR)
    assert stage.run(stage.now + 10 * MINUTE) == []
    stage(live.resume, by=MODERATOR)
    with refused("live_no_pause"):
        stage(live.resume, by=MODERATOR)
    assert stage.run() == ["a/1"]
    assert stage.session.ends_at == NOON + 2 * HOUR


def test_prolonging_moves_the_end() -> None:
    stage = Stage().started()
    for more in (SECOND, 4 * HOUR):
        with refused("live_no_such_prolongation"):
            stage(live.prolong, by=MODERATOR, more=more)
    stage(live.prolong, by=MODERATOR, more=30 * MINUTE)
    stage.run(NOON + HOUR)
    assert stage.state() is LiveState.LIVE
    stage.run(NOON + HOUR + 30 * MINUTE)
    assert stage.state() is LiveState.CLOSED
    with refused("live_no_way_from_closed"):
        stage(live.prolong, by=MODERATOR, more=MINUTE)


def test_the_blog_finishes_its_sentence_before_it_goes() -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    stage.started()
    stage.now = stage.session.ends_at - 2 * SECOND
    assert stage.run(stage.now + MINUTE) == ["a/1", "aa0"]
    assert stage.state() is LiveState.CLOSED


def test_after_a_restart_a_question_that_was_put_is_shown_and_never_put_again() -> None:
    stage = Stage(PERSON).opened()
    stage.approved("a", "Où va le monde ?")
    stage.started()
    stage.now += 7 * SECOND
    stage(live.advance, stage.now)
    shown = live.due(stage.session, stage.now)
    assert shown == live.Due(stage.now, live.ShowQuestion("a", 1))
    assert live.ShowQuestion("a", 1).nonce == "a/1"
    later = stage.now + MINUTE
    assert live.due(stage.session, later) == live.Due(later, live.ShowQuestion("a", 1))
    stage.run()
    assert stage["a"].puts == 1
    assert stage(live.done, live.ShowQuestion("a", 1), message="other").find("a") == stage["a"]
    assert stage["a"].message == "m", "the first word counts"


def test_what_cannot_be_shown_is_noted_and_does_not_hold_up_the_rest() -> None:
    stage = Stage()
    stage(live.done, live.ShowNotice(Notice.ANNOUNCEMENT), message="")
    assert stage.trail[-1] == "cannot show the announcement"
    assert stage.run() == ["event"]


def test_the_blog_goes_on_where_the_question_that_it_was_being_asked_was_erased() -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    stage.approved("b", "Et la France ?", NOE)
    stage.started()
    stage.now += 7 * SECOND
    stage(live.advance, stage.now)
    stage.session = replace(stage.session, questions=(stage["b"],))
    assert stage.run(stage.now + MINUTE) == ["b/1", "ba0"]


def test_a_question_that_could_not_be_shown_until_the_end_is_not_answered_to_nobody() -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    stage.started()
    stage.now += 7 * SECOND
    stage(live.advance, stage.now)
    stage.now = stage.session.ends_at
    stage(live.done, live.ShowQuestion("a", 1), message="")
    stage.run(stage.now + MINUTE)
    assert stage.state() is LiveState.CLOSED
    assert [question.id for question in live.left_open(stage.session)] == ["a"]


@pytest.mark.parametrize("outcome", ["answered", "declined"])
def test_a_question_whose_answer_could_not_be_shown_until_the_end_waits_for_the_next_session(outcome: str) -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    stage.started().run(stage.now + 7 * SECOND)
    stage(live.answer_from_blog, "a", said=live.BlogAnswer({"outcome": outcome, "parts": []}, 10))
    assert live.left_open(stage.session) == ()
    stage.now = stage.session.ends_at
    stage(live.done, live.ShowAnswer("a", 0), message="")
    stage.run()
    assert stage.state() is LiveState.CLOSED
    following = plan(PERSON, id="t", starts_at=stage.now + 24 * HOUR)
    step = live.announce(following, by=MODERATOR, at=stage.now, previous=[stage.session])
    assert [(question.carried_from, question.state) for question in step.session.questions] == [("a", "approved")]


# Carrying over


def test_open_questions_are_carried_to_the_next_session_with_all_their_askers() -> None:
    stage = Stage(PERSON).opened()
    stage.approved("a", "La première ?")
    stage.ask("b", "La deuxième ?", NOE, into="a")
    stage(live.vote, "a", by=ZOE)
    stage.ask("c", "La troisième ?", ZOE)
    stage.approved("d", "La quatrième ?", ZOE)
    stage(live.decline, "d", reason="non", by=MODERATOR)
    stage(live.close, by=MODERATOR)
    following = plan(PERSON, id="t", starts_at=NOON + 24 * HOUR)
    step = live.announce(following, by=MODERATOR, at=stage.now, previous=[stage.session])
    assert step.session.previous == "s"
    carried = {question.carried_from: question for question in step.session.questions}
    assert {name: q.state for name, q in carried.items()} == {"a": "approved", "b": "merged", "c": "pending"}
    assert carried["b"].into == carried["a"].id
    assert live.supporters(step.session, carried["a"]) == {"1", "2", "3"}
    again = live.announce(following, by=MODERATOR, at=stage.now, previous=[stage.session])
    assert again.session == step.session


def test_what_the_blog_could_not_answer_is_for_its_author_or_a_person() -> None:
    stage = Stage().opened()
    stage.approved("a", "Quelle recette ?")
    stage.started()
    stage.now += 7 * SECOND
    stage(live.advance, stage.now)
    stage(live.answer_from_blog, "a", said=live.BlogAnswer({"outcome": "declined", "parts": []}, 10))
    assert stage.session == stage(live.answer_from_blog, "a", said=live.BlogAnswer({"outcome": "near"}, 10))
    assert [question.id for question in live.unsaid(stage.session)] == ["a"]
    stage(live.close, by=MODERATOR)
    tomorrow = NOON + 24 * HOUR
    for guest, carried in ((BLOG, 0), (PERSON, 1)):
        step = live.announce(plan(guest, id="t", starts_at=tomorrow), by=MODERATOR, at=NOON, previous=[stage.session])
        assert len(step.session.questions) == carried


def test_carried_questions_do_not_use_up_a_members_own() -> None:
    stage = Stage(each=1).opened()
    stage.ask("a", "La première ?")
    stage(live.close, by=MODERATOR)
    following = plan(id="t", each=1, starts_at=NOON + 24 * HOUR)
    session = live.announce(following, by=MODERATOR, at=stage.now, previous=[stage.session]).session
    session = live.open_questions(session, by=MODERATOR, at=stage.now).session
    assert len(live.ask(session, Asking("b", "La deuxième ?"), by=CAMILLE, at=stage.now).session.questions) == 2
    with refused("live_no_twice"):
        live.ask(session, Asking("b", "la première ?"), by=CAMILLE, at=stage.now)


def test_an_answer_follows_its_message_and_what_is_gone_keeps_its_place() -> None:
    stage = Stage(PERSON).opened()
    stage.approved("a", "Où va le monde ?")
    stage.started().run(stage.now + MINUTE)
    for text, message in (("Une.", "m"), ("Deux.", "m"), ("Trois.", "n")):
        stage(live.answer, "a", text=text, by=GUEST)
        stage(live.done, live.ShowAnswer("a", len(stage["a"].answers) - 1), message=message)
    assert live.shows_answer(stage.session, "m")
    stage(live.close, by=MODERATOR)
    stage(live.publish, by=MODERATOR)
    stage(live.follow, "m", ["Autre."])
    assert [answer.text for answer in stage["a"].answers] == ["Autre.", None, "Trois."]
    assert [answer.is_gone for answer in stage["a"].answers] == [False, True, False]
    stage(live.follow, "m", ["Un.", "Deux.", "Plus."])
    assert [answer.text for answer in stage["a"].answers] == ["Un.", "Deux.", "Trois.", "Plus."]
    assert [answer.number for answer in stage["a"].answers] == [0, 1, 2, 3]
    stage(live.follow, "m")
    assert [answer.text for answer in stage["a"].answers] == [None, None, "Trois.", None]
    before = stage.session
    assert stage(live.follow, "x", ["Rien."]) == before


def test_a_question_put_off_keeps_its_number_and_no_other_one_gets_it() -> None:
    stage = Stage(PERSON, approval=False).opened()
    for number, name in enumerate("abc"):
        stage.ask(name, f"Où va le monde, {number} ?", (CAMILLE, NOE, ZOE)[number])
    stage.started()
    stage.run(stage.now + MINUTE)
    numbers = []
    for deed in (live.postpone, live.skip, live.skip):
        current = stage.session.current
        assert current is not None
        numbers.append((current.id, live.asked_number(stage.session, current)))
        stage(deed, current.id, by=GUEST)
        stage.run(stage.now)
    assert numbers == [("a", 1), ("b", 2), ("c", 3)]
    assert stage.session.current is stage["a"]
    assert [live.asked_number(stage.session, stage[name]) for name in "abc"] == [1, 2, 3]
    assert [question.id for question in live.asked_questions(stage.session)] == ["a", "b", "c"]


def _sessions(*states: str) -> list[LiveSession]:
    """Return sessions by hour, each named by its state, its channel and its place: "live@1 0" is the first, there."""
    session = Stage().session
    return [
        replace(session, id=f"{text} {place}", state=LiveState(text.split("@")[0]), channel=text.split("@")[1])
        for place, text in enumerate(states)
    ]


@looped(
    ("there_are", "states", "meant"),
    [
        (("open@1", "live@1"), live.COMING, "live@1 1"),
        (("announced@1", "open@1", "open@1"), live.COMING, "open@1 1"),
        (("live@1", "open@2"), live.COMING, "open@2 1"),  # the one held here
        (("closed@2", "live@1"), live.COMING, "live@1 1"),
        (("closed@1",), live.COMING, None),
        ((), live.COMING, None),
        (("closed@1", "closed@1", "published@1"), (LiveState.CLOSED, LiveState.PUBLISHED), "closed@1 1"),
        (("published@2", "closed@1"), (LiveState.CLOSED, LiveState.PUBLISHED), "published@2 0"),
    ],
)
def test_of_several_sessions_one_is_meant(
    there_are: tuple[str, ...], states: tuple[LiveState, ...], meant: str | None
) -> None:
    found = live.meant(_sessions(*there_are), *states, here="2")
    assert (found and found.id) == meant


def test_where_none_is_in_such_a_state_another_one_is_meant() -> None:
    others = (*live.COMING, LiveState.CLOSED, LiveState.PUBLISHED)

    def meant(*there_are: str) -> str:
        found = live.meant(_sessions(*there_are), LiveState.LIVE, here="2", otherwise=others)
        return found.id if found else ""

    assert meant("closed@1", "open@1", "announced@1", "live@1") == "live@1 3"
    assert meant("closed@1", "open@1", "announced@1") == "open@1 1"
    assert meant("closed@1", "published@1") == "published@1 1"
    assert meant("announced@1", "closed@2") == "closed@2 1"
    assert meant() == ""


def test_of_those_that_are_over_the_one_that_was_held_is_meant() -> None:
    held, missed = _sessions("closed@1", "closed@1")
    held = replace(held, notices={Notice.THREAD: ""})
    assert live.meant((held, missed), LiveState.CLOSED, here="1", among=live.was_held) == held
    assert live.meant((missed,), LiveState.CLOSED, here="1", among=live.was_held) is None


def test_a_session_is_held_in_its_thread_too() -> None:
    first, second = _sessions("live@1", "live@3")
    second = replace(second, notices={Notice.THREAD: "33"})
    assert live.meant((first, second), *live.COMING, here="33") == second
    assert live.meant((first, second), *live.COMING, here="44") == first
