import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import (
    LIVE_ANSWER,
    Delivery,
    EventKind,
    Filters,
    Moderator,
    Outcome,
    PassageCount,
    Place,
    Report,
    ReviewState,
    Thumb,
    Turn,
    Unanswered,
    Vote,
)
from bot.storage import Journal, alike, by_topic
from bot.storage._statistics import concentration
from tests.journals import Clock, timed_journal
from tests.turns import CHANNEL, DM, NOON, POST, make_turn, rows

__all__ = ["timed_journal"]

MINUTE = timedelta(minutes=1)
ANNE, BRUNO = Moderator("901", "10"), Moderator("902", "10", frozenset({"100"}))
ELSEWHERE = Moderator("903", "20")


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON + 10 * MINUTE)


def declined(turn: Turn) -> Turn:
    return replace(turn, reply=replace(turn.reply, outcome=Outcome.DECLINED, parts=()))


async def waiting(journal: Journal, moderator: Moderator = ANNE) -> list[str]:
    return [reviewed.turn.message.id for reviewed in (await journal.review.queue(moderator)).turns]


async def test_of_two_moderators_at_once_one_gets_the_turn_and_the_other_is_told_who(journal: Journal) -> None:
    for number in range(20):
        await journal.record(make_turn(str(number)))
        claims = await asyncio.gather(*(journal.review.claim(who, str(number)) for who in (ANNE, BRUNO, ANNE, BRUNO)))
        owners = {claim.moderator for claim in claims if claim is not None}
        assert len(owners) == 1
        assert [claim.is_mine for claim in claims if claim] == [who.id in owners for who in (ANNE, BRUNO, ANNE, BRUNO)]


async def test_two_bots_on_one_database_do_not_give_a_turn_twice(
    journal: Journal, tmp_path: Path, clock: Clock
) -> None:
    await journal.record(make_turn("1"))
    other = Journal.open(f"sqlite:///{tmp_path}/journal.db", spool=tmp_path / "other", spool_size=4096, clock=clock)
    async with other as second:
        claims = await asyncio.gather(journal.review.claim(ANNE, "1"), second.review.claim(BRUNO, "1"))
    assert sorted(claim.is_mine for claim in claims if claim) == [False, True]


async def test_a_claim_runs_out_is_renewed_and_is_given_back(journal: Journal, clock: Clock) -> None:
    await journal.record(make_turn("1"))
    claim = await journal.review.claim(ANNE, "1")
    assert claim is not None
    assert (claim.is_mine, claim.until) == (True, clock.now + 5 * MINUTE)
    clock.now += 4 * MINUTE
    assert await journal.review.claim(ANNE, "1") == replace(claim, until=clock.now + 5 * MINUTE)
    clock.now += 4 * MINUTE
    refused = await journal.review.claim(BRUNO, "1")
    assert refused is not None
    assert (refused.is_mine, refused.moderator) == (False, "901")
    assert (await journal.review.search(BRUNO, Filters())).turns[0].claim == refused
    clock.now += MINUTE
    assert (await journal.review.search(BRUNO, Filters())).turns[0].claim is None
    taken = await journal.review.claim(BRUNO, "1")
    assert taken is not None
    assert taken.is_mine
    assert not await journal.review.release(ANNE, "1")
    assert await journal.review.release(BRUNO, "1")
    assert not await journal.review.release(BRUNO, "1")


async def test_who_was_at_something_is_kept_no_longer_than_until_the_purge_after_their_claim(
    journal: Journal, clock: Clock, tmp_path: Path
) -> None:
    await journal.record(make_turn("1"))
    await journal.review.claim(ANNE, "1")
    await journal.purge(clock.now + 4 * MINUTE)
    sql = "SELECT claimed_by, claimed_until IS NULL FROM reviews"
    assert rows(tmp_path / "journal.db", sql) == [("901", 0)]
    await journal.purge(clock.now + 5 * MINUTE)
    assert rows(tmp_path / "journal.db", sql) == [(None, 1)]


