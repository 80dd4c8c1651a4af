"""Live sessions in the journal: kept, read again, exported, forgotten with their members, gone after their time."""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot import live
from bot.live import Asking, Sessions
from bot.model import (
    BLOG,
    Blog,
    Guest,
    LiveChange,
    LiveError,
    LiveSession,
    Notice,
    Outcome,
    QuestionState,
    Removed,
    Reply,
    SpoolError,
)
from bot.storage import Journal, _live
from bot.storage._export import member_json
from tests.journals import Clock, Lock, back, database_of, opened, stored_ids, traces
from tests.live_sessions import (
    CAMILLE,
    GUEST,
    HOUR,
    MODERATOR,
    NOE,
    NOON,
    PERSON,
    ZOE,
    Stage,
    plan,
    refused,
)
from tests.turns import rows


async def keep(journal: Journal, stage: Stage) -> LiveSession:
    """Put a session that was played on a stage into the journal, as it is now."""
    change = live.change_of(None, live.Step(stage.session))
    assert change is not None
    assert await journal.live.keep(change)
    return change.session


def busy() -> Stage:
    """Return a session in which everything that can be kept is kept: votes, answers, a merger, notices, a claim."""
    stage = Stage(PERSON).opened()
    stage.approved("a", "Où va le monde ? 🎈", mention=True)
    stage.ask("b", "Le monde, où va-t-il ?", NOE, into="a")
    stage.ask("c", "Et le monde, alors ?", ZOE, into="a")
    stage.approved("d", "Que devient la France ?", ZOE, anonymous=True)
    stage.ask("e", "Bof ?", NOE)
    stage(live.decline, "e", reason="Trop vague.", by=MODERATOR)
    stage.ask("f", "Qui claime ?", NOE)
    stage(live.claim, "f", by=MODERATOR)
    stage(live.vote, "a", by=GUEST)
    stage(live.vote, "d", by=CAMILLE)
    stage(live.prepare, "d", answer="Préparée.", by=MODERATOR)
    stage.started()
    stage.run(stage.now + timedelta(minutes=1))
    stage(live.answer, "a", text="Vers demain.", by=GUEST)
    return stage


async def test_a_session_comes_back_whole(journal: Journal) -> None:
    kept = await keep(journal, busy())
    [found] = await journal.live.sessions()
    assert found == kept
    assert (found.guest, found.notices[Notice.THREAD]) == (Guest("50", "Stéphane"), "1")


async def test_an_answer_that_was_edited_or_deleted_is_kept_no_longer(journal: Journal, tmp_path: Path) -> None:
    stage = Stage(PERSON).opened()
    stage.approved("a", "Où va le monde ?")
    stage.started().run(stage.now + HOUR / 60)
    for message in ("m", "n"):
        stage(live.answer, "a", text=f"mot-secret {message}", by=GUEST)
        stage(live.done, live.ShowAnswer("a", len(stage["a"].answers) - 1), message=message)
    sessions = Sessions(journal.live.keep, [await keep(journal, stage)])
    await sessions.do("s", lambda session: live.follow(session, "m", ["Autre."]))
    after = await sessions.do("s", lambda session: live.follow(session, "n"))
    await sessions.reload(journal.live.sessions)
    assert sessions.get("s") == after
    assert rows(tmp_path / "journal.db", "SELECT words FROM live_answers ORDER BY number") == [("Autre.",), (None,)]


async def test_a_question_counts_as_put_once_that_is_on_disk(journal: Journal, tmp_path: Path) -> None:
    sessions = Sessions(journal.live.keep)
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    stage.started()
    await sessions.begin(live.Step(stage.session))
    await sessions.do("s", lambda session: live.advance(session, stage.now + timedelta(minutes=1)))
    assert rows(tmp_path / "journal.db", "SELECT state, puts, message FROM live_questions") == [("asked", 1, None)]


