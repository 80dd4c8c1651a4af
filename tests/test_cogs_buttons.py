"""Buttons under an answer on the local Discord: they lead somewhere, and go on doing so."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.cogs._escape import unescape
from bot.cogs._pace import MOST_PUBLIC
from bot.corpus import load
from bot.settings import OWN_CORPUS
from tests.discord_server import Channel, DiscordServer, Guild, Message, Permission, Person
from tests.helpers import NEAR_QUESTIONS
from tests.journal_door import forged, told
from tests.serving import ask, blocks, kept, labels, own_posts, own_words, serving, until_kept, until_unspooled

pytestmark = pytest.mark.asyncio(loop_scope="module")

POSTS = {post.slug: post for post in load(OWN_CORPUS).posts}


def slices(message: Message) -> list[str]:
    """Return the pieces of the posts in a message, without the stars that mark a quote."""
    pieces = [piece for block in blocks(message) for piece in block.removesuffix(" […]").split(" […] ")]
    return [piece.replace("**", "") for piece in pieces]


def is_verbatim(message: Message) -> bool:
    found = slices(message)
    return bool(found) and all(any(piece in post.body for post in POSTS.values()) for piece in found)


async def test_an_answer_has_the_buttons_that_lead_somewhere(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    assert labels(answer)[:6] == ["Autre passage", "Contexte", "👍", "👎", "Lire le billet", "Citer"]
    chat = await ask(server, alice, channel, "bonjour !")
    assert "👍" not in labels(chat)
    assert "Autre passage" not in labels(chat)


async def test_another_passage_is_another(server: DiscordServer, folder: Path, channel: Channel, alice: Person) -> None:
    answer = await ask(server, alice, channel, "que dit-il de la surveillance ?")
    seen = slices(answer)
    for _ in range(3):
        exchange = await alice.press(answer, "Autre passage")
        other = await exchange.answer()
        assert not exchange.ephemeral
        assert is_verbatim(other)
        assert not set(slices(other)) & set(seen)
        seen += slices(other)
    sql = "SELECT count(*), count(DISTINCT conversation) FROM turns WHERE author = ?"
    await until_kept(folder, sql, str(alice.id), rows=[(4, 1)])


async def test_who_presses_on_and_on_is_answered_alone_and_the_channel_sees_who_pressed(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel
) -> None:
    eve = server.add_member(guild, "*Ève* @everyone", locale="fr")
    answer = await ask(server, eve, channel, "que dit-il de la surveillance ?")
    pressed = [await eve.press(answer, "Autre passage") for _ in range(MOST_PUBLIC + 2)]
    shown = [await each.answer() for each in pressed]
    assert [each.ephemeral for each in pressed] == [False] * MOST_PUBLIC + [True] * 2
    for message in shown[:MOST_PUBLIC]:
        assert own_words(message).split("\n")[0] == "-# *Ève* @everyone demande\xa0: Un autre passage\xa0?"
        assert r"\*Ève\* \@everyone demande" in message.content
        assert message.pinged == frozenset()
    assert all("n’est visible que de vous" in message.content for message in shown[MOST_PUBLIC:])
    assert not any("n’est visible que de vous" in message.content for message in shown[:MOST_PUBLIC])
    # What one presses below an answer of one's own stays one's own; others, and other channels, have their own count.
    below = await eve.press(shown[-1], "Autre passage")
    await below.answer()
    assert below.ephemeral
    bob, other = server.add_member(guild, "Bob"), server.add_channel(guild, "ailleurs")
    by_bob = await bob.press(answer, "Autre passage")
    elsewhere = await eve.press(await ask(server, eve, other, "et Aadhaar ?"), "Autre passage")
    for exchange, name in ((by_bob, "Bob"), (elsewhere, "*Ève* @everyone")):
        assert own_words(await exchange.answer()).startswith(f"-# {name} demande")
        assert not exchange.ephemeral
    # All of it is in the journal, each with the message that shows it.
    await until_unspooled(folder)
    messages = [(str(message.id),) for message in (*shown, await below.answer())]
    sql = "SELECT message FROM deliveries JOIN turns ON turns.id = turn WHERE author = ? AND place = (SELECT id FROM"
    sql += " places WHERE channel = ?) ORDER BY message"
    await until_kept(folder, sql, str(eve.id), str(channel.id), rows=sorted([(str(answer.id),), *messages]))


async def test_pressing_until_nothing_is_left_is_fine(server: DiscordServer, channel: Channel, alice: Person) -> None:
    message = await ask(server, alice, channel, "que dit-il du bonheurisme ?")
    for _ in range(10):
        if "Autre passage" not in labels(message):
            break
        message = await (await alice.press(message, "Autre passage")).answer()
        assert own_words(message)


async def test_the_context_holds_the_quote_marked(server: DiscordServer, channel: Channel, alice: Person) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    exchange = await alice.press(answer, "Contexte")
    context = await exchange.answer()
    assert exchange.ephemeral
    assert is_verbatim(context)
    assert "**" in context.content
    marked = "".join(blocks(context)).split("**")[1]
    assert marked.strip() in "".join(slices(answer))
    assert len("".join(slices(context))) > len(slices(answer)[0])


async def test_the_paragraph_holds_the_quote_marked(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    assert "Paragraphe" not in labels(await ask(server, alice, channel, "et Aadhaar ?")), "it is the paragraph"
    answer = await ask(server, alice, channel, "que dit-il du bonheurisme ?")
    exchange = await alice.press(answer, "Paragraphe")
    paragraph = await exchange.answer()
    assert exchange.ephemeral
    assert is_verbatim(paragraph)
    body = "".join(slices(paragraph))
    before, _, behind = POSTS["cliquer-sa-vie-a-pleins-doigts"].body.partition(body)
    assert before.endswith("\n\n")
    assert behind.startswith("\n\n")
    assert "".join(blocks(paragraph)).split("**")[1].strip() in slices(answer)[0]
    await until_unspooled(folder)
    assert (1,) in kept(folder, "SELECT count(*) FROM turns WHERE note = 'paragraph' AND author = ?", str(alice.id))


async def test_a_reference_is_there_to_be_pasted(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    exchange = await alice.press(answer, "Citer")
    given = await exchange.answer()
    assert exchange.ephemeral
    lines = given.content.removeprefix("```\n«\xa0").removesuffix("\n```")
    quoted, _, attribution = lines.partition("\xa0»\n— ")
    assert quoted == slices(answer)[0]
    assert attribution == "l’auteur du blog, relayant Eric Schmidt et Jared Cohen · Etat 2.0"
    await until_unspooled(folder)
    assert (1,) in kept(folder, "SELECT count(*) FROM turns WHERE note = 'reference' AND author = ?", str(alice.id))
    # By words it stands there for everybody.
    await ask(server, alice, channel, "que dit-il du bonheurisme ?")
    said = await ask(server, alice, channel, "comment je cite ça ?")
    assert own_words(said).startswith("C’est dans le billet Cliquer sa vie")
    assert is_verbatim(said)


async def test_who_writes_english_reads_the_editor_s_translation_below_a_quote(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "What does he say of Aadhaar?")
    assert is_verbatim(answer)
    opening = "The editor’s translation: Eric Schmidt and Jared Cohen mention the largest programme"
    assert any(line.startswith(opening) for line in unescape(own_words(answer)).split("\n"))
    context = await (await alice.press(answer, "Context", locale="en-US")).answer()
    assert "The editor’s translation" in unescape(context.content)
    await until_unspooled(folder)
    sql = "SELECT reply FROM turns WHERE author = ? ORDER BY rowid DESC"
    assert any("largest programme" in str(row) for row in kept(folder, sql, str(alice.id)))


async def test_a_post_is_read_page_by_page(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    exchange = await alice.press(answer, next(label for label in labels(answer) if label.startswith("Lire")))
    page = await exchange.answer()
    assert exchange.ephemeral
    assert is_verbatim(page)
    assert any(slices(answer)[0][:60] in piece for piece in slices(page))
    while not is_disabled(page, "◀"):
        await (await alice.press(page, "◀")).acknowledgement()
    read = slices(page)
    while not is_disabled(page, "▶"):
        await (await alice.press(page, "▶")).acknowledgement()
        read += slices(page)
    body = POSTS["etat-2-0"].body
    assert "".join("".join(read).split()) == "".join(body.split())
    sql = "SELECT count(*) FROM turns WHERE note = 'reading' AND author = ?"
    await until_unspooled(folder)
    assert kept(folder, sql, str(alice.id))[0][0] >= 3


def is_disabled(message: Message, label: str) -> bool:
    parts = [part for row in message.components for part in row["components"]]
    return next(bool(part.get("disabled")) for part in parts if part.get("label") == label)


async def test_one_vote_a_member_changeable(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    assert answer.nonce is not None
    sql = "SELECT author, thumb, reason FROM votes WHERE turn = ? ORDER BY author"
    thanks = await (await alice.press(answer, "👍")).answer()
    assert (thanks.ephemeral, thanks.content) == (True, "Merci, c’est noté.")
    await (await alice.press(answer, "👍")).answer()
    await until_kept(folder, sql, answer.nonce, rows=[(str(alice.id), 1, None)])
    asked = await (await alice.press(answer, "👎")).answer()
    await until_kept(folder, sql, answer.nonce, rows=[(str(alice.id), -1, None)])
    await (await alice.select(asked, "C’est hors sujet")).acknowledgement()
    await until_kept(folder, sql, answer.nonce, rows=[(str(alice.id), -1, "off_topic")])
    assert asked.components == []
    bob = server.add_member(guild, "Bob", locale="en-US")
    thanks = await (await bob.press(answer, "👍")).answer()
    assert thanks.content == "Thank you, I’ve noted it."
    await until_kept(folder, "SELECT count(*) FROM votes WHERE turn = ?", answer.nonce, rows=[(2,)])


async def test_nobody_votes_on_an_answer_of_a_channel_that_they_may_not_see(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer, here = await ask(server, alice, channel, "et Aadhaar ?"), server.add_channel(guild, "ici")
    carrier = await ask(server, server.add_member(guild, "Bob"), here, "et Aadhaar ?")
    mallory = server.add_member(guild, "Mallory")
    mallory.last_channel = here
    for deed in ("up", "down"):
        exchange = await forged(mallory, carrier, f"c:{deed}:{answer.nonce}:0")
        assert "n’est plus dans mon carnet" in await told(exchange)
    await (await alice.press(answer, "👍")).answer()
    sql = "SELECT author, thumb FROM votes WHERE turn = ?"
    await until_kept(folder, sql, str(answer.nonce), rows=[(str(alice.id), 1)])


async def test_only_reasons_that_were_offered_are_kept(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    asked = await (await alice.press(answer, "👎")).answer()
    [option] = [
        option
        for row in asked.components
        for part in row["components"]
        for option in part["options"]
        if option["label"] == "C’est hors sujet"
    ]
    option["value"] = "ce que je veux"
    await (await alice.select(asked, option["label"])).acknowledgement()
    sql = "SELECT count(*), max(reason) FROM votes WHERE turn = ?"
    await server.until(lambda: asked.components == [])
    await until_kept(folder, sql, str(answer.nonce), rows=[(1, None)])


async def test_suggestions_are_asked_by_pressing(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person
) -> None:
    answer = await ask(server, alice, channel, "bonjour !")
    bob = server.add_member(guild, "Bob")
    asked = labels(answer)[0]
    reply = await (await bob.press(answer, asked)).answer()
    assert unescape(reply.content.split("\n")[0]) == f"-# Bob demande\xa0: {asked}"
    assert is_verbatim(reply)


async def test_a_place_that_is_named_is_read_by_its_button_or_its_number(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    for text in NEAR_QUESTIONS:
        near = await ask(server, alice, channel, text)
        if " 2. " in own_words(near):
            break
    numbered = await ask(server, alice, channel, "la deuxième")
    pressed = await (await alice.press(near, labels(near)[-1])).answer()
    assert blocks(numbered) == blocks(pressed) != blocks(near)
    assert is_verbatim(pressed)


async def test_a_question_back_has_its_choices_as_buttons(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    back = await ask(server, alice, channel, "un autre exemple ?")
    assert 2 <= len(labels(back)) <= 3
    assert is_verbatim(await (await alice.press(back, labels(back)[0])).answer())


async def test_a_button_of_what_was_erased_says_so(server: DiscordServer, channel: Channel, alice: Person) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    asked = await (await alice.slash("mes-donnees effacer")).answer()
    await alice.press(asked, "Tout effacer")
    await server.until(lambda: "ne sont plus dans mon carnet" in asked.content)
    for label in ("Autre passage", "Contexte", "👍", "👎"):
        told = await (await alice.press(answer, label)).answer()
        assert (told.ephemeral, "n’est plus dans mon carnet" in told.content) == (True, True)


async def test_too_many_presses_are_asked_for_patience(server: DiscordServer, channel: Channel, alice: Person) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    told = [await (await alice.press(answer, "👍")).answer() for _ in range(14)]
    assert "Doucement" in told[-1].content


async def test_buttons_work_after_a_restart_and_when_the_post_has_changed(tmp_path: Path) -> None:
    posts = own_posts(tmp_path)
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice", locale="en-US")
        async with serving(server, tmp_path):
            answer = await ask(server, alice, channel, "what does he say about the State?")
            page = await (await alice.press(answer, "Read the post")).answer()
        async with serving(server, tmp_path):
            for label in ("Another passage", "Context", "Read the post"):
                assert is_verbatim(await (await alice.press(answer, label)).answer())
            assert (await (await alice.press(answer, "👍")).answer()).content.startswith("Thank")
            await (await alice.press(page, "▶" if not is_disabled(page, "▶") else "◀")).acknowledgement()
            assert is_verbatim(page)
        post = posts / "etat-2-0.md"
        post.write_text(post.read_text(encoding="utf-8") + "\nUn mot de plus.\n", encoding="utf-8")
        async with serving(server, tmp_path):
            for label in ("Another passage", "Context", "Read the post"):
                assert "has changed" in (await (await alice.press(answer, label)).answer()).content
            told = await (await alice.press(page, "◀" if not is_disabled(page, "◀") else "▶")).answer()
            assert "has changed" in told.content
        assert server.unknown_requests == []


async def test_what_does_not_outlive_a_restart_says_so_when_it_is_pressed(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        role = server.add_role(guild, "gérance", permissions=Permission.MANAGE_GUILD)
        chief = server.add_member(guild, "Chef", roles=[role])
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            asked = await (await chief.slash("mes-donnees effacer", channel=channel)).answer()
            panel = await (await chief.slash("reglages", channel=channel)).answer()
        for message in (asked, panel):
            server.age(message, timedelta(minutes=2))
        async with serving(server, tmp_path):
            pressed = await chief.press(asked, "Tout effacer")
            assert (await pressed.answer()).content.startswith("J’ai redémarré depuis")
            assert pressed.ephemeral
            chosen = await chief.select(panel, "30 jours", custom_id="retention_days", locale="en-US")
            assert (await chosen.answer()).content.startswith("I have restarted since")
            again = await (await chief.slash("mes-donnees effacer", channel=channel)).answer()
            await (await chief.press(again, "Ne rien effacer")).acknowledgement()
            assert again.content == "Entendu, je n’efface rien."
