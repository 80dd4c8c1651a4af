"""*Signaler cette réponse* and the review channel on the local Discord, and what members try to smuggle in."""

import csv
import io
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio

from bot.cogs._pace import MOST
from bot.model import DatabaseError, GuildSettings
from tests.discord_server import Channel, DiscordServer, Guild, Message, NotAllowedError, Permission, Person
from tests.journal_door import REFUSED, read, told, updated
from tests.own_door import own_door
from tests.serving import ask, database, journal_of, kept, labels, moderator, serving, until_kept, until_unspooled

pytestmark = pytest.mark.asyncio(loop_scope="module")

MENU = "Signaler cette réponse"
GONE = "Cet échange a été effacé, ou n’est pas parmi ceux que vous pouvez lire."


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server(folder: Path) -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        guild = server.add_guild()
        review = server.add_channel(guild, "relecture")
        async with journal_of(folder) as journal:
            await journal.guilds.change(str(guild.id), GuildSettings(review_channel=str(review.id)), by="1")
        async with serving(server, folder):
            await server.until(lambda: server.commands_written)
            yield server


@pytest.fixture
def review(guild: Guild) -> Channel:
    return next(each for each in guild.channels.values() if each.name == "relecture")


def alerts(review: Channel) -> list[Message]:
    return list(review.messages.values())


async def test_everyone_can_report_an_answer_once_and_the_moderators_hear_of_it(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person, review: Channel
) -> None:
    answer = await ask(server, alice, channel, "et l’Inde, question-secrète ?")
    bob, before = server.add_member(channel.in_guild, "Bob"), len(alerts(review))
    form = await bob.use_on_message(MENU, answer)
    assert (await form.modal())["title"] == MENU
    sent = await bob.submit(form, text="c’est *blessant*")
    assert await told(sent) == "Merci. Les modérateurs y jetteront un œil."
    assert sent.ephemeral
    sql = "SELECT turn, author, reason FROM reports WHERE author = ?"
    await until_kept(folder, sql, str(bob.id), rows=[(answer.nonce, str(bob.id), "c’est *blessant*")])
    await server.until(lambda: len(alerts(review)) > before)
    alert = alerts(review)[-1]
    assert answer.link in alert.content
    assert labels(alert) == ["Voir", "À revoir", "Bon", "Mauvais passage", "Hors sujet", "Sensible"]
    assert not any(word in alert.content for word in ("secrète", "blessant", "Alice", "Bob", str(bob.id)))
    assert alert.pinged == frozenset()
    again = await bob.submit(await bob.use_on_message(MENU, answer))
    assert (await told(again)).startswith("Vous l’avez déjà signalée")
    await (await server.add_member(channel.in_guild, "Carole").use_on_message(MENU, answer)).modal()
    assert len(alerts(review)) == before + 1


async def test_a_report_of_somebody_on_pause_is_kept_without_their_words(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person
) -> None:
    answer, bob = await ask(server, alice, channel, "et Aadhaar ?"), server.add_member(channel.in_guild, "Bob")
    await (await bob.slash("mes-donnees pause", channel=channel)).answer()
    sent = await bob.submit(await bob.use_on_message(MENU, answer), text="c’est blessant")
    assert "mais sans votre mot" in await told(sent)
    await until_kept(
        folder, "SELECT turn, reason FROM reports WHERE author = ?", str(bob.id), rows=[(answer.nonce, "")]
    )


async def test_a_thumb_down_is_told_once(
    server: DiscordServer, guild: Guild, channel: Channel, alice: Person, review: Channel
) -> None:
    answer, before = await ask(server, alice, channel, "et Aadhaar ?"), len(alerts(review))
    for who in (alice, server.add_member(guild, "Bob")):
        for thumb in ("👎", "👍", "👎"):
            await (await who.press(answer, thumb)).answer()
    await server.until(lambda: len(alerts(review)) > before)
    await server.stays_silent(0.2)
    assert len(alerts(review)) == before + 1
    assert alerts(review)[-1].content.startswith("👎")


async def test_from_the_review_channel_one_sees_and_decides_in_one_click(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person, review: Channel
) -> None:
    answer, before = await ask(server, alice, channel, "et Aadhaar ?"), len(alerts(review))
    await (await alice.press(answer, "👎")).answer()
    await server.until(lambda: len(alerts(review)) > before)
    alert, modo = alerts(review)[-1], moderator(server, channel.in_guild)
    seen = await modo.press(alert, "Voir")
    assert "et Aadhaar ?" in (await seen.answer()).content
    assert seen.ephemeral
    decided = await updated(server, await modo.press(alert, "Mauvais passage"), "Avis")
    assert decided is alert
    assert alert.content.endswith(f"Avis\xa0: mauvais passage, par <@{modo.id}>")
    assert answer.link in alert.content
    await updated(server, await modo.press(alert, "Bon"), "Avis\xa0: bon")
    assert alert.content.count("Avis") == 1
    guest = moderator(server, channel.in_guild, "Mod", locale="en-GB")
    await updated(server, await guest.press(alert, "Sensible"), "Avis\xa0: sensible")  # in the server's language
    await updated(server, await modo.press(alert, "Bon"), "Avis\xa0: bon")
    await until_kept(folder, "SELECT state FROM reviews WHERE turn = ?", str(answer.nonce), rows=[("good",)])