async def test_nobody_decides_on_what_another_has_claimed(journal: Journal, clock: Clock) -> None:
    await journal.record(declined(make_turn("1")))
    await journal.review.claim(ANNE, "1")
    refused = await journal.review.decide(BRUNO, "1", ReviewState.GOOD)
    assert refused is not None
    assert not refused.is_mine
    assert await waiting(journal) == ["1"]
    assert (await journal.review.decide(ANNE, "1", ReviewState.OFF_TOPIC)) is not None
    assert await waiting(journal) == []
    clock.now += MINUTE
    after = await journal.review.decide(BRUNO, "1", ReviewState.GOOD)
    assert after is not None
    assert after.is_mine, "deciding gives the turn back"
    decisions = [event for event in (await journal.review.audit("10")).events if event.kind is EventKind.DECISION]
    assert [(event.actor, event.detail, event.subject) for event in decisions] == [
        ("902", "good", "1"),
        ("901", "off_topic", "1"),
    ]
    assert clock.now == decisions[0].at


async def test_what_a_moderator_may_not_see_they_cannot_touch(journal: Journal) -> None:
    await journal.record(make_turn("1", place=Place("discord", "101", "10")))
    for moderator in (BRUNO, ELSEWHERE, Moderator("904", "")):
        assert await journal.review.claim(moderator, "1") is None
        assert await journal.review.decide(moderator, "1", ReviewState.GOOD) is None
        assert not await journal.review.add_note(moderator, "1", "note")
        assert await journal.review.turn(moderator, "1") is None
        assert (await journal.review.erase(moderator, member="7")).turns == 0
    assert await journal.review.claim(ANNE, "no such turn") is None
    dossier = await journal.review.turn(ANNE, "1")
    assert dossier is not None
    assert (dossier.notes, dossier.turn.review, dossier.turn.claim) == ((), None, None)


async def test_a_turn_whole_has_all_that_was_said_of_it(journal: Journal, clock: Clock) -> None:
    turn = make_turn("1")
    await journal.record(turn)
    journal.delivered(Delivery("1", NOON + MINUTE, message="55"))
    await journal.vote(Vote("1", "8", NOON, Thumb.DOWN, "wrong_passage"))
    await journal.report(Report("1", "8", NOON, "blessant"))
    await journal.review.add_note(ANNE, "1", "à revoir avec l’auteur")
    await journal.edit("1", "autre question")
    dossier = await journal.review.turn(BRUNO, "1")
    assert dossier is not None
    stored = dossier.turn.turn
    assert (stored.message.text, stored.edited_at) == ("autre question", clock.now)
    assert stored.delivery == Delivery("1", NOON + MINUTE, message="55")
    assert stored.decision == turn.reply.decision
    assert len(stored.quotes) == 2
    assert dossier.votes == (Vote("1", "8", NOON, Thumb.DOWN, "wrong_passage"),)
    assert dossier.reports == (Report("1", "8", NOON, "blessant"),)
    assert [(note.author, note.text, note.at) for note in dossier.notes] == [
        ("901", "à revoir avec l’auteur", clock.now)
    ]
    assert {event.kind for event in dossier.events} == {EventKind.EDIT, EventKind.DECISION, EventKind.LOOK}


async def test_the_queue_holds_what_needs_somebody(journal: Journal, clock: Clock) -> None:
    for number, outcome in enumerate(Outcome):
        turn = make_turn(str(number), at=NOON + number * MINUTE)
        await journal.record(replace(turn, reply=replace(turn.reply, outcome=outcome)))
    assert await waiting(journal) == ["2", "1"], "near and declined"
    await journal.vote(Vote("0", "8", NOON, Thumb.UP))
    assert await waiting(journal) == ["2", "1"]
    await journal.vote(Vote("0", "8", NOON + MINUTE, Thumb.DOWN))
    await journal.report(Report("4", "8", NOON))
    assert await waiting(journal) == ["4", "2", "1", "0"]
    for name in "4210":
        await journal.review.decide(ANNE, name, ReviewState.GOOD)
    assert await waiting(journal) == []
    clock.now += MINUTE
    await journal.report(Report("1", "8", clock.now))
    assert await waiting(journal) == ["1"], "reported again after it was decided"
    await journal.review.decide(ANNE, "3", ReviewState.TO_REVIEW)
    assert await waiting(journal) == ["1", "3"], "what is reported before what is newer"
    assert await waiting(journal, ELSEWHERE) == []


