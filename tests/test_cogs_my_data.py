"""`/mes-donnees voir` and `exporter`: everything that is kept about a member, nothing of others, in every place."""

import gzip
import json
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.cogs._escape import unescape
from bot.cogs._kept import kept_pages, others_named
from bot.cogs._render import MOST, length
from bot.model import (
    Contact,
    Delivery,
    Event,
    EventKind,
    Guest,
    Language,
    LiveAnswer,
    LiveQuestion,
    LiveRecord,
    LiveSession,
    MemberRecord,
    Note,
    QuestionState,
    Report,
    Review,
    ReviewState,
    Thumb,
    Vote,
)
from bot.phrases import Voice
from tests.discord_server import Channel, DiscordServer, Guild, Message, Person
from tests.serving import ask, moderator, serving
from tests.turns import NOON, make_turn, stored

pytestmark = pytest.mark.asyncio(loop_scope="module")

FR, EN = Language.FRENCH, Language.ENGLISH
HOUR = timedelta(hours=1)


SESSION = LiveSession("s", "10", "100", "TITRE", Guest("8", "Zoé"), "7", NOON, NOON, NOON, NOON + HOUR)


# For each part of a record: what may be in it, and what a member must read of it.
PARTS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "contact": (Contact("7", NOON), ("Je vous l’ai dit",)),
    "turns": ((stored(make_turn(text="QUESTION")),), ("QUESTION", "Un billet", "citation")),
    "events": ((Event(EventKind.DECISION, NOON, actor="7", detail="off_topic"),), ("vous avez relu · hors sujet",)),
    "votes": ((Vote("1", "7", NOON, Thumb.DOWN, "off_topic"),), ("la réponse 1", "👎", "C’est hors sujet")),
    "reports": ((Report("1", "7", NOON, "RAISON"),), ("signalé la réponse 1", "RAISON")),
    "reviews": ((Review("1", ReviewState.SENSITIVE, "9", NOON),), ("l’échange 1".capitalize(), "sensible")),
    "notes": ((Note("n", "1", "9", NOON, "REMARQUE"),), ("Note de la modération sur l’échange 1", "REMARQUE")),
    "paused_since": (NOON, ("En pause depuis",)),
}
LIVE_PARTS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "questions": ((LiveQuestion("q", "7", "Alice", "POSÉE", NOON),), ("POSÉE", "en attente")),
    "votes": (
        (("q8", "VOULUE"), ("q9", "")),
        ("Votre voix pour une question, en séance", "VOULUE", "Votre voix pour une question qui n’attend plus"),
    ),
    "answers": ((("q", LiveAnswer(0, NOON, "7", "Alice", "DITE")),), ("Votre réponse, en séance", "DITE")),
    "prepared": ((("q", "PRÊTE"),), ("Réponse que vous avez préparée", "PRÊTE")),
    "sessions": ((SESSION,), ("Séance que vous avez annoncée", "TITRE")),
}
EMPTY = MemberRecord("7", None, (), ())


def read(record: MemberRecord, language: Language = FR) -> str:
    return unescape("\n".join(kept_pages(record, {}, Voice(language), 180)))


async def test_every_part_of_a_record_is_tried() -> None:
    assert {*PARTS, "author", "live"} == {field.name for field in fields(MemberRecord)}
    assert set(LIVE_PARTS) == {field.name for field in fields(LiveRecord)}


@pytest.mark.parametrize("name", PARTS)
async def test_every_part_of_a_record_is_shown(name: str) -> None:
    value, expected = PARTS[name]
    text = read(replace(EMPTY, **{name: value})).replace("un-billet", "Un billet")
    assert [words for words in expected if words not in text] == []


@pytest.mark.parametrize("name", LIVE_PARTS)
async def test_every_part_of_live_sessions_is_shown(name: str) -> None:
    value, expected = LIVE_PARTS[name]
    text = read(replace(EMPTY, live=replace(LiveRecord(), **{name: value})))
    assert [words for words in expected if words not in text] == []


@pytest.mark.parametrize("language", Language)
async def test_every_kind_and_state_has_a_name(language: Language) -> None:
    record = replace(
        EMPTY,
        events=tuple(Event(kind, NOON, actor=actor) for kind in EventKind for actor in (None, "7", "9")),
        reviews=tuple(Review("1", state, "7", NOON) for state in (*ReviewState, None)),
        votes=tuple(Vote("1", "7", NOON, thumb) for thumb in (*Thumb, None)),
        live=LiveRecord(questions=tuple(LiveQuestion("q", "7", "A", "?", NOON, state) for state in QuestionState)),
    )
    assert read(record, language)