async def test_of_two_verdicts_at_once_the_second_moderator_is_told_of_the_first(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person, review: Channel
) -> None:
    answer, before = await ask(server, alice, channel, "et Aadhaar ?"), len(alerts(review))
    await (await alice.press(answer, "👎")).answer()
    await server.until(lambda: len(alerts(review)) > before)
    alert = alerts(review)[-1]
    first, second = (moderator(server, channel.in_guild, name) for name in ("Une", "Autre"))
    as_it_was = alert.content, alert.components
    await updated(server, await first.press(alert, "Bon"), "Avis\xa0: bon")
    alert.content, alert.components = as_it_was  # as the second moderator still sees it
    refused = await second.press(alert, "Sensible")
    assert f"<@{first.id}> vient de donner un avis (bon)" in (await refused.followup()).content
    await server.until(lambda: f"Avis\xa0: bon, par <@{first.id}>" in alert.content)
    sql = "SELECT state, moderator FROM reviews WHERE turn = ?"
    await until_unspooled(folder)
    assert kept(folder, sql, str(answer.nonce)) == [("good", str(first.id))]
    await updated(server, await second.press(alert, "Sensible"), "Avis\xa0: sensible")
    await until_kept(folder, sql, str(answer.nonce), rows=[("sensitive", str(second.id))])


CLOSED = "✓ La réponse en question a été effacée depuis\xa0: plus rien à revoir ici."


async def _alerted(server: DiscordServer, who: Person, answer: Message, review: Channel) -> Message:
    """Press a thumb down; return what comes of it into the review channel."""
    before = len(alerts(review))
    await (await who.press(answer, "👎")).answer()
    await server.until(lambda: len(alerts(review)) > before)
    return alerts(review)[-1]


async def _until_closed(server: DiscordServer, alert: Message) -> None:
    await server.until(lambda: alert.content == CLOSED)
    assert alert.components == []


async def test_an_alert_closes_when_its_answer_is_erased_or_withdrawn(
    server: DiscordServer, channel: Channel, alice: Person, review: Channel
) -> None:
    bob = server.add_member(channel.in_guild, "Bob")
    erased, withdrawn = (
        await ask(server, alice, channel, "et Aadhaar ?"),
        await ask(server, bob, channel, "et Facebook ?"),
    )
    left = await ask(server, server.add_member(channel.in_guild, "Carole"), channel, "et Aadhaar ?")
    about = [await _alerted(server, alice, answer, review) for answer in (erased, withdrawn, left)]
    asked = await (await alice.slash("mes-donnees effacer", channel=channel)).answer()
    await alice.press(asked, "Tout effacer")
    await _until_closed(server, about[0])
    assert CLOSED not in (about[1].content, about[2].content)
    await told(await bob.use_on_message("Retirer cette réponse", withdrawn))
    await _until_closed(server, about[1])
    await server.stays_silent(0.2)
    assert left.link in about[2].content
    assert "Voir" in labels(about[2])


async def test_an_alert_of_an_earlier_process_closes_when_it_is_pressed(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person, review: Channel
) -> None:
    modo = moderator(server, channel.in_guild)
    for label in ("Voir", "Bon"):
        answer = await ask(server, alice, channel, "et Aadhaar ?")
        alert = await _alerted(server, alice, answer, review)
        await until_unspooled(folder)
        with closing(sqlite3.connect(database(folder))) as connection, connection:  # nobody tells the bot of it
            connection.execute("UPDATE turns SET redacted_at = recorded_at WHERE id = ?", (str(answer.nonce),))
        await modo.press(alert, label)
        await _until_closed(server, alert)


async def test_an_alert_that_can_be_closed_no_more_keeps_no_erasure_back(
    server: DiscordServer, channel: Channel, alice: Person, review: Channel
) -> None:
    alert = await _alerted(server, alice, await ask(server, alice, channel, "et Aadhaar ?"), review)
    await Person(server, server.world.owner).delete(alert)
    asked = await (await alice.slash("mes-donnees effacer", channel=channel)).answer()
    await alice.press(asked, "Tout effacer")
    await server.until(lambda: asked.content.startswith("C’est fait"))