async def test_what_members_reported_comes_first_and_of_that_the_oldest(journal: Journal) -> None:
    for number in range(1, 8):
        await journal.record(declined(make_turn(str(number), at=NOON + number * MINUTE)))
    for name in "264":
        await journal.report(Report(name, "8", NOON))
    order = ["2", "4", "6", "7", "5", "3", "1"]
    assert await waiting(journal) == order
    for size in (1, 2, 3, 4, 6):
        found: list[str] = []
        before = None
        while True:
            page = await journal.review.queue(BRUNO, before=before, limit=size)
            assert len(page.turns) <= size
            found += [reviewed.turn.message.id for reviewed in page.turns]
            before = page.next
            if before is None:
                break
        assert found == order, size
    assert await waiting(journal, ELSEWHERE) == []
    await journal.review.decide(ANNE, "2", ReviewState.GOOD)
    assert (await waiting(journal))[:2] == ["4", "6"]


async def test_nobody_can_erase_the_trail_before_its_time(journal: Journal, clock: Clock) -> None:
    await journal.record(make_turn("1"))
    await journal.review.search(ANNE, Filters(member="901"))
    clock.now += MINUTE
    await journal.review.erase(ANNE, before=clock.now + timedelta(days=9999))
    await journal.review.erase(ANNE, member="901")
    await journal.erase("901", by="901")
    await journal.purge(clock.now + timedelta(days=364))
    trail = (await journal.review.audit("10")).events
    assert [(event.kind, event.actor, event.subject) for event in trail] == [
        (EventKind.ERASURE, "901", None),
        (EventKind.ERASURE, "901", None),
        (EventKind.SEARCH, "901", None),
    ]
    await journal.purge(clock.now + timedelta(days=366))
    assert (await journal.review.audit(None)).events == ()


async def test_a_moderator_erases_a_member_only_in_their_own_channels(journal: Journal) -> None:
    places = {"1": CHANNEL, "2": Place("discord", "101", "10"), "3": Place("discord", "200", "20")}
    for name, place in places.items():
        await journal.record(make_turn(name, "7", place=place))
        await journal.vote(Vote(name, "7", NOON, Thumb.UP))
    journal.told("7")
    await journal.flush()
    removed = await journal.review.erase(BRUNO, member="7")
    assert (removed.turns, removed.votes, removed.contacts) == (1, 1, 0)
    assert (await journal.review.erase(ANNE, member="7")).turns == 1
    record = await journal.about("7")
    assert [turn.message.id for turn in record.turns] == ["3"]
    assert record.contact is not None
    assert (await journal.review.erase(ELSEWHERE, member="7")).contacts == 1


async def test_a_moderator_erases_all_before_a_moment(journal: Journal) -> None:
    for number in range(5):
        await journal.record(make_turn(str(number), str(number % 2), at=NOON + number * MINUTE))
    assert (await journal.review.erase(ANNE, before=NOON + 2 * MINUTE)).turns == 2
    assert (await journal.review.erase(ANNE, member="0", before=NOON + 4 * MINUTE)).turns == 1
    found = (await journal.review.search(None, Filters())).turns
    assert [reviewed.turn.message.id for reviewed in found] == ["4", "3"]
    with pytest.raises(ValueError, match="whom"):
        await journal.review.erase(ANNE)


