import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import (
    Edit,
    EventKind,
    Filters,
    Message,
    Moderator,
    Outcome,
    Page,
    Place,
    Report,
    ReviewState,
    StoredTurn,
    Thumb,
    Turn,
    Vote,
)
from bot.storage import ExportForm, Journal
from bot.storage._rows import to_text
from bot.storage._searching import expression
from tests.turns import CHANNEL, DM, NOON, make_turn

MINUTE = timedelta(minutes=1)
ALL = Moderator("99", "10")
OTHER_CHANNEL = Place("discord", "101", "10")
OTHER_GUILD = Place("discord", "200", "20")


def outcome(turn: Turn, what: Outcome) -> Turn:
    return replace(turn, reply=replace(turn.reply, outcome=what))


def names(page: Page) -> list[str]:
    return [reviewed.turn.message.id for reviewed in page.turns]


async def found(journal: Journal, moderator: Moderator | None = ALL, **filters: object) -> list[str]:
    return names(await journal.review.search(moderator, Filters(**filters), limit=100))  # type: ignore[arg-type]  # any


async def record(journal: Journal, *texts: str, **options: object) -> None:
    for number, text in enumerate(texts, 1):
        await journal.record(make_turn(str(number), text=text, at=NOON + number * MINUTE, **options))  # type: ignore[arg-type]  # any


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("été", ["1"]),
        ("ETE", ["1"]),
        ("l'ete", ["1"]),
        ("oeuvre", ["2"]),
        ("Œuvres", ["2"]),
        ("num", ["3", "2"]),
        ("numerique indien", ["3"]),
        ("numérique été", []),
        ("a", ["1"]),
        ("", ["4", "3", "2", "1"]),
        ("🎈 ?!", []),
        ("日本", ["4"]),
    ],
)
async def test_words_are_found_by_their_beginnings_without_accents_and_case(
    journal: Journal, words: str, expected: list[str]
) -> None:
    await record(journal, "Y a-t-il un été ?", "Les œuvres numériques", "L’Inde numérique des INDIENS", "日本語 ?")
    assert await found(journal, words=words) == expected


