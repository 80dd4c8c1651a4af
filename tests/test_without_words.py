"""When a turn loses its words only what is known to be nobody's stays, and no byte of theirs is left in any file."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import live
from bot.model import (
    LIVE_ANSWER,
    Citation,
    Consultation,
    Decision,
    GuildSettings,
    LiveChange,
    LiveSession,
    Moderator,
    QuestionChange,
    Quote,
    Reply,
    Report,
    ReviewState,
    Thumb,
    Turn,
    Vote,
    WithdrawnBy,
    Words,
    without_words,
)
from bot.storage import Journal, back_up, restore
from tests.journals import SPOOL_SIZE, Clock, Lock, back, clock, timed_journal, traces
from tests.live_sessions import MINUTE, MODERATOR, Stage
from tests.turns import NOON, POST, make_turn, rows

__all__ = ["clock", "timed_journal"]

# What no text of ours, no post and no id holds, in any spelling that is kept.
CANARY = "kanarienwort"
ASKER, OTHER, MODO = "4711", "4712", "4713"
ALL = Moderator(MODO, "10")
# What the writer of a reply may put into its record, none of which is a word of a member's.
STAYS = {"outcome", "language", "parts", "suggestions", "decision", "act", "rejected", "consultation"}

Deed = Callable[[Journal, Clock], Awaitable[Any]]


def full_of_words(name: str) -> Turn:
    """Return a turn with a word of the member's wherever one can be."""
    turn = make_turn(name, ASKER, text=f"Et {CANARY} ?")
    span = Quote(POST, 0, 18, 7.5)
    said = Words(f"Je ne trouve rien sur {CANARY} :", (("not_found", 2),))
    reply = replace(
        turn.reply,
        parts=(said, Citation((span,))),
        suggestions=(CANARY, f"encore {CANARY}"),
        decision=Decision(0.5, 2.5, 1.0, f"choice: {CANARY}"),
        act="ask",
        rejected=(Quote(POST, 19, 36),),
        places=(Citation((span,)),),
        consultation=Consultation(
            "Lectrice", "tiny-1", CANARY, f"{CANARY} failed", (CANARY, "numbers"), 2, 812.5, 70, 30
        ),
    )
    return replace(turn, message=replace(turn.message, author_name=CANARY, locale=CANARY), reply=reply)


async def everything(journal: Journal) -> None:
    """Record a turn, and all that can come to hang on it."""
    await journal.record(full_of_words("1"))
    await journal.edit("1", f"Plutôt {CANARY} !", reply=full_of_words("1").reply)
    await journal.vote(Vote("1", ASKER, NOON, Thumb.DOWN, "off_topic"))


async def redacted(journal: Journal, clock: Clock) -> None:
    await everything(journal)
    await journal.redact("1")
    await journal.purge(clock.now)


async def withdrawn(journal: Journal, clock: Clock) -> None:
    await everything(journal)
    await journal.withdrawals.withdraw("1", by=WithdrawnBy.ASKER)
    await journal.purge(clock.now)


async def withdrawn_and_judged(journal: Journal, clock: Clock) -> None:
    await everything(journal)
    await journal.report(Report("1", OTHER, NOON, "blessant"), guild="10")
    await journal.withdrawals.withdraw("1", by=WithdrawnBy.ASKER)
    assert (await journal.tail(1))[0].message.text, "until the moderators have seen it"
    await journal.review.decide(ALL, "1", ReviewState.SENSITIVE)
    await journal.purge(clock.now)


async def on_pause(journal: Journal, _: Clock) -> None:
    await journal.pause(ASKER)
    await everything(journal)
    await journal.report(Report("1", ASKER, NOON, CANARY), guild="10")
    await journal.flush()


async def where_nothing_is_kept(journal: Journal, _: Clock) -> None:
    await journal.guilds.change("10", GuildSettings(retention_days=0), by=MODO)
    await everything(journal)
    await journal.report(Report("1", ASKER, NOON, CANARY), guild="10")
    await journal.flush()


async def expired(journal: Journal, clock: Clock) -> None:
    await on_pause(journal, clock)
    clock.now += 11 * MINUTE
    await journal.expire(clock.now)
    await journal.purge(clock.now)


async def past_its_term(journal: Journal, clock: Clock) -> None:
    await everything(journal)
    clock.now += timedelta(days=181)
    await journal.purge(clock.now)


async def erased(journal: Journal, _: Clock) -> None:
    await everything(journal)
    await journal.report(Report("1", ASKER, NOON, CANARY), guild="10")
    await journal.review.decide(ALL, "1", ReviewState.TO_REVIEW)
    await journal.live.keep(_with_a_question())
    assert (await journal.erase(ASKER, by=ASKER)).complete