async def test_a_step_that_cannot_be_kept_has_not_happened() -> None:
    async def full(_: LiveChange) -> bool:
        raise SpoolError("the spool file is full")

    stage = Stage().opened()
    sessions = Sessions(full, [stage.session])
    with pytest.raises(SpoolError):
        await sessions.do("s", partial(live.ask, asking=Asking("a", "Où va le monde ?"), by=CAMILLE, at=NOON))
    assert sessions.get("s") == stage.session
    assert not sessions.changed.is_set()


async def test_a_refused_step_is_not_kept(journal: Journal) -> None:
    sessions = Sessions(journal.live.keep, [Stage().session])
    with pytest.raises(LiveError):
        await sessions.do("s", partial(live.publish, by=MODERATOR, at=NOON))
    assert await journal.live.sessions() == ()


async def test_two_moderators_at_once_claim_a_question_one_after_the_other(journal: Journal) -> None:
    stage = Stage().opened()
    stage.ask("a", "Où va le monde ?")
    sessions = Sessions(journal.live.keep)
    await sessions.begin(live.Step(stage.session))
    moderators = [replace(MODERATOR, id=str(number)) for number in range(5)]
    claims = [sessions.do("s", partial(live.claim, question="a", by=by, at=NOON)) for by in moderators]
    results = await asyncio.gather(*claims, return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["LiveError"] * 4 + ["LiveSession"]


async def test_what_is_spooled_while_the_database_is_locked_is_there_afterwards(
    journal: Journal, tmp_path: Path
) -> None:
    sessions = Sessions(journal.live.keep)
    await sessions.begin(live.Step(Stage().opened().session))
    lock = Lock(tmp_path)
    for name, who in (("a", CAMILLE), ("b", NOE)):
        asking = Asking(name, f"La question {name} ?")
        await sessions.do("s", partial(live.ask, asking=asking, by=who, at=NOON))
    await sessions.do("s", partial(live.approve, question="a", by=MODERATOR, at=NOON))
    await sessions.do("s", partial(live.vote, question="a", by=NOE))
    assert journal.status.spool_used
    lock.release()
    await back(journal)
    assert await journal.live.sessions() == (sessions.get("s"),)
    trail = "SELECT detail, actor, subject FROM events WHERE kind = 'live' AND audit = 1"
    assert rows(tmp_path / "journal.db", trail) == [("approve", "90", "a")]


async def test_an_older_step_never_undoes_a_newer_one(journal: Journal) -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?")
    sessions = Sessions(journal.live.keep)
    await sessions.begin(live.Step(stage.session))
    before = sessions.get("s")
    old = live.change_of(before, live.vote(before, "a", by=NOE))
    for by in (NOE, ZOE, NOE):
        await sessions.do("s", partial(live.vote, question="a", by=by))
    assert old is not None
    assert not await journal.live.keep(old)
    assert await journal.live.sessions() == (sessions.get("s"),)


async def test_a_step_of_a_session_that_is_gone_brings_nothing_back(journal: Journal) -> None:
    stage = busy()
    await keep(journal, stage)
    late = live.change_of(stage.session, live.ask(stage.session, Asking("z", "Et moi ?"), by=ZOE, at=stage.now))
    assert late is not None
    await journal.purge(NOON + timedelta(days=200))
    assert not await journal.live.keep(late)
    assert await journal.live.sessions() == ()


# Members


async def test_about_tells_a_members_part_and_nothing_of_others(journal: Journal) -> None:
    await keep(journal, busy())
    zoe = (await journal.about(ZOE.id)).live
    assert [question.id for question in zoe.questions] == ["c", "d"]
    assert all(not q.voters and q.prepared is None and q.claimed_by is None for q in zoe.questions)
    assert (await journal.about(CAMILLE.id)).live.votes == (("d", "Que devient la France ?"),)
    guest = (await journal.about(GUEST.id)).live
    assert [(name, answer.text) for name, answer in guest.answers] == [("a", "Vers demain.")]
    assert guest.votes == (("a", "Où va le monde ? 🎈"),)
    assert guest.prepared == ()
    assert (await journal.about(MODERATOR.id)).live.prepared == (("d", "Préparée."),)
    assert [session.title for session in guest.sessions] == ["Le chat de 13 h"]
    assert [session.id for session in (await journal.about(MODERATOR.id)).live.sessions] == ["s"]


async def test_a_vote_does_not_tell_the_words_of_a_question_that_was_taken_back(journal: Journal) -> None:
    stage = Stage().opened()
    stage.approved("a", "Où va le monde ?", ZOE)
    stage(live.vote, "a", by=CAMILLE)
    stage(live.withdraw, "a", by=ZOE)
    await keep(journal, stage)
    assert (await journal.about(CAMILLE.id)).live.votes == (("a", ""),)


async def test_a_members_export_holds_their_part(journal: Journal) -> None:
    await keep(journal, busy())
    exported = json.loads(member_json(await journal.about(ZOE.id)))
    assert [question["text"] for question in exported["live"]["questions"]] == [
        "Et le monde, alors ?",
        "Que devient la France ?",
    ]


async def test_what_moderators_did_to_a_question_is_told_to_its_asker(journal: Journal) -> None:
    sessions = Sessions(journal.live.keep)
    stage = Stage().opened()
    stage.ask("a", "Où va le monde ?", anonymous=True)
    await sessions.begin(live.Step(stage.session))
    await sessions.do("s", partial(live.reveal, question="a", by=MODERATOR, at=NOON))
    [event] = (await journal.about(CAMILLE.id)).events
    assert (event.kind, event.actor, event.subject) == ("reveal", MODERATOR.id, "a")
    await journal.erase(CAMILLE.id, by=CAMILLE.id)
    assert (await journal.about(CAMILLE.id)).events == ()


async def test_an_erased_asker_leaves_their_place_to_the_first_who_joined(journal: Journal) -> None:
    await keep(journal, busy())
    removed = await journal.erase(CAMILLE.id, by=CAMILLE.id)
    assert removed.live == 3, "a question, its vote, and a vote for another"
    [session] = await journal.live.sessions()
    assert [question.id for question in session.questions] == ["b", "c", "d", "e", "f"]
    heir, second = session.questions[:2]
    assert (heir.state, heir.into, heir.puts) == (QuestionState.PENDING, None, 1), "no moderator has read it"
    assert (heir.message, heir.text) == (None, "Le monde, où va-t-il ?"), "what was shown showed the erased words"
    assert [answer.text for answer in heir.answers] == ["Vers demain."]
    assert live.supporters(session, heir) == {NOE.id, ZOE.id, GUEST.id}
    assert (second.state, second.into) == (QuestionState.MERGED, "b")


@pytest.mark.parametrize(("approval", "state"), [(True, QuestionState.PENDING), (False, QuestionState.APPROVED)])
async def test_what_was_joined_unread_to_a_question_that_is_erased_waits_for_a_moderator(
    journal: Journal, *, approval: bool, state: QuestionState
) -> None:
    stage = Stage(approval=approval).opened()
    stage.ask("a", "Où va le monde ?")
    if approval:
        stage(live.approve, "a", by=MODERATOR)
    stage.ask("b", "Où va le monde, bande de nuls ?", NOE, into="a")
    await keep(journal, stage)
    await journal.erase(CAMILLE.id, by=CAMILLE.id)
    [session] = await journal.live.sessions()
    assert [(question.id, question.state) for question in session.questions] == [("b", state)]


@pytest.mark.parametrize("became", ["asked", "answered", "unsaid", "skipped", "later"])
async def test_what_was_joined_unread_to_a_question_that_was_put_and_is_erased_is_shown_to_nobody_before_it_is_let_in(
    journal: Journal, became: str
) -> None:
    stage = Stage(BLOG if became == "unsaid" else PERSON).opened()
    stage.approved("a", "Où va le monde ?")
    stage.ask("b", "Où va le monde, bande de nuls ?", NOE, into="a")
    stage.started().run(stage.now + timedelta(seconds=8))
    match became:
        case "answered":
            stage(live.answer, "a", text="Vers demain.", by=GUEST)
        case "unsaid":
            stage(live.answer_from_blog, "a", said=live.blog_answer(Reply(Outcome.DECLINED, ())))
        case "skipped":
            stage(live.skip, "a", by=GUEST)
        case "later":
            stage(live.postpone, "a", by=GUEST)
    await keep(journal, stage)
    await journal.erase(CAMILLE.id, by=CAMILLE.id)
    [session] = await journal.live.sessions()
    [heir] = session.questions
    assert heir.state is QuestionState.PENDING
    stage.session, stage.now = session, stage.now + timedelta(minutes=2)
    stage.run()
    assert stage["b"].state is QuestionState.PENDING, "nor is it put"
    stage(live.close, by=MODERATOR)
    transcript = live.Transcript({}, Blog())
    assert "bande de nuls" not in transcript.write(stage.session)
    stage(live.approve, "b", by=MODERATOR)
    assert "bande de nuls" in transcript.write(stage.session)
    assert ("Vers demain." in transcript.write(stage.session)) == (became == "answered")


async def test_an_erased_guest_and_moderator_are_named_no_more(journal: Journal) -> None:
    await keep(journal, busy())
    await journal.erase(GUEST.id, by=GUEST.id)
    await journal.erase(MODERATOR.id, by=MODERATOR.id)
    [session] = await journal.live.sessions()
    assert (session.guest, session.host) == (Guest(None, None, is_blog=False), None)
    assert live.guest_name(session) == "une personne qui a fait effacer son nom"
    by_name = {question.id: question for question in session.questions}
    assert by_name["a"].answers == ()
    assert (by_name["d"].prepared, by_name["f"].claimed_by) == (None, None)


async def test_an_erased_member_is_found_in_no_byte(journal: Journal, tmp_path: Path) -> None:
    secret = replace(CAMILLE, id="MEMBER", name="NAME")
    sessions = Sessions(journal.live.keep)
    await sessions.begin(live.Step(Stage(approval=False, each=50).opened().session))
    for number in range(30):
        asking = Asking(f"q{number}", f"SECRET {number} " + "x" * number)
        await sessions.do("s", partial(live.ask, asking=asking, by=secret, at=NOON))
        await sessions.do("s", partial(live.vote, question=f"q{number}", by=NOE))
    lock = Lock(tmp_path)
    asking = Asking("last", "SECRET enfin")
    await sessions.do("s", partial(live.ask, asking=asking, by=secret, at=NOON))
    lock.release()
    await back(journal)
    removed: list[Removed] = []

    async def erased() -> tuple[LiveSession, ...]:
        removed.append(await journal.erase("MEMBER", by="MEMBER"))
        return await journal.live.sessions()

    await sessions.reload(erased)
    assert (removed[0].complete, removed[0].live) == (True, 61)
    assert traces(tmp_path, ("SECRET", "MEMBER", "NAME")) == []
    assert sessions.get("s").questions == ()
    await sessions.do("s", partial(live.ask, asking=Asking("new", "Et moi ?"), by=NOE, at=NOON))
    assert traces(tmp_path, ("SECRET", "MEMBER", "NAME")) == []


async def test_one_servers_erasure_leaves_the_other_server(journal: Journal) -> None:
    here, there = Stage().opened(), Stage(id="t", guild="11").opened()
    for stage, name in ((here, "a"), (there, "b")):
        stage.ask(name, "Où va le monde ?")
        await keep(journal, stage)
    assert (await journal.erase(CAMILLE.id, by=CAMILLE.id, guild="11")).live == 1
    assert [[q.id for q in session.questions] for session in await journal.live.sessions()] == [["a"], []]


async def test_a_claim_that_has_run_out_goes_with_the_next_purge(tmp_path: Path) -> None:
    async with opened(tmp_path, clock=Clock(NOON)) as journal:
        stage = busy()
        await keep(journal, stage)
        until = stage["f"].claimed_until
        assert until is not None
        for now, moderator in ((until - timedelta(seconds=1), MODERATOR.id), (until, None)):
            await journal.purge(now)
            [session] = await journal.live.sessions()
            [claimed] = [question.claimed_by for question in session.questions if question.id == "f"]
            assert claimed == moderator


async def test_a_session_goes_when_its_time_of_keeping_is_over(journal: Journal, tmp_path: Path) -> None:
    stage = busy()
    await keep(journal, stage)
    end = stage.session.ends_at
    assert (await journal.purge(end + timedelta(days=180))).live == 0
    assert (await journal.purge(end + timedelta(days=180, seconds=1))).live == 9
    for table in ("live_sessions", "live_questions", "live_votes", "live_answers", "live_notices"):
        assert rows(tmp_path / "journal.db", f"SELECT * FROM {table}") == []  # noqa: S608  # names of the schema
    assert stored_ids(tmp_path) == []


async def test_the_sessions_of_a_server_that_removed_the_bot_go_after_thirty_days(tmp_path: Path) -> None:
    async with opened(tmp_path, clock=Clock(NOON)) as journal:
        await keep(journal, busy())
        await journal.guilds.present([])
        await journal.purge(NOON + timedelta(days=29))
        assert await journal.live.sessions()
        await journal.purge(NOON + timedelta(days=31))
        assert not await journal.live.sessions()


async def test_who_asked_in_a_session_is_no_stranger_while_it_is_kept(journal: Journal) -> None:
    stage = Stage(starts_at=NOON + timedelta(days=200)).opened()
    stage.ask("a", "Où va le monde ?")
    await keep(journal, stage)
    told = "INSERT INTO contacts (author, told_at) VALUES ($1, $3), ($2, $3)"
    await database_of(journal).write(lambda session: session.execute(told, CAMILLE.id, NOE.id, "2026-03-01"))
    assert (await journal.purge(NOON + timedelta(days=181))).contacts == 1
    assert not await journal.is_first_contact(CAMILLE.id)


# Several sessions


async def test_the_next_thing_due_is_found_among_all_sessions(journal: Journal) -> None:
    sessions = Sessions(journal.live.keep)
    for name, hours in (("s", 2), ("t", 1)):
        stage = Stage(id=name, starts_at=NOON + hours * HOUR).opened()
        stage.run()
        await sessions.begin(live.Step(stage.session))
    assert [session.id for session in sessions.of_guild("10")] == ["t", "s"]
    found = sessions.next_due(NOON)
    assert found is not None
    assert (found[0].id, found[1]) == ("t", live.Due(NOON + HOUR, live.Advance()))
    found = sessions.next_due(NOON, but={"t"})
    assert found is not None
    assert found[0].id == "s"
    assert sessions.next_due(NOON, but={"s", "t"}) is None


async def test_beginning_the_same_session_again_changes_nothing(journal: Journal) -> None:
    sessions = Sessions(journal.live.keep)
    step = live.announce(plan(), by=MODERATOR, at=NOON)
    first = await sessions.begin(step)
    assert await sessions.begin(step) is first


async def test_a_session_is_carried_over_once() -> None:
    async def kept(_: LiveChange) -> bool:
        return True

    stage = Stage().opened()
    stage.ask("a", "Où va le monde ?")
    sessions = Sessions(kept, [stage.session])
    assert sessions.to_carry("10") == ()
    await sessions.do("s", partial(live.close, by=MODERATOR, at=NOON))
    previous = sessions.to_carry("10")
    assert [each.id for each in previous] == ["s"]
    following = plan(id="t", starts_at=NOON + 24 * HOUR)
    await sessions.begin(live.announce(following, by=MODERATOR, at=NOON, previous=previous))
    assert sessions.to_carry("10") == ()
    assert sessions.to_carry("11") == ()


async def test_every_session_whose_questions_nobody_took_is_carried_over_whatever_their_hours() -> None:
    async def kept(_: LiveChange) -> bool:
        return True

    sessions = Sessions(kept)
    for name, channel, hours in (("s", "100", 1), ("t", "101", 48), ("u", "102", 72), ("empty", "103", 96)):
        stage = Stage(id=name, channel=channel, starts_at=NOON + hours * HOUR).opened()
        if name != "empty":
            stage.ask(f"{name}1", f"Où va le monde {name} ?")
        stage(live.close, by=MODERATOR)
        await sessions.begin(live.Step(stage.session))
    previous = sessions.to_carry("10", among=lambda session: session.channel != "102")
    assert [each.id for each in previous] == ["s", "t"]
    following = plan(id="v", starts_at=NOON + 24 * HOUR)
    session = await sessions.begin(live.announce(following, by=MODERATOR, at=NOON, previous=previous))
    assert [(each.id, each.carried_from) for each in session.questions] == [("v-0", "s1"), ("v-1", "t1")]
    assert [each.id for each in sessions.to_carry("10")] == ["u"]


def _anything(_: LiveSession) -> bool:
    return True


def _announcing(following: live.Plan) -> Callable[[tuple[LiveSession, ...]], live.Step]:
    return lambda previous: live.announce(following, by=MODERATOR, at=NOON, previous=previous)


async def test_of_two_sessions_announced_at_once_one_takes_along_what_was_left() -> None:
    async def slowly(_: LiveChange) -> bool:
        await asyncio.sleep(0)
        return True

    stage = Stage().opened()
    stage.ask("a", "Où va le monde ?")
    stage(live.close, by=MODERATOR)
    sessions = Sessions(slowly, [stage.session])

    plans = [plan(id=name, starts_at=NOON + 24 * HOUR) for name in ("t", "u")]
    first, second = await asyncio.gather(
        *(sessions.begin_after("10", _announcing(each), blog=True, among=_anything) for each in plans)
    )
    assert [each.carried_from for each in first.questions] == ["a"]
    assert second.questions == ()


async def test_a_session_announced_during_an_erasure_takes_nothing_of_that_member_along() -> None:
    async def kept(_: LiveChange) -> bool:
        return True

    stage = Stage().opened()
    stage.ask("a", "Où va le monde ?")
    stage(live.close, by=MODERATOR)
    sessions = Sessions(kept, [stage.session])
    under_way = asyncio.Event()

    async def erased() -> list[LiveSession]:
        under_way.set()
        await asyncio.sleep(0.01)
        return [replace(stage.session, questions=())]

    erasing = asyncio.create_task(sessions.reload(erased))
    await under_way.wait()
    following = plan(id="t", starts_at=NOON + 24 * HOUR)
    announced = await sessions.begin_after("10", _announcing(following), blog=True, among=_anything)
    await erasing
    assert announced.questions == ()


async def test_what_the_blog_could_not_answer_waits_for_a_person_past_other_sessions_with_the_blog() -> None:
    async def kept(_: LiveChange) -> bool:
        return True

    stage = Stage(approval=False).opened()
    stage.ask("a", "Quelle recette ?")
    stage.started()
    stage.now += timedelta(seconds=7)
    stage(live.advance, stage.now)
    stage(live.answer_from_blog, "a", said=live.BlogAnswer({"outcome": "declined", "parts": []}, 10))
    stage.ask("b", "Et où va le monde ?")
    stage(live.close, by=MODERATOR)
    sessions = Sessions(kept, [stage.session])
    for name, guest, expected in (("t", BLOG, ["b"]), ("u", PERSON, ["a"]), ("v", PERSON, [])):
        following = plan(guest, id=name, starts_at=NOON + 24 * HOUR)
        session = await sessions.begin_after("10", _announcing(following), blog=guest.is_blog, among=_anything)
        assert [each.carried_from for each in session.questions] == expected


def test_an_unknown_session_is_refused() -> None:
    async def kept(_: LiveChange) -> bool:
        return True

    with refused("live_no_session"):
        Sessions(kept).get("nowhere")


@pytest.mark.usefixtures("journal")
def test_erasing_looks_at_no_others_questions(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "journal.db")
    mine = connection.execute(
        f"EXPLAIN QUERY PLAN {_live._MINE}", {"1": "x", "2": None, "3": "9999", "4": None}
    ).fetchall()
    connection.close()
    assert "SCAN live_questions" not in str(mine)