HOSTILE = [
    '"', "'", '" OR "', "marks : g20", "g20", "question_folded : x", "NEAR(a b)", "a* OR b*", "NOT", "AND", "^a", "-a",
    "a + b", "(", "{marks} : g20", "'; DROP TABLE turns; --", "$1", "%", "\x00", "\ud83d", "a" * 5000, "mot " * 500,
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
async def test_no_text_gets_at_the_index_or_the_database(journal: Journal, words: str) -> None:
    await record(journal, "Une question")
    await journal.record(make_turn("9", text="marks g20 drop table secret", place=OTHER_GUILD))
    assert "9" not in await found(journal, words=words)
    assert await found(journal) == ["1"]


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_nothing_typed_leaves_its_quotation_marks(words: str, member: str, channel: str) -> None:
    pieces = expression(ALL, Filters(words=words, member=member, channel=channel)).split('"')
    assert len(pieces) % 2 == 1
    assert all(piece.isalnum() for piece in pieces[1::2])
    assert re.fullmatch(r"(?:question_folded|marks|AND|[:()* ])*", "".join(pieces[::2]))


@pytest.mark.parametrize("words", ["***", "_", "?!", "🎈"])
async def test_signs_alone_find_nothing_rather_than_everything(journal: Journal, words: str) -> None:
    await record(journal, "une question")
    assert await found(journal, words=words) == []
    parts = [part async for part in journal.review.export(ALL, Filters(words=words), ExportForm.JSON_LINES)]
    assert parts == []


async def test_every_filter_leaves_only_what_it_asks_for(journal: Journal) -> None:
    await record(journal, *["question"] * 6)
    await journal.record(outcome(make_turn("7", "8", at=NOON + 7 * MINUTE, place=OTHER_CHANNEL), Outcome.DECLINED))
    await journal.vote(Vote("2", "5", NOON, Thumb.DOWN, "passage"))
    await journal.vote(Vote("3", "5", NOON, Thumb.UP))
    await journal.report(Report("4", "5", NOON, "sensible"))
    await journal.review.decide(ALL, "5", ReviewState.GOOD)
    await journal.review.decide(ALL, "6", ReviewState.TO_REVIEW)
    assert await found(journal, member="8") == ["7"]
    assert await found(journal, channel="101") == ["7"]
    assert await found(journal, outcome=Outcome.DECLINED) == ["7"]
    assert await found(journal, disliked=True) == ["2"]
    assert await found(journal, reported=True) == ["4"]
    assert await found(journal, reviewed=True) == ["5"]
    assert await found(journal, reviewed=False) == ["7", "6", "4", "3", "2", "1"]
    assert await found(journal, state=ReviewState.TO_REVIEW) == ["6"]
    assert await found(journal, state=ReviewState.GOOD) == ["5"]
    assert await found(journal, queue=True) == ["7", "6", "4", "2"]
    assert await found(journal, since=NOON + 2 * MINUTE, until=NOON + 4 * MINUTE) == ["3", "2"]
    assert await found(journal, disliked=True, reported=True) == []
    assert await found(journal, disliked=True, words="quest", member="7", channel="100") == ["2"]


async def test_nothing_leaves_the_channels_that_a_moderator_sees(journal: Journal) -> None:
    for name, place in {"1": CHANNEL, "2": OTHER_CHANNEL, "3": OTHER_GUILD, "4": DM}.items():
        await journal.record(make_turn(name, place=place))
    assert await found(journal) == ["2", "1"]
    assert await found(journal, replace(ALL, channels=frozenset({"100"}))) == ["1"]
    assert await found(journal, replace(ALL, channels=frozenset({"100", "200", "900"}))) == ["1"]
    assert await found(journal, replace(ALL, channels=frozenset())) == []
    assert await found(journal, replace(ALL, channels=frozenset({"100"})), channel="101") == []
    assert await found(journal, replace(ALL, guild="")) == []
    assert await found(journal, replace(ALL, guild="20"), channel="100") == []
    assert await found(journal, None) == ["4", "3", "2", "1"]
    assert await journal.review.turn(replace(ALL, channels=frozenset({"101"})), "1") is None
    assert await journal.review.turn(ALL, "3") is None
    assert await journal.review.turn(ALL, "4") is None


async def test_many_channels_are_no_trouble(journal: Journal) -> None:
    await record(journal, "question")
    channels = frozenset(str(number) for number in range(500))
    assert await found(journal, replace(ALL, channels=channels), words="quest") == ["1"]


async def test_ids_that_are_no_numbers_are_told_apart(journal: Journal) -> None:
    for name, member in {"1": "7", "2": "x37", "3": "a b", "4": "Été", "5": "ab"}.items():
        await journal.record(make_turn(name, member))
    for name, member in {"1": "7", "2": "x37", "3": "a b", "4": "Été", "5": "ab"}.items():
        assert await found(journal, member=member) == [name]


async def test_pages_go_by_key_and_miss_nothing_though_turns_come_in(journal: Journal) -> None:
    await record(journal, *["question"] * 25)
    page, seen, steps = await journal.review.search(ALL, Filters(words="question"), limit=7), list[str](), 0
    seen += names(page)
    while page.next is not None:
        await journal.record(make_turn(f"new{steps}", text="question", at=NOON + timedelta(hours=steps + 1)))
        page, steps = await journal.review.search(ALL, Filters(words="question", before=page.next), limit=7), steps + 1
        seen += names(page)
    assert seen == [str(number) for number in range(25, 0, -1)]


async def test_numbered_pages_say_how_many_there_are_and_stay_where_they_begin(journal: Journal) -> None:
    await record(journal, *["question"] * 22, "autre chose")
    first = await journal.review.page(ALL, Filters(words="question"), number=0, size=7)
    assert (first.number, first.total, len(first.turns)) == (0, 22, 7)
    await journal.record(make_turn("new", text="question", at=NOON + timedelta(days=1)))
    anchored = Filters(words="question", before=first.anchor)
    pages = [await journal.review.page(ALL, anchored, number=number, size=7) for number in range(4)]
    seen = [turn.turn.message.id for page in pages for turn in page.turns]
    assert seen == [str(number) for number in range(22, 0, -1)]
    assert {(page.total, page.anchor) for page in pages} == {(22, first.anchor)}
    beyond = await journal.review.page(ALL, anchored, number=999, size=7)
    assert (beyond.number, beyond.turns) == (3, pages[3].turns)
    nothing = await journal.review.page(ALL, Filters(words="rien"), number=5, size=7)
    assert (nothing.number, nothing.total, nothing.turns) == (0, 0, ())
    elsewhere = await journal.review.page(replace(ALL, guild="20"), Filters(), number=0, size=7)
    assert elsewhere.total == 0
    trail = [
        await journal.review.audit_page("10", before=NOON + timedelta(days=9999), number=n, size=4) for n in (0, 9)
    ]
    assert [(page.number, page.total, len(page.events)) for page in trail] == [(0, 7, 4), (1, 7, 3)]


async def test_turns_of_the_same_moment_all_have_their_place(journal: Journal) -> None:
    for number in range(20):
        await journal.record(make_turn(str(number), at=NOON))
    await journal.record(make_turn("20", at=NOON + timedelta(microseconds=3)))
    pages = [await journal.review.search(ALL, Filters(), limit=8)]
    while pages[-1].next is not None:
        pages.append(await journal.review.search(ALL, Filters(before=pages[-1].next), limit=8))
    assert sorted(int(name) for page in pages for name in names(page)) == list(range(21))
    assert [len(page.turns) for page in pages] == [8, 8, 5]


async def test_a_list_says_what_was_thought_of_each_turn(journal: Journal) -> None:
    await record(journal, "question")
    for author, thumb in (("1", Thumb.UP), ("2", Thumb.UP), ("3", Thumb.DOWN)):
        await journal.vote(Vote("1", author, NOON, thumb))
    await journal.report(Report("1", "3", NOON))
    await journal.review.decide(ALL, "1", ReviewState.OFF_TOPIC)
    [reviewed] = (await journal.review.search(ALL, Filters())).turns
    assert (reviewed.up, reviewed.down, reviewed.reports) == (2, 1, 1)
    assert reviewed.review is not None
    assert (reviewed.review.state, reviewed.review.moderator) == (ReviewState.OFF_TOPIC, "99")


async def test_searches_and_looks_are_on_the_trail_but_not_what_was_looked_for(journal: Journal) -> None:
    await record(journal, "question")
    await found(journal, words="question", member="7")
    await journal.review.turn(ALL, "1")
    trail = (await journal.review.audit("10")).events
    assert [(event.kind, event.actor, event.subject, event.detail) for event in trail] == [
        (EventKind.LOOK, "99", "1", "one turn"),
        (EventKind.SEARCH, "99", "7", "words, member"),
    ]
    assert (await journal.review.audit("20")).events == ()
    assert len((await journal.review.audit(None)).events) == 2


async def test_the_trail_has_pages(journal: Journal) -> None:
    for _ in range(5):
        await found(journal)
    first = await journal.review.audit("10", limit=3)
    second = await journal.review.audit("10", before=first.next, limit=3)
    assert (len(first.events), len(second.events), second.next) == (3, 2, None)
    assert len({event.id for event in first.events + second.events}) == 5


async def test_an_edited_question_is_found_by_its_new_words_only(journal: Journal) -> None:
    await record(journal, "ancienne question")
    assert await journal.edit("1", "nouvelle demande", reply=replace(make_turn().reply, outcome=Outcome.DECLINED))
    assert await found(journal, words="ancienne") == []
    assert await found(journal, words="nouvelle", outcome=Outcome.DECLINED) == ["1"]
    dossier = await journal.review.turn(ALL, "1")
    assert dossier is not None
    assert dossier.turn.turn.message.text == "nouvelle demande"
    assert dossier.turn.turn.edited_at is not None
    assert [event.kind for event in dossier.events][:1] == [EventKind.EDIT]
    assert not await journal.edit("none", "text")


async def test_late_edits_and_votes_do_not_undo_later_ones(journal: Journal) -> None:
    await record(journal, "question")
    writer = journal._store.writer
    assert await writer.submit(Edit("1", NOON + 2 * MINUTE, "deux"))
    assert not await writer.submit(Edit("1", NOON + MINUTE, "un"))
    assert await journal.vote(Vote("1", "5", NOON + MINUTE, Thumb.DOWN, "passage"))
    assert not await journal.vote(Vote("1", "5", NOON, Thumb.UP))
    assert await found(journal, words="deux", disliked=True) == ["1"]
    assert await journal.vote(Vote("1", "5", NOON + 2 * MINUTE, Thumb.UP))
    assert await found(journal, disliked=True) == []
    assert await journal.vote(Vote("1", "5", NOON + 3 * MINUTE, None))
    dossier = await journal.review.turn(ALL, "1")
    assert dossier is not None
    assert dossier.votes == ()
    assert not await journal.vote(Vote("none", "5", NOON, Thumb.UP))
    assert not await journal.report(Report("none", "5", NOON))


async def test_a_redacted_turn_keeps_its_figures_and_no_word(journal: Journal) -> None:
    await record(journal, "secret question")
    assert await journal.redact("1")
    assert not await journal.redact("1")
    assert not await journal.edit("1", "secret")
    dossier = await journal.review.turn(ALL, "1")
    assert dossier is not None
    turn: StoredTurn = dossier.turn.turn
    message: Message = turn.message
    assert (message.text, message.author_name, message.locale, message.author) == ("", "", None, "7")
    assert [part.keys() for part in turn.record["parts"]] == [{"quotes", "main"}]
    assert (turn.outcome, len(turn.quotes), turn.decision.margin) == (Outcome.ANSWERED, 2, 2.5)
    assert await found(journal, words="secret") == []
    assert await found(journal) == ["1"]
    assert await journal.undelivered(NOON) == await journal.recent(NOON, limit=9) == ()


async def test_what_has_no_words_left_waits_for_nobody_and_cannot_be_judged(journal: Journal) -> None:
    for name in "12":
        await journal.record(outcome(make_turn(name, at=NOON + int(name) * MINUTE), Outcome.DECLINED))
    await journal.report(Report("1", "5", NOON))
    await journal.review.decide(ALL, "2", ReviewState.TO_REVIEW)
    assert names(await journal.review.queue(ALL)) == ["1", "2"]
    for name in "12":
        await journal.redact(name)
        assert await journal.review.claim(ALL, name) is None
        assert await journal.review.decide(ALL, name, ReviewState.GOOD) is None
    assert names(await journal.review.queue(ALL)) == []
    assert await found(journal, reported=True) == ["1"]


def test_moments_are_numbered_in_order() -> None:
    moments = [NOON, NOON + timedelta(microseconds=1), NOON + timedelta(days=400)]
    assert [to_text(moment) for moment in moments] == sorted(to_text(moment) for moment in moments)