async def test_unanswered_questions_are_grouped_with_their_counts(journal: Journal) -> None:
    asked = [
        "Que pense-t-il des voitures volantes ?",
        "Les voitures volantes, qu’en pense-t-il ?",
        "que pense t il des VOITURES VOLANTES",
        "Quelle est sa recette de tarte ?",
    ]
    for number, text in enumerate(asked):
        await journal.record(declined(make_turn(str(number), text=text, at=NOON + number * MINUTE)))
    await journal.record(make_turn("9", text="voitures volantes"))
    groups = (await journal.review.unanswered(ANNE, NOON, NOON + timedelta(days=1))).groups
    assert [(group.count, group.turns) for group in groups] == [(3, ("2", "1", "0")), (1, ("3",))]
    assert await journal.review.unanswered(ELSEWHERE, NOON, NOON + timedelta(days=1)) == Unanswered(())


@given(st.lists(st.text(alphabet="ab cdé?", max_size=12), max_size=30))
def test_every_question_is_in_one_group(texts: list[str]) -> None:
    groups = alike([(str(number), text) for number, text in enumerate(texts)])
    assert sum(group.count for group in groups) == len(texts)
    assert [group.count for group in groups] == sorted((group.count for group in groups), reverse=True)


@given(st.lists(st.sampled_from(["chat", "chien", "arbre", "maison", "soleil", "lune"]), min_size=1, unique=True))
def test_questions_of_the_same_words_are_alike_whatever_their_order(words: list[str]) -> None:
    [group] = alike([("1", " ".join(words)), ("2", " ".join(reversed(words)).upper() + " ?")])
    assert group.count == 2


