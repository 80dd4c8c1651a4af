"""What stands in a review channel about an answer follows whatever is said of it and wherever it is judged."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.model import GuildSettings
from tests.discord_server import Channel, DiscordServer, Guild, Message, Person
from tests.journal_door import told, updated
from tests.serving import ask, bot_process, journal_of, labels, moderator, serving, until_kept, until_open

pytestmark = pytest.mark.asyncio(loop_scope="module")

MENU = "Signaler cette réponse"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server(folder: Path) -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        await reviewed(server, folder)
        async with serving(server, folder):
            await server.until(lambda: server.commands_written)
            yield server


async def reviewed(server: DiscordServer, folder: Path) -> Channel:
    """Add a server with a review channel, which the bot is going to know; return that channel."""
    guild = server.add_guild()
    review = server.add_channel(guild, "relecture")
    async with journal_of(folder) as journal:
        await journal.guilds.change(str(guild.id), GuildSettings(review_channel=str(review.id)), by="1")
    return review


@pytest.fixture
def review(guild: Guild) -> Channel:
    return next(each for each in guild.channels.values() if each.name == "relecture")


def about(review: Channel, answer: Message) -> list[Message]:
    return [each for each in review.messages.values() if str(answer.id) in each.content]


async def reported(server: DiscordServer, answer: Message, review: Channel, name: str = "Bob") -> Message:
    """Have somebody report an answer; return what tells of it."""
    before = {each.id: each.content for each in review.messages.values()}
    who = server.add_member(review.in_guild, name)
    assert (await told(await who.submit(await who.use_on_message(MENU, answer)))).startswith("Merci")
    await server.until(lambda: {each.id: each.content for each in review.messages.values()} != before)
    return about(review, answer)[-1]


def chosen(alert: Message) -> list[str]:
    """Return which verdict is marked in an alert."""
    buttons = [part for row in alert.components for part in row["components"] if part["style"] == 1]
    return [button["label"] for button in buttons if button["label"] != "Voir"]


async def test_what_is_said_of_one_answer_comes_into_one_message(
    server: DiscordServer, channel: Channel, alice: Person, review: Channel
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    await (await alice.press(answer, "👎")).answer()
    await server.until(lambda: about(review, answer))
    [alert] = about(review, answer)
    assert alert.content.startswith("👎")
    await reported(server, answer, review)
    assert alert.content.startswith("⚑")
    assert alert.content.endswith("-# ⚑ 1 · 👎 1")
    await reported(server, answer, review, "Carole")
    assert about(review, answer) == [alert]
    assert alert.content.endswith("-# ⚑ 2 · 👎 1")
    assert len(labels(alert)) == 6


async def test_a_thumb_that_was_taken_back_is_told_of_no_more(
    server: DiscordServer, channel: Channel, alice: Person, review: Channel
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    await (await alice.press(answer, "👎")).answer()
    await server.until(lambda: about(review, answer))
    [alert] = about(review, answer)
    await (await alice.press(answer, "👍")).answer()
    await server.until(lambda: alert.content.startswith("✓ Plus rien n’est reproché"))
    assert len(labels(alert)) == 6
    await (await alice.press(answer, "👎")).answer()
    await server.until(lambda: alert.content.startswith("👎"))
    await reported(server, answer, review)
    await (await alice.press(answer, "👍")).answer()
    await server.until(lambda: "👎" not in alert.content)
    assert alert.content.startswith("⚑")
    assert about(review, answer) == [alert]


@pytest.mark.parametrize("way", ["Voir", "journal voir", "journal a-revoir"])
async def test_a_verdict_shows_in_the_review_channel_wherever_it_was_given(
    server: DiscordServer, channel: Channel, alice: Person, review: Channel, *, way: str
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    alert = await reported(server, answer, review)
    modo = moderator(server, channel.in_guild)
    if way == "Voir":
        shown = await (await modo.press(alert, "Voir")).answer()
    elif way == "journal voir":
        shown = await (await modo.slash(way, channel=channel, echange=answer.link)).answer()
    else:
        shown = await (await modo.slash(way, channel=channel)).answer()
        while answer.link not in shown.content:
            before = shown.content
            await modo.press(shown, "Passer")
            await server.until(lambda then=before: shown.content != then)  # type: ignore[misc]  # mypy cannot infer it
    await modo.press(shown, "Sensible")
    await server.until(lambda: alert.content.endswith(f"Avis\xa0: sensible, par <@{modo.id}>"))
    assert chosen(alert) == ["Sensible"]


async def test_what_is_reported_after_a_verdict_is_told_anew_and_the_old_message_leads_there(
    server: DiscordServer, channel: Channel, alice: Person, review: Channel
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    old = await reported(server, answer, review)
    modo = moderator(server, channel.in_guild)
    await updated(server, await modo.press(old, "Bon"), "Avis\xa0: bon")
    await reported(server, answer, review, "Carole")
    await server.until(lambda: about(review, answer)[-1] is not old)
    new = about(review, answer)[-1]
    await server.until(lambda: new.link in old.content)
    assert f"Avis\xa0: bon, par <@{modo.id}>" in old.content
    assert old.components == []
    assert new.content.endswith(f"Avis déjà donné avant cela\xa0: bon, par <@{modo.id}>")
    await reported(server, answer, review, "Denis")
    assert "⚑ 3" in new.content
    other = moderator(server, channel.in_guild, "Autre")
    await updated(server, await other.press(new, "Sensible"), "Avis\xa0: sensible")
    assert new.content.endswith(f"Avis\xa0: sensible, par <@{other.id}>")


async def test_what_was_put_off_still_waits_in_the_same_message(
    server: DiscordServer, channel: Channel, alice: Person, review: Channel
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    alert = await reported(server, answer, review)
    modo = moderator(server, channel.in_guild)
    await updated(server, await modo.press(alert, "À revoir"), "Avis")
    assert await reported(server, answer, review, "Carole") is alert


async def test_an_alert_that_somebody_deleted_is_posted_again_at_the_next_report(
    server: DiscordServer, channel: Channel, alice: Person, review: Channel
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    alert = await reported(server, answer, review)
    await moderator(server, channel.in_guild).delete(alert)
    again = await reported(server, answer, review, "Carole")
    assert again is not alert
    assert about(review, answer) == [again]


async def test_a_withdrawn_answer_that_waits_is_still_to_be_judged(
    server: DiscordServer, folder: Path, channel: Channel, alice: Person, review: Channel
) -> None:
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    alert = await reported(server, answer, review)
    await told(await alice.use_on_message("Retirer cette réponse", answer))
    await server.until(lambda: "réponse retirée par qui l’a demandée" in alert.content)
    assert str(answer.id) not in alert.content
    modo = moderator(server, channel.in_guild)
    assert "et Aadhaar" in (await (await modo.press(alert, "Voir")).answer()).content
    await updated(server, await modo.press(alert, "Sensible"), "Avis\xa0: sensible")
    await until_kept(folder, "SELECT question FROM turns WHERE id = ?", str(answer.nonce), rows=[("",)])
    await server.until(lambda: alert.components == [])
    assert alert.content.endswith(f"Avis\xa0: sensible, par <@{modo.id}>")


async def test_after_a_restart_an_alert_is_followed_all_the_same(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        review = await reviewed(server, tmp_path)
        channel, alice = server.add_channel(review.in_guild, "philo"), server.add_member(review.in_guild, "Alice")
        async with bot_process(server, tmp_path):
            await server.ready()
            await until_open(tmp_path)
            await server.until(lambda: server.commands_written)
            answer = await ask(server, alice, channel, "et Aadhaar ?")
            alert = await reported(server, answer, review)
            await until_kept(tmp_path, "SELECT message FROM alerts", rows=[(str(alert.id),)])
        async with serving(server, tmp_path):
            await (await alice.press(answer, "👎")).answer()
            await server.until(lambda: alert.content.endswith("-# ⚑ 1 · 👎 1"))
            modo = moderator(server, channel.in_guild)
            shown = await (await modo.slash("journal voir", channel=channel, echange=answer.link)).answer()
            await modo.press(shown, "Bon")
            await server.until(lambda: alert.content.endswith(f"Avis\xa0: bon, par <@{modo.id}>"))
        assert len(review.messages) == 1