def _with_a_question() -> LiveChange:
    """Return the announcement of a session in which the member asks something, and the blog answers."""
    stage = Stage().opened()
    asker = live.Actor(ASKER, CANARY)
    stage.ask("a", f"Et {CANARY} ?", asker)
    stage.ask("b", f"Et encore {CANARY} ?", asker)
    stage(live.decline, "b", reason="hors sujet", by=MODERATOR)
    session: LiveSession = stage.session
    questions = tuple(QuestionChange(each, is_new=True, voted=frozenset({ASKER})) for each in session.questions)
    return LiveChange(session, is_new=True, questions=questions)


LOST = {
    "redacted": redacted,
    "withdrawn": withdrawn,
    "withdrawn and judged": withdrawn_and_judged,
    "on pause": on_pause,
    "nothing kept": where_nothing_is_kept,
    "expired": expired,
    "past its term": past_its_term,
    "erased": erased,
}


@pytest.mark.parametrize("deed", LOST.values(), ids=LOST)
async def test_no_byte_of_a_word_is_left(journal: Journal, clock: Clock, tmp_path: Path, deed: Deed) -> None:
    await deed(journal, clock)
    await journal.close()
    assert traces(tmp_path, (CANARY, CANARY.upper())) == []
    for name, record in rows(tmp_path / "journal.db", "SELECT id, reply FROM turns"):
        assert set(json.loads(record)) <= STAYS, name


async def test_what_stays_says_what_came_of_it(journal: Journal, clock: Clock, tmp_path: Path) -> None:
    await redacted(journal, clock)
    [turn] = await journal.tail(1)
    said, quoted = turn.record["parts"]
    assert said == {"said": [["not_found", 2]]}
    assert len(quoted["quotes"]) == 1
    assert (turn.record["act"], turn.record["suggestions"], turn.decision.note) == ("ask", [], "")
    assert [row[2:4] for row in turn.record["rejected"]] == [[19, 36]]
    again = turn.reply({POST.slug: POST})
    assert [quote.text for quote in again.quotes] == [POST.body[:18]]
    assert not any(isinstance(part, Words) for part in again.parts)
    assert rows(tmp_path / "journal.db", "SELECT note, coverage FROM turns") == [("", 0.5)]


async def test_on_pause_no_word_waits_in_the_spool(journal: Journal, tmp_path: Path) -> None:
    await journal.pause(ASKER)
    lock = Lock(tmp_path)
    await journal.record(full_of_words("1"))
    await journal.edit("1", CANARY, reply=full_of_words("1").reply, with_words=False)
    assert journal.status.spool_used
    assert traces(tmp_path, (CANARY,)) == []
    lock.release()
    await back(journal)


async def test_a_backup_brings_no_word_back(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    await everything(journal)
    await journal.flush()
    await back_up(f"sqlite:///{tmp_path}/journal.db", tmp_path / "copy.db")
    clock.now += MINUTE
    await journal.redact("1")
    await journal.close()
    other = tmp_path / "other"
    other.mkdir()
    (tmp_path / "journal.erased").replace(tmp_path / "copy.erased")
    place = f"sqlite:///{other}/journal.db"
    clock.now += MINUTE
    await restore(place, tmp_path / "copy.db", spool=other / "spool", spool_size=SPOOL_SIZE, now=clock.now)
    assert rows(other / "journal.db", "SELECT COUNT(*), note FROM turns") == [(1, "")]
    assert traces(other, (CANARY,)) == []


async def test_notes_of_the_doors_stay_and_are_read_from_what_has_no_words(journal: Journal) -> None:
    for name, note in enumerate(
        (LIVE_ANSWER, "unreadable", "message 1234", "message de Zoé", "context", "ask", CANARY)
    ):
        turn = make_turn(str(name))
        reply = replace(turn.reply, act="ask", decision=replace(turn.reply.decision, note=note))
        await journal.record(replace(turn, reply=reply))
        await journal.redact(str(name))
    left = [turn.decision.note for turn in await journal.tail(9)]
    assert left == [LIVE_ANSWER, "unreadable", "message 1234", "", "context", "ask", ""]


WORD = st.sampled_from([CANARY, f"{CANARY} ?", CANARY.upper()])
ANYTHING = st.recursive(
    st.one_of(WORD, st.none(), st.integers(), st.floats()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORD, inner, max_size=3)),
    max_leaves=6,
)


@given(
    more=st.dictionaries(st.sampled_from(["reason", "subject", "claims", "places", "rejected_words"]), ANYTHING),
    part=st.dictionaries(st.sampled_from(["words", "claim", "subject", "quote"]), ANYTHING),
    figures=st.lists(ANYTHING, min_size=3, max_size=3),
)
def test_whatever_is_written_beside_goes(more: dict[str, Any], part: dict[str, Any], figures: list[Any]) -> None:
    record = full_of_words("1").reply.to_record()
    record |= {**more, "parts": [*record["parts"], part], "decision": [*figures, CANARY], "act": f"{CANARY} ?"}
    left = without_words(json.loads(json.dumps(record)))
    assert CANARY not in json.dumps(left).lower()
    assert Reply.from_record(left, {POST.slug: POST}).quotes