async def test_an_alert_stays_open_while_nobody_knows_whether_its_answer_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_: object) -> None:
        raise DatabaseError("locked")

    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, review = server.add_channel(guild, "salon"), server.add_channel(guild, "relecture")
        alice = server.add_member(guild, "Alice")
        async with own_door(server, tmp_path, monkeypatch) as door:
            await door.journal.guilds.change(str(guild.id), GuildSettings(review_channel=str(review.id)), by="1")
            answers = [await ask(server, alice, channel, "et Aadhaar ?") for _ in range(2)]
            about = [await _alerted(server, alice, answer, review) for answer in answers]
            with monkeypatch.context() as patch:
                patch.setattr(door.journal.talks, "turns", fail)
                await told(await alice.use_on_message("Retirer cette réponse", answers[0]))
                await server.until(lambda: "which alerts are about nothing any more" in caplog.text)
            assert answers[0].link in about[0].content
            await told(await alice.use_on_message("Retirer cette réponse", answers[1]))
            for alert in about:  # the next time it is known of both
                await _until_closed(server, alert)


async def test_reading_the_review_channel_permits_nothing(
    server: DiscordServer, folder: Path, guild: Guild, alice: Person, review: Channel
) -> None:
    hidden = server.add_channel(guild, "caché")
    server.overwrite(hidden, guild, deny=Permission.VIEW_CHANNEL)
    for who in (alice, server.bot):
        server.overwrite(hidden, who, allow=Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES)
    answer, before = await ask(server, alice, hidden, "et Aadhaar ?"), len(alerts(review))
    await (await alice.press(answer, "👎")).answer()
    await server.until(lambda: len(alerts(review)) > before)
    alert = alerts(review)[-1]
    for label in labels(alert):
        bob = server.add_member(guild, "Bob")
        assert await told(await bob.press(alert, label)) == REFUSED
    modo = moderator(server, guild)
    assert await told(await modo.press(alert, "Voir")) == GONE
    told_off = await modo.press(alert, "Bon")
    assert (await told_off.followup()).content == GONE
    assert kept(folder, "SELECT state FROM reviews WHERE turn = ?", str(answer.nonce)) == []
    assert answer.link in alert.content, "whoever may not see it closes nothing"


