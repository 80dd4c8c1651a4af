"""A language model chooses the replies on the local Discord: when it is asked, and what happens meanwhile."""

import asyncio
import json
import signal
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.model import FAILURES, GuildSettings
from tests.discord_server import Channel, DiscordServer, Guild, Person
from tests.discord_world import quiet_server  # noqa: F401 - a fixture
from tests.distress_examples import CERTAIN
from tests.scripted_endpoint import HANGING, Gate, ScriptedEndpoint, Step, completion, error, scripted
from tests.serving import (
    ask,
    blocks,
    bot_process,
    journal_of,
    kept,
    labels,
    own_words,
    serving,
    settle,
    small_print,
    until_kept,
    until_open,
)
from tests.stages import Rehearsed, said_in, thread_of

QUESTION = "et Aadhaar ?"
TURNS = "SELECT count(*) FROM turns"
CONSULTED = "SELECT reply FROM turns ORDER BY asked_at"
NAME = "Lectrice"


def choice(first: int = 1, last: int = 1, **others: Any) -> bytes:
    """Return the response of a model that chooses some sentences of the post."""
    chosen = {"understood": "Que dit-il de l’Inde ?", "act": "", "post": 0, "words": "", "outcome": "answered"}
    quotes = [{"first": first, "last": last}]
    return completion(json.dumps(chosen | {"quotes": quotes, "rejects": False, "absent": []} | others))


def local(endpoint: ScriptedEndpoint, **more: str) -> dict[str, str]:
    """Return the variables for a model on the operator's own machines."""
    return {
        "CAUSERIE_READER_URL": endpoint.url,
        "CAUSERIE_READER_MODEL": "tiny-1",
        "CAUSERIE_READER_NAME": NAME,
        "CAUSERIE_READER_LOCAL": "yes",
        **more,
    }


def elsewhere(endpoint: ScriptedEndpoint, **more: str) -> dict[str, str]:
    """Return the variables for one that is not."""
    return local(endpoint, CAUSERIE_READER_LOCAL="no", **more)


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return next(iter(server.world.guilds.values()))


def messages_of(endpoint: ScriptedEndpoint) -> list[str]:
    """Return the last part of each request: the talk and the message."""
    return [call["messages"][-1]["content"].rpartition("# La conversation")[2] for call in endpoint.calls]


async def until_called(endpoint: ScriptedEndpoint, count: int) -> None:
    async with asyncio.timeout(10):
        while len(messages_of(endpoint)) < count:  # noqa: ASYNC110 - another thread counts them
            await asyncio.sleep(0.01)


def consultations(folder: Path) -> list[dict[str, Any] | None]:
    return [json.loads(reply).get("consultation") for (reply,) in kept(folder, CONSULTED)]


# One world: what is asked, and shown.