async def test_what_a_moderator_wrote_and_was_guest_of_is_called_theirs() -> None:
    mine = replace(
        EMPTY,
        notes=(Note("n", "1", "7", NOON, "x"),),
        reviews=(Review("1", ReviewState.GOOD, "7", NOON),),
        live=LiveRecord(sessions=(replace(SESSION, host="9", guest=Guest("7"), waiting_since=NOON),)),
    )
    text = read(mine)
    said = ("Votre note", "vu par vous", "dont vous êtes l’invité", "attend un signe de votre part")
    assert [words for words in said if words not in text] == []


@pytest.mark.parametrize(
    ("language", "mine", "others"),
    [
        (FR, "vous avez lu le journal · un échange", "un modérateur a lu votre échange · Et Aadhaar ?"),
        (EN, "you read the journal · one exchange", "a moderator read your exchange · Et Aadhaar ?"),
    ],
)
async def test_a_look_at_ones_exchange_is_told_from_a_look_that_one_took(
    language: Language, mine: str, others: str
) -> None:
    turn = stored(make_turn(text="Et Aadhaar ?"))
    looks = (
        Event(EventKind.LOOK, NOON, actor="7", subject="12345", detail="one turn"),
        Event(EventKind.LOOK, NOON, actor="9", subject=turn.message.id, detail="one turn"),
    )
    text = read(replace(EMPTY, turns=(turn,), events=looks), language).replace("\xa0", " ")
    assert text.count(mine) == text.count(others) == 1


async def test_a_vote_on_an_answer_of_ones_own_is_named_by_the_question() -> None:
    votes = (Vote("1", "7", NOON, Thumb.DOWN), Vote("2", "7", NOON, Thumb.UP))
    text = read(replace(EMPTY, turns=(stored(make_turn(text="Et [l’Inde] ?")),), votes=votes))
    assert "la réponse Et [l’Inde] ?\xa0: 👎" in text
    assert "la réponse 2\xa0: 👍" in text


async def test_what_one_said_of_somebody_elses_exchange_leads_there() -> None:
    votes = (Vote("1", "7", NOON, Thumb.DOWN), Vote("2", "7", NOON, Thumb.UP), Vote("3", "7", NOON, Thumb.UP))
    record = replace(EMPTY, votes=votes)
    shown = replace(stored(make_turn("1", "8", text="SECRET")), delivery=Delivery("1", NOON, message="55"))
    withdrawn = replace(stored(make_turn("2", "8")), withdrawn_at=NOON)
    assert others_named(record) == {"1", "2", "3"}
    text = unescape("\n".join(kept_pages(record, {}, Voice(FR), 180, others=(shown, withdrawn))))
    assert "la réponse https://discord.com/channels/10/100/55\xa0: 👎" in text
    assert "la réponse <#100>\xa0: 👍" in text
    assert "la réponse 3\xa0: 👍" in text
    assert "SECRET" not in text


async def test_nobodys_words_do_anything_or_break_a_page() -> None:
    evil = "<@1> @everyone **x** [a](http://b) `c`\n# d " * 60
    record = replace(
        EMPTY,
        turns=(stored(make_turn(text="*" * 1_500)), stored(make_turn(text=evil))),
        notes=(Note("n", "1", "9", NOON, evil),),
        reports=(Report("1", "7", NOON, "_" * 2_000),),
        votes=(Vote("1", "7", NOON, Thumb.DOWN, "<@1> @everyone"),),
        live=LiveRecord(answers=(("q", LiveAnswer(0, NOON, "7", "A", "|" * 2_000)),)),
    )
    pages = kept_pages(record, {}, Voice(FR), 180)
    assert all(length(page) <= MOST for page in pages)
    assert not [page for page in pages if "<@1>" in page or "@everyone" in page.replace(r"\@everyone", "")]
    assert not [line for page in pages for line in page.split("\n") if line.startswith("# ")]