async def test_only_answers_of_ours_can_be_reported_and_not_in_private(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    own = await alice.say(channel, "bonjour à tous")
    assert (await told(await alice.use_on_message(MENU, own))).startswith("Ce message n’est pas de moi")
    private = await server.reply_to(await alice.dm("bonjour"))
    with pytest.raises(NotAllowedError):
        await alice.use_on_message(MENU, private)


async def test_a_review_channel_that_takes_nothing_keeps_no_vote_back(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person, review: Channel
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    server.overwrite(review, server.bot, deny=Permission.SEND_MESSAGES)
    try:
        bob = server.add_member(channel.in_guild, "Bob")
        assert (await (await bob.press(answer, "👎")).answer()).content.startswith("C’est noté")
        sent = await alice.submit(await alice.use_on_message(MENU, answer))
        assert (await told(sent)).startswith("Merci")
        await until_kept(folder, "SELECT thumb FROM votes WHERE author = ?", str(bob.id), rows=[(-1,)])
    finally:
        server.overwrite(review, server.bot)


async def test_a_review_channel_that_took_nothing_hears_of_the_next_report(
    server: DiscordServer, channel: Channel, alice: Person, review: Channel
) -> None:
    answer, before = await ask(server, alice, channel, "et Aadhaar ?"), len(alerts(review))
    server.overwrite(review, server.bot, deny=Permission.SEND_MESSAGES)
    try:
        await told(await alice.submit(await alice.use_on_message(MENU, answer)))
        await server.stays_silent(0.2)
    finally:
        server.overwrite(review, server.bot)
    bob = server.add_member(channel.in_guild, "Bob")
    await told(await bob.submit(await bob.use_on_message(MENU, answer)))
    await server.until(lambda: len(alerts(review)) > before)
    assert answer.link in alerts(review)[-1].content


async def test_that_the_review_channel_is_gone_stands_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, review = server.add_channel(guild, "salon"), server.add_channel(guild, "relecture")
        alice = server.add_member(guild, "Alice")
        async with own_door(server, tmp_path, monkeypatch) as door:
            await door.journal.guilds.change(str(guild.id), GuildSettings(review_channel=str(review.id)), by="1")
            answer = await ask(server, alice, channel, "et Aadhaar ?")
            server.delete_channel(review)
            assert (await told(await alice.submit(await alice.use_on_message(MENU, answer)))).startswith("Merci")
            await ask(server, alice, channel, "et la Chine ?")  # whoever reported was answered before
        assert f"the review channel {review.id} of server {guild.id} is gone" in caplog.text


async def test_whose_report_is_kept_hears_of_no_failure_when_the_moderators_cannot_be_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise DatabaseError("locked")

    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, review = server.add_channel(guild, "salon"), server.add_channel(guild, "relecture")
        alice, bob = server.add_member(guild, "Alice"), server.add_member(guild, "Bob")
        async with own_door(server, tmp_path, monkeypatch) as door:
            await door.journal.guilds.change(str(guild.id), GuildSettings(review_channel=str(review.id)), by="1")
            answer = await ask(server, alice, channel, "et Aadhaar ?")
            with monkeypatch.context() as patch:
                patch.setattr(door.journal.review, "turn", fail)
                sent = await alice.submit(await alice.use_on_message(MENU, answer))
                assert (await told(sent)).startswith("Merci")
                assert await server.stays_silent(0.2)
            assert len(sent.answers) == 1
            assert alerts(review) == []
            await told(await bob.submit(await bob.use_on_message(MENU, answer)))
            await server.until(lambda: alerts(review))


async def test_a_form_that_was_typed_is_taken_however_much_was_pressed_meanwhile(
    server: DiscordServer, channel: Channel, alice: Person
) -> None:
    answer, bob = await ask(server, alice, channel, "et Aadhaar ?"), server.add_member(channel.in_guild, "Bob")
    form = await bob.use_on_message(MENU, answer)
    for _ in range(MOST + 1):
        last = await bob.slash("aide", channel=channel)
    assert "tourne les pages" in await told(last)
    assert (await told(await bob.submit(form, text="c’est faux"))).startswith("Merci. Les modérateurs")


async def test_what_was_typed_into_a_form_is_given_back_where_it_cannot_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> bool:
        raise DatabaseError("locked")

    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "salon"), server.add_member(guild, "Alice")
        async with own_door(server, tmp_path, monkeypatch) as door:
            answer = await ask(server, alice, channel, "et Aadhaar ?")
            form = await alice.use_on_message(MENU, answer)
            with monkeypatch.context() as patch:
                patch.setattr(door.journal, "report", fail)
                said = await told(await alice.submit(form, text="c’est *faux*"))
            assert "Mon carnet ne s’ouvre pas" in said
            assert "> c’est *faux*" in said


EVIL = [
    "'; DROP TABLE turns; --",
    '" OR 1=1 -- " NEAR marks : reviewed',
    "question_folded : * AND g1 NOT",
    "@everyone <@&1> <#2> [ici](https://evil.example) **gras** ||caché|| `code`",
    "# Titre\n> citation\n-# petit\n- liste",
    '=HYPERLINK("https://evil.example";"ici")',
    "\\*\\_~~ \u202e à l’envers \x00",
]


@pytest.mark.parametrize("text", EVIL)
async def test_what_members_and_moderators_type_stays_text(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, text: str
) -> None:
    await until_unspooled(folder)
    turns = kept(folder, "SELECT count(*) FROM turns")[0][0]
    eve = server.add_member(guild, text[:30])
    answer = await ask(server, eve, channel, text)
    await told(await eve.submit(await eve.use_on_message(MENU, answer), text=text))
    modo = moderator(server, guild)
    whole = await (await modo.slash("journal voir", channel=channel, echange=answer.link)).answer()
    await updated(server, await modo.submit(await modo.press(whole, "Noter"), text=text), "✎")
    named = text.replace("<@&1>", "@…").replace("<#2>", "#…")  # as whoever typed it sees it
    name, line = " ".join(text[:30].split()), " ".join(named.split())
    assert name.replace("\x00", "") in read(whole).replace("\x00", "")
    assert read(whole).replace("\x00", "").count(line.replace("\x00", "")) >= 2  # the reason and the note
    assert whole.pinged == frozenset()
    assert whole.mention_everyone is False
    found = await modo.slash("journal chercher", channel=channel, mots=text[:32], membre=eve)
    listed = await found.answer()
    assert "mishap" not in listed.content
    assert listed.pinged == frozenset()
    exported = await (await modo.slash("journal exporter", channel=channel, membre=eve, noms=True)).answer()
    [row] = list(csv.reader(io.StringIO(exported.attachments[0].content.decode("utf-8-sig"), newline="")))[1:]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row if not _is_number(cell))
    await until_kept(folder, "SELECT count(*) FROM turns", rows=[(turns + 1,)])


def _is_number(cell: str) -> bool:
    return cell.lstrip("-").replace(".", "").isdigit()