async def test_what_the_model_chooses_is_quoted_and_noted(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    words = "Voici d’où il part."
    with scripted(choice(words=words), choice(2, 2, words=words)) as endpoint:
        async with serving(server, tmp_path, **local(endpoint)):
            answer = await ask(server, alice, channel, QUESTION)
            assert words in own_words(answer)
            assert len(blocks(answer)) == 1
            again = await ask(server, alice, channel, "et pourquoi ?")
            # The line that tells of the model stands below the first answer alone: this is the one on its words.
            assert small_print(again)[-1] == f"Les mots avant la citation sont de {NAME}."
            sent = messages_of(endpoint)[0]
            assert QUESTION in sent
            assert not any(each in sent for each in ("Alice", str(alice.id), str(channel.id)))
            await until_kept(tmp_path, TURNS, rows=[(2,)])
    told, _ = consultations(tmp_path)
    assert told is not None
    assert (told["reader"], told["model"], told["understood"]) == (NAME, "tiny-1", "Que dit-il de l’Inde ?")
    assert (told["failure"], told["dropped"], told["tokens_in"], told["tokens_out"]) == ("", [], 70, 30)
    assert told["milliseconds"] > 0


async def test_a_model_that_fails_leaves_the_answer_to_the_bot(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    steps: tuple[Step, ...] = (error(500, "broken"), completion("no JSON"), choice(9_000, 9_001), HANGING)
    with scripted(*steps) as endpoint:
        async with serving(server, tmp_path, **local(endpoint, CAUSERIE_READER_TIMEOUT="1")):
            for _ in steps:
                answer = await ask(server, alice, channel, QUESTION)
                assert "Inde" in answer.content
                assert not any(line.startswith("Les mots") for line in small_print(answer))
            await until_kept(tmp_path, TURNS, rows=[(4,)])
    failures = [told["failure"] for told in consultations(tmp_path) if told]
    assert FAILURES.issuperset(failures)
    assert failures == ["away", "unusable", "checks", "away"]


async def test_the_first_answer_tells_and_may_be_read_again(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    bob = server.add_member(guild, "Bob", locale="fr")
    with scripted(choice(2, 2, words="Voici d’où il part.")) as endpoint:
        async with serving(server, tmp_path, **elsewhere(endpoint)):
            first = await ask(server, alice, channel, QUESTION)
            assert NAME in small_print(first)[-1]
            assert messages_of(endpoint) == []
            button = next(label for label in labels(first) if NAME in label)
            refused = await bob.press(first, button)
            assert await refused.answer() is not first
            assert refused.ephemeral
            assert messages_of(endpoint) == []
            before = first.content
            await alice.press(first, button)
            await server.until(lambda: first.content != before)
            assert "Voici d’où il part." in first.content
            assert button not in labels(first)
            assert NAME in small_print(first)[-1]  # what is kept is still told
            second = await ask(server, alice, channel, "et pourquoi ?")
            assert len(messages_of(endpoint)) == 2
            assert not any(NAME in label for label in labels(second))
            # What others wrote who have not been told stays here: Bob is one of the channel's, Alice not.
            await ask(server, bob, channel, "et en France ?")
            assert len(messages_of(endpoint)) == 2


async def test_nothing_leaves_that_must_not(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    bob = server.add_member(guild, "Bob", locale="fr")
    with scripted(choice()) as endpoint:
        async with serving(server, tmp_path, **elsewhere(endpoint)):
            for who in (alice, bob):
                await ask(server, who, channel, QUESTION)
            said = await bob.say(channel, "l’identité numérique m’inquiète")
            await (await alice.use_on_message("Que dit l’auteur ?", said)).answer()
            await ask(server, alice, channel, CERTAIN)
            await ask(server, alice, channel, "et Aadhaar, alors ?")  # talks with somebody in distress stay here
            await (await bob.slash("mes-donnees pause")).answer()
            await ask(server, bob, channel, "et l’Inde ?")
            assert messages_of(endpoint) == []
        async with serving(server, tmp_path, **local(endpoint)):
            await ask(server, bob, channel, "et Facebook ?")  # paused, but the model is here
            assert len(messages_of(endpoint)) == 1
            await ask(server, alice, channel, CERTAIN)
            assert len(messages_of(endpoint)) == 1


async def test_what_is_asked_in_a_server_that_refuses_it_leaves_for_a_model_here_alone(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    async with journal_of(tmp_path) as journal:
        await journal.guilds.change(str(guild.id), GuildSettings(may_be_read_elsewhere=False), by="1")
    for variables, calls in ((elsewhere, 0), (local, 2)):
        with scripted(choice()) as endpoint:
            async with serving(server, tmp_path, **variables(endpoint)):
                for _ in range(2):
                    answer = await ask(server, alice, channel, QUESTION)
                    assert not any(label.startswith("Relire avec") for label in labels(answer))
                assert len(endpoint.calls) == calls


async def test_members_are_told_of_the_model_where_it_may_read_them(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    async with journal_of(tmp_path) as journal:
        await journal.guilds.change(str(guild.id), GuildSettings(may_be_read_elsewhere=False), by="1")
    with scripted(choice()) as endpoint:
        async with serving(server, tmp_path, **elsewhere(endpoint)):
            refusing = "\n".join(small_print(await ask(server, alice, channel, QUESTION)))
            assert "/mes-donnees" in refusing
            assert NAME not in refusing
            private = await server.reply_to(await alice.dm(QUESTION))
            assert NAME in small_print(private)[-1]
            assert any(NAME in label for label in labels(private))
            assert messages_of(endpoint) == []
            later = "\n".join(small_print(await ask(server, alice, channel, "et en France ?")))
            assert "/mes-donnees" not in later
            assert NAME not in later
            again = await server.reply_to(await alice.dm("et pourquoi ?"))
            assert not any(NAME in label for label in labels(again))
            assert len(messages_of(endpoint)) == 1


# What happens while a call is out.


async def test_talks_go_on_in_their_order_and_beside_each_other(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    bob, gate = server.add_member(guild, "Bob", locale="fr"), Gate(choice(2, 2))
    with scripted(gate, choice(3, 3), choice(1, 1)) as endpoint:
        async with serving(server, tmp_path, **local(endpoint)):
            first = await alice.say(channel, f"{server.bot.mention} {QUESTION}")
            await until_called(endpoint, 1)
            second = await alice.say(channel, f"{server.bot.mention} et pourquoi ?")
            other = await ask(server, bob, channel, "et Facebook ?")  # who waits for nobody
            assert server.replies_to(first) == server.replies_to(second) == []
            assert other.content
            help_told = await ask(server, alice, channel, CERTAIN)
            assert "3114" in help_told.content
            gate.open()
            answers = [await server.reply_to(each) for each in (first, second)]
            assert answers[0].id < answers[1].id


async def test_a_question_deleted_meanwhile_leaves_nothing(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    gate = Gate(choice())
    with scripted(gate) as endpoint:
        async with serving(server, tmp_path, **local(endpoint)):
            question = await alice.say(channel, f"{server.bot.mention} {QUESTION}")
            await until_called(endpoint, 1)
            await alice.delete(question)
            assert await server.stays_silent(0.5)
            gate.open()
            await ask(server, alice, channel, "et Facebook ?")
            await until_kept(tmp_path, TURNS, rows=[(1,)])
            assert QUESTION not in messages_of(endpoint)[-1]
    assert server.replies_to(question) == []


async def test_a_question_edited_meanwhile_is_answered_once_as_it_reads_then(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    gate = Gate(choice())
    with scripted(gate, choice(2, 2)) as endpoint:
        async with serving(server, tmp_path, **local(endpoint)):
            question = await alice.say(channel, f"{server.bot.mention} {QUESTION}")
            await until_called(endpoint, 1)
            await alice.edit(question, f"{server.bot.mention} et Facebook ?")
            answer = await server.reply_to(question)
            assert "et Facebook ?" in messages_of(endpoint)[1]
            not_for_us = await alice.say(channel, f"{server.bot.mention} et puis ?")
            await server.reply_to(not_for_us)
            await until_kept(tmp_path, "SELECT question FROM turns", rows=[("et Facebook ?",), ("et puis ?",)])
            assert answer.edits == []
            assert len(server.replies_to(question)) == 1


async def test_who_has_all_erased_or_pauses_meanwhile_is_not_kept(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    bob, gate = server.add_member(guild, "Bob", locale="fr"), Gate(choice())
    bob.last_channel = channel
    with scripted(gate) as endpoint:
        async with serving(server, tmp_path, **local(endpoint)):
            erased = await alice.say(channel, f"{server.bot.mention} {QUESTION}")
            paused = await bob.say(channel, f"{server.bot.mention} et Facebook, dis ?")
            await until_called(endpoint, 2)
            asked = await (await alice.slash("mes-donnees effacer")).answer()
            await (await alice.press(asked, "Tout effacer")).answer()
            await (await bob.slash("mes-donnees pause")).answer()
            await server.reply_to(paused)
            gate.open()
            await asyncio.sleep(0.3)
            assert server.replies_to(erased) == []
            await until_kept(tmp_path, "SELECT question, author_name FROM turns", rows=[("", "")])


async def test_who_stops_the_bot_waits_for_no_model(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    with scripted(Gate(choice())) as endpoint:
        async with bot_process(server, tmp_path, **local(endpoint)) as bot:
            await bot.ready()
            await until_open(tmp_path)
            question = await alice.say(channel, f"{server.bot.mention} {QUESTION}")
            await until_called(endpoint, 1)
            began = time.monotonic()
            bot.send(signal.SIGTERM)
            assert "Inde" in (await server.reply_to(question)).content
            assert await bot.wait() == 0
            assert time.monotonic() - began < 5
    [told] = consultations(tmp_path)
    assert told is not None
    assert told["failure"] == "closing"


async def test_a_killed_bot_answers_once_what_was_being_read(
    server: DiscordServer, channel: Channel, alice: Person, tmp_path: Path
) -> None:
    gate = Gate(choice(2, 2))
    with scripted(*[gate] * 10) as endpoint:
        questions, old = [], None
        for number in range(5):
            async with bot_process(server, tmp_path, **local(endpoint)) as bot:
                await bot.ready()
                await until_open(tmp_path)
                if number == 0:
                    old = await alice.say(channel, f"{server.bot.mention} et l’État ?")
                questions.append(await alice.say(channel, f"{server.bot.mention} {QUESTION} {number}"))
                await until_called(endpoint, len(endpoint.calls) and 1)
                await bot.kill()
        assert old is not None
        server.age(old, timedelta(minutes=3))
        gate.open()
        async with serving(server, tmp_path, **local(endpoint)):
            for question in (old, *questions):
                await server.reply_to(question)
        await settle(tmp_path)
    assert [len(server.replies_to(question)) for question in (old, *questions)] == [1] * 6
    assert kept(tmp_path, TURNS) == [(6,)]


# Commands, buttons and live sessions.


async def test_commands_and_buttons_say_at_once_that_it_takes_its_time(
    server: DiscordServer, alice: Person, tmp_path: Path
) -> None:
    gates = Gate(choice(2, 3)), Gate(choice(4, 4))
    with scripted(*gates) as endpoint:
        async with serving(server, tmp_path, **local(endpoint)):
            await server.until(lambda: server.commands_written)
            asked = await alice.slash("demander", question=QUESTION)
            await until_called(endpoint, 1)
            assert asked.deferred
            gates[0].open()
            answer = await asked.answer()
            assert blocks(answer)
            pressed = await alice.press(answer, labels(answer)[0])
            await until_called(endpoint, 2)
            assert pressed.deferred
            gates[1].open()
            other = await pressed.answer()
            assert other is not answer
            assert blocks(other) != blocks(answer)


async def test_in_a_live_session_a_model_here_is_asked_once_for_a_question_and_one_elsewhere_never(
    tmp_path: Path,
) -> None:
    words = "Voici d’où il part."
    for name, variables, calls in (("here", local, 1), ("elsewhere", elsewhere, 0)):
        folder = tmp_path / name
        folder.mkdir()
        async with DiscordServer() as server:
            guild = server.add_guild()
            channel, camille = server.add_channel(guild, "philo"), server.add_member(guild, "Camille")
            stage = Rehearsed(channel)
            stage.ask(1, "Que dit-il d’Aadhaar ?", camille)
            with scripted(choice(2, 2, words=words)) as endpoint:
                async with stage.held(server, folder, **variables(endpoint)):
                    thread = await thread_of(server, channel)
                    await server.until(lambda: len(said_in(server, thread)) == 3)  # noqa: B023 - it waits here
                    *_, answer = said_in(server, thread)
                    assert (words in own_words(answer)) == bool(calls)
                    assert blocks(answer)
                    assert len(endpoint.calls) == calls
                    assert not any("Camille" in sent for sent in messages_of(endpoint))