async def test_the_file_holds_all_servers_and_nothing_of_others(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    elsewhere = server.add_guild("Ailleurs")
    there = server.add_channel(elsewhere, "philo")
    alice.join(elsewhere)
    bob = server.add_member(guild, "Bob")
    await ask(server, alice, channel, "et Aadhaar ?")
    await ask(server, alice, there, "et Facebook ?")
    await server.reply_to(await alice.dm("et la surveillance ?"))
    answer = await ask(server, bob, channel, "que dit-il de la Stasi, rien d’Alice ?")
    await (await alice.press(answer, "👎")).answer()
    for place in (channel, alice.direct):
        exchange = await alice.slash("mes-donnees exporter", channel=place)
        message = await exchange.answer()
        assert exchange.ephemeral
        (file,) = message.attachments
        assert file.filename == "causerie.json"
        data = json.loads(file.content)
        assert [turn["message"]["text"] for turn in data["turns"]] == [
            "et Aadhaar ?", "et Facebook ?", "et la surveillance ?",
        ]  # fmt: skip
        assert {turn["message"]["place"]["guild"] for turn in data["turns"]} == {str(guild.id), str(elsewhere.id), None}
        assert [vote["thumb"] for vote in data["votes"]] == ["down"]
        assert b"rien d" not in file.content
    pages = await (await alice.slash("mes-donnees voir", channel=alice.direct)).answer()
    seen = unescape(pages.content)
    wanted = ("et Aadhaar ?", "et Facebook ?", "et la surveillance ?", "👎", "Je vous l’ai dit")
    assert [words for words in wanted if words not in seen] == []


async def test_whoever_has_nothing_kept_is_told_so_and_gets_no_file(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    await ask(server, alice, channel, "et Aadhaar ?")
    asked = await (await alice.slash("mes-donnees effacer")).answer()
    await alice.press(asked, "Tout effacer")
    await server.until(lambda: "effacées\xa0: 1." in asked.content)
    told = await (await alice.slash("mes-donnees exporter")).answer()
    assert told.content.startswith("Je n’ai rien noté qui vienne de vous.")
    assert not told.attachments


async def until_said(server: DiscordServer, message: Message, words: str) -> None:
    await server.until(lambda: words in message.content)


async def test_what_others_wrote_that_names_one_stays_theirs_and_that_is_said(
    server: DiscordServer, guild: Guild, channel: Channel
) -> None:
    carol, dave = server.add_member(guild, "Carole"), server.add_member(guild, "David")
    await ask(server, carol, channel, "et Aadhaar ?")
    await ask(server, dave, channel, f"{carol.mention} a raison sur Facebook ?")
    for locale, seen, before, after, none in (
        (
            "fr",
            "Je n’y cherche pas les mots d’autres qui vous nomment : ce sont les leurs.",
            "Les questions et les réponses d’autres qui vous nomment restent",
            "Si d’autres vous nomment dans leurs questions ou leurs réponses, ces mots restent les leurs",
            "Si d’autres vous nomment dans leurs questions, ces mots sont les leurs.",
        ),
        (
            "en-US",
            "I don’t look for others’ words that name you: those are theirs.",
            "Others’ questions and answers that name you stay",
            "If others name you in their questions or answers, those words stay theirs",
            "If others name you in their questions, those words are theirs.",
        ),
    ):
        await ask(server, carol, channel, "et la surveillance ?")
        shown = (await (await carol.slash("mes-donnees voir", locale=locale)).answer()).content
        assert seen in shown.replace("\xa0", " ")
        assert "a raison sur" not in shown
        asked = await (await carol.slash("mes-donnees effacer", locale=locale)).answer()
        assert before in asked.content
        await carol.press(asked, "Tout effacer" if locale == "fr" else "Erase everything", locale=locale)
        await until_said(server, asked, after)
        told = (await (await carol.slash("mes-donnees voir", locale=locale)).answer()).content
        assert none in told
    seen_by_dave = unescape((await (await dave.slash("mes-donnees voir")).answer()).content)
    assert "@Carole a raison sur Facebook" in seen_by_dave


async def test_whoever_moderates_is_told_that_the_trail_outlives_their_erasure(
    server: DiscordServer, guild: Guild, channel: Channel
) -> None:
    modo = moderator(server, guild)
    await (await modo.slash("journal recents", channel=channel)).answer()
    await ask(server, modo, channel, "et Aadhaar ?")
    asked = await (await modo.slash("mes-donnees effacer", channel=channel)).answer()
    await modo.press(asked, "Tout effacer")
    await server.until(lambda: "effacées\xa0: 1." in asked.content)
    assert "Reste dans l’audit, pour un temps" in asked.content


async def test_a_file_too_big_for_discord_is_compressed_or_the_operator_named(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            await ask(server, alice, channel, "et Aadhaar ?")
            server.attachment_bytes = 1_500
            (file,) = (await (await alice.slash("mes-donnees exporter")).answer()).attachments
            assert file.filename == "causerie.json.gz"
            assert json.loads(gzip.decompress(file.content))["turns"]
            server.attachment_bytes = 100
            told = await (await alice.slash("mes-donnees exporter")).answer()
            assert "trop gros" in told.content
            assert not told.attachments