async def test_the_figures_of_a_period(journal: Journal) -> None:
    at = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
    for number in range(20):
        turn = make_turn(str(number), str(number // 10), text="Pourquoi ?", at=at + timedelta(hours=6 * number))
        turn = replace(turn, composed_ms=float(number))
        await journal.record(declined(turn) if number % 4 == 0 else turn)
        journal.delivered(Delivery(str(number), turn.message.at + timedelta(milliseconds=200), message="5"))
    await journal.vote(Vote("1", "8", at, Thumb.UP))
    await journal.vote(Vote("2", "8", at, Thumb.DOWN, "wrong_passage"))
    await journal.report(Report("2", "8", at))
    await journal.record(make_turn("99", "5", at=at, place=Place("discord", "101", "10")))
    figures = await journal.review.statistics(BRUNO, at, at + timedelta(days=5), zone=ZoneInfo("Europe/Paris"))
    assert (figures.turns, figures.members, figures.sampled) == (20, 2, 20)
    assert figures.outcomes == {Outcome.ANSWERED: 15, Outcome.DECLINED: 5}
    assert (figures.share(Outcome.ANSWERED), figures.share(Outcome.DECLINED)) == (0.75, 0.25)
    assert (figures.up, figures.down, figures.reasons, figures.reports) == (1, 1, {"wrong_passage": 1}, 1)
    assert figures.concentration == 0.5
    assert figures.composed_ms == (9.0, 18.0)
    assert figures.delivered_ms == (200.0, 200.0)
    assert [(day.date, day.turns) for day in figures.days][:2] == [(date(2026, 3, 28), 2), (date(2026, 3, 29), 4)]
    assert sum(day.turns for day in figures.days) == 20
    assert figures.posts == {"un-billet": 30}
    assert figures.passages[0] == PassageCount("un-billet", POST.sha, 0, 18, None, 15)
    assert [(group.question, group.count) for group in figures.asked] == [("Pourquoi ?", 20)]
    assert by_topic(figures.posts, {"un-billet": ("réseaux", "futur")}) == {"réseaux": 30, "futur": 30}


async def test_what_was_asked_once_is_not_among_what_is_asked_most(journal: Journal) -> None:
    for number, text in enumerate(("Pourquoi les réseaux ?", "pourquoi les réseaux", "Que dit-il des robots ?")):
        await journal.record(make_turn(str(number), text=text, at=NOON + timedelta(minutes=number)))
    figures = await journal.review.statistics(ANNE, NOON, NOON + timedelta(days=1))
    assert [(group.question, group.count) for group in figures.asked] == [("pourquoi les réseaux", 2)]


async def test_what_buttons_gave_to_read_is_no_question(journal: Journal) -> None:
    texts = ("Pourquoi les réseaux ?", "Contexte", "Contexte", "Un autre passage ?", "Un autre passage ?")
    for number, text in enumerate(texts):
        turn = make_turn(str(number), text=text, at=NOON + timedelta(minutes=number))
        if text == "Contexte":
            turn = replace(turn, message=replace(turn.message, conversation=f"reading/{number}"))
        await journal.record(turn)
    turn = make_turn("9", text="Les robots ?", at=NOON + timedelta(minutes=9))
    await journal.record(declined(turn))
    figures = await journal.review.statistics(ANNE, NOON, NOON + timedelta(days=1))
    assert figures.asked == ()
    assert figures.outcomes == {Outcome.ANSWERED: 3, Outcome.DECLINED: 1, Outcome.CHAT: 2}
    assert (figures.turns, figures.share(Outcome.ANSWERED)) == (6, 0.75)
    assert [(day.turns, day.outcomes) for day in figures.days if day.turns] == [(6, figures.outcomes)]


async def test_a_reported_answer_of_a_session_is_nobodys_and_took_no_time(journal: Journal) -> None:
    await journal.record(replace(make_turn("1", "7", at=NOON), composed_ms=4.0))
    told = make_turn("2", "bot", text="", at=NOON + timedelta(minutes=1))
    reply = replace(told.reply, decision=replace(told.reply.decision, note=LIVE_ANSWER))
    await journal.record(replace(told, message=replace(told.message, conversation="reading/2"), reply=reply))
    figures = await journal.review.statistics(ANNE, NOON, NOON + timedelta(days=1))
    assert (figures.turns, figures.members, figures.composed_ms) == (2, 1, (4.0, 4.0))


async def test_days_are_those_of_the_reader_even_when_clocks_change(journal: Journal) -> None:
    paris = ZoneInfo("Europe/Paris")
    # Paris is an hour ahead until 29 March 2026, 01:00 UTC, and two from then on.
    moments = [datetime(2026, 3, 28, 22, 30), datetime(2026, 3, 28, 23, 30), datetime(2026, 3, 29, 22, 30)]
    for number, moment in enumerate(moments):
        await journal.record(make_turn(str(number), at=moment.replace(tzinfo=UTC)))
    since, until = datetime(2026, 3, 28, tzinfo=paris), datetime(2026, 3, 31, tzinfo=paris)
    figures = await journal.review.statistics(ANNE, since, until, zone=paris)
    assert [(day.date.day, day.turns) for day in figures.days] == [(28, 1), (29, 1), (30, 1)]


async def test_figures_of_nothing_are_no_error(journal: Journal) -> None:
    figures = await journal.review.statistics(ANNE, NOON, NOON + timedelta(days=1))
    assert (figures.turns, figures.concentration, figures.composed_ms, figures.delivered_ms) == (0, None, None, None)
    assert figures.share(Outcome.ANSWERED) is None


@pytest.mark.parametrize(
    ("activity", "share"),
    [
        ([(1, 100)], 0.06),
        ([(1, 94), (100, 6)], 600 / 694),
        ([(3, 1), (1, 3)], 0.5),
        ([(2, 10), (5, 10)], 10 / 70),
        ([], None),
    ],
)
def test_concentration_is_the_share_of_the_most_active_six_percent(
    activity: list[tuple[int, int]], share: float | None
) -> None:
    assert concentration(activity) == (None if share is None else pytest.approx(share))


async def test_the_channels_of_a_server_are_those_where_something_is_kept(journal: Journal) -> None:
    await journal.record(make_turn("1", place=CHANNEL))
    await journal.record(make_turn("2", place=DM))
    assert await journal.review.channels("10") == frozenset({"100"})
    assert await journal.review.channels("20") == frozenset()
