"""`/reglages` on the local Discord: shown whole, changed by selects, and obeyed."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.model import GuildSettings
from tests.discord_server import Channel, DiscordServer, Guild, Message, Permission, Person
from tests.discord_server.validation.components import walk
from tests.own_door import own_door
from tests.serving import ask, database, journal_of, kept, moderator, own_words, serving, until_kept, until_unspooled

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROLE = "moderator_role"
YES, NO = "retention_yes", "retention_no"
AUDIT = "SELECT detail FROM events WHERE kind = 'setting' AND guild = ? ORDER BY at, id"


@pytest.fixture
def guild(server: DiscordServer) -> Guild:
    return server.add_guild()


@pytest.fixture
def chief(server: DiscordServer, guild: Guild, channel: Channel) -> Person:
    chief = manager_of(guild, server)
    chief.last_channel = channel
    return chief


def manager_of(guild: Guild, server: DiscordServer) -> Person:
    role = server.add_role(guild, "gérance", permissions=Permission.MANAGE_GUILD)
    return server.add_member(guild, "Chef", roles=[role])


def text(panel: Message) -> str:
    return "\n".join(part["content"] for part, _ in walk(panel.components) if part["type"] == 10)


async def opened(chief: Person) -> Message:
    exchange = await chief.slash("reglages")
    panel = await exchange.answer()
    assert exchange.ephemeral
    return panel


async def choose(chief: Person, panel: Message, *values: Any, name: str) -> None:
    """Choose in a select, confirm where that is asked for, and wait until the panel shows what came of it."""
    before = len(panel.edits)
    await chief.select(panel, *values, custom_id=name)
    await chief._server.until(lambda: len(panel.edits) > before)
    if YES in ids(panel):
        await answer(chief, panel, YES)


async def answer(chief: Person, panel: Message, custom_id: str) -> None:
    """Press a button of the panel and wait until it shows what came of it."""
    before = len(panel.edits)
    await chief.press(panel, custom_id)
    await chief._server.until(lambda: len(panel.edits) > before)


def ids(panel: Message) -> list[str]:
    return [part["custom_id"] for part, _ in walk(panel.components) if "custom_id" in part]


async def test_the_settings_are_shown_whole(chief: Person) -> None:
    panel = await opened(chief)
    assert [line.split("**")[1:] for line in text(panel).split("\n") if line.startswith("**")] == [
        ["Salons où je réponds\xa0:", " partout où l’on me mentionne"],
        ["Rôle qui relit le journal\xa0:", " aucun, la permission *Gérer les messages* suffit"],
        ["Salon qui reçoit les signalements\xa0:", " aucun"],
        ["Durée de conservation\xa0:", " 180 jours (par défaut)"],
        ["Langue, quand la question n’en dit rien\xa0:", " celle du serveur"],
        ["J’ouvre un fil quand on me le demande\xa0:", " oui"],
    ]
    english = await (await chief.slash("reglages", locale="en-US")).answer()
    assert "Channels where I answer" in text(english)


async def test_each_setting_is_changed_by_its_select_and_the_change_noted(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, chief: Person
) -> None:
    role, review = server.add_role(guild, "relecture"), server.add_channel(guild, "relecture")
    panel = await opened(chief)
    chosen: dict[str, list[Any]] = {
        "channels": [channel, review],
        "moderator_role": [role],
        "review_channel": [review],
        "retention_days": ["30 jours"],
        "language": ["anglais"],
        "may_open_threads": ["non"],
    }
    for name, values in chosen.items():
        await choose(chief, panel, *values, name=name)
    shown = text(panel)
    wanted = (channel.id, review.id, f"<@&{role.id}>", "30 jours", "anglais", "demande\xa0:** non")
    assert [each for each in wanted if str(each) not in shown] == []
    await until_unspooled(folder)
    details = [detail for (detail,) in kept(folder, AUDIT, str(guild.id))]
    assert [detail.split(":")[0] for detail in details] == list(chosen)
    modo = moderator(server, guild)
    trail = (await (await modo.slash("journal audit", channel=channel)).answer()).content
    told = (
        f"Rôle qui relit le journal\xa0: aucun → <@&{role.id}>",
        f"Salon qui reçoit les signalements\xa0: aucun → <#{review.id}>",
        "par défaut → 30 jours",
        "oui → non",
    )
    assert [each for each in told if each not in trail] == []
    sql = "SELECT count(*) FROM events WHERE kind = 'setting' AND actor = ?"
    await until_kept(folder, sql, str(chief.id), rows=[(len(chosen),)])


async def test_a_review_channel_that_is_closed_to_us_is_said_at_once(
    server: DiscordServer, guild: Guild, chief: Person
) -> None:
    review, panel = server.add_channel(guild, "relecture"), await opened(chief)
    await choose(chief, panel, review, name="review_channel")
    assert "pas le droit d’écrire" not in text(panel)
    server.overwrite(review, server.bot, deny=Permission.VIEW_CHANNEL)
    assert f"je n’ai pas le droit d’écrire\xa0: <#{review.id}>" in text(await opened(chief))


async def test_a_channel_that_is_gone_is_pointed_out(server: DiscordServer, guild: Guild, chief: Person) -> None:
    review, panel = server.add_channel(guild, "relecture"), await opened(chief)
    await choose(chief, panel, review, name="review_channel")
    assert "plus" not in text(panel).split("signalements")[1].split("Durée")[0]
    server.delete_channel(review)
    assert f"N’existe plus, à remplacer\xa0: <#{review.id}>" in text(await opened(chief))


async def test_a_role_that_is_not_shown_the_commands_comes_with_the_way_to_show_them(
    server: DiscordServer, guild: Guild, chief: Person
) -> None:
    panel = await opened(chief)
    assert "Intégrations" not in text(panel)
    await choose(chief, panel, server.add_role(guild, "modo", permissions=Permission.MANAGE_MESSAGES), name=ROLE)
    assert "Intégrations" not in text(panel)
    role = server.add_role(guild, "relecture")
    chosen = await chief.select(panel, role, custom_id=ROLE)
    assert "Discord cache `/journal` et `/animer`" in (await chosen.followup()).content
    await server.until(lambda: f"<@&{role.id}>" in text(panel))
    way = f"Paramètres du serveur → Intégrations → {server.bot.name.lower()} → la commande → ajouter le rôle"
    assert way in text(panel)
    server.allow_command(guild, "journal", role)
    assert way in text(await opened(chief)), "it is not shown the other one"
    server.allow_command(guild, "animer", role)
    assert "Intégrations" not in text(await opened(chief))


async def test_everybody_is_no_moderators_role_and_counts_as_none_where_it_was_chosen_before(tmp_path: Path) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, chief = server.add_channel(guild, "philo"), manager_of(guild, server)
        chief.last_channel = channel
        async with journal_of(tmp_path) as journal:
            await journal.guilds.change(str(guild.id), GuildSettings(moderator_role=str(guild.id)), by="1")
        async with serving(server, tmp_path):
            await server.until(lambda: server.commands_written)
            panel = await opened(chief)
            assert "aucun, la permission" in text(panel)
            assert "`@everyone`, choisi jadis, est celui de tout le monde, et ne compte pas" in text(panel)
            alice = server.add_member(guild, "Alice")
            server.allow_command(guild, "journal", guild)
            refused = await (await alice.slash("journal recents", channel=channel)).answer()
            assert "réservé à ceux qui modèrent" in refused.content
            role = server.add_role(guild, "relecture")
            await choose(chief, panel, role, name=ROLE)
            everyone = await chief.select(panel, guild.roles[guild.id], custom_id=ROLE)
            assert "chacun lirait ce que tous les autres ont demandé" in (await everyone.followup()).content
            assert f"<@&{role.id}>" in text(await opened(chief))


async def test_each_setting_can_be_put_back(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, chief: Person
) -> None:
    role, review = server.add_role(guild, "relecture"), server.add_channel(guild, "relecture")
    panel = await opened(chief)
    chosen: dict[str, list[Any]] = {"channels": [channel], "moderator_role": [role], "review_channel": [review]}
    for name, values in chosen.items():
        await choose(chief, panel, *values, name=name)
    server.delete_channel(review)
    panel = await opened(chief)  # a default that is gone would be refused
    for name in ("channels", "moderator_role", "review_channel"):
        await choose(chief, panel, name=name)
    for name, label in (("retention_days", "180 jours (par défaut)"), ("language", "celle du serveur")):
        await choose(chief, panel, label, name=name)
    assert text(panel).count("aucun") == 2
    assert "partout où l’on me mentionne" in text(panel)
    row = "SELECT channels, moderator_role, review_channel, retention_days, language FROM guilds WHERE guild = ?"
    await until_kept(folder, row, str(guild.id), rows=[(None,) * 5])


async def test_whoever_may_no_longer_manage_the_server_changes_nothing(
    folder: Path, guild: Guild, chief: Person
) -> None:
    panel = await opened(chief)
    guild.members[chief.id].roles.clear()
    exchange = await chief.select(panel, "30 jours", custom_id="retention_days")
    assert (await exchange.answer()).content == "C’est réservé à ceux qui gèrent ce serveur."
    assert kept(folder, AUDIT, str(guild.id)) == []


async def test_two_who_change_things_at_once_keep_both(folder: Path, guild: Guild, chief: Person) -> None:
    first, second = await opened(chief), await opened(chief)
    await asyncio.gather(
        choose(chief, first, "7 jours", name="retention_days"), choose(chief, second, "français", name="language")
    )
    await until_kept(
        folder, "SELECT retention_days, language FROM guilds WHERE guild = ?", str(guild.id), rows=[(7, "fr")]
    )


async def test_who_sees_none_of_the_channels_chosen_is_not_sent_there(
    server: DiscordServer, guild: Guild, channel: Channel, chief: Person
) -> None:
    alice, staff = server.add_member(guild, "Alice"), server.add_channel(guild, "équipe")
    server.overwrite(staff, guild, deny=Permission.VIEW_CHANNEL)
    gone = server.add_channel(guild, "ancien")
    await choose(chief, await opened(chief), staff, gone, name="channels")
    server.delete_channel(gone)
    exchange = await alice.slash("demander", channel=channel, options={"question": "et Aadhaar ?"})
    said = (await exchange.answer()).content
    assert "ne vous sont pas ouverts" in said
    assert not any(str(each.id) in said for each in (staff, gone))


async def test_that_the_moderators_role_is_gone_is_said(server: DiscordServer, guild: Guild, chief: Person) -> None:
    role = server.add_role(guild, "relecteurs")
    await choose(chief, await opened(chief), role, name="moderator_role")
    assert "n’existe plus" not in text(await opened(chief))
    server.delete_role(role, guild)
    assert "Ce rôle n’existe plus" in text(await opened(chief))


async def test_it_answers_only_in_the_channels_chosen(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, chief: Person
) -> None:
    alice, here = server.add_member(guild, "Alice"), server.add_channel(guild, "blog")
    before = await ask(server, alice, channel, "et Aadhaar ?")
    thread = await alice.start_thread(here, "fil")
    await choose(chief, await opened(chief), here, name="channels")

    question = await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    await server.until(lambda: alice.direct.messages)
    (told,) = alice.direct.messages.values()
    assert told.content == f"Sur le serveur {guild.name}, c’est là que je réponds\xa0: <#{here.id}>."
    await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    assert await server.stays_silent(0.3), "told once"
    assert not [each for each in channel.messages.values() if each.reference is question]
    await until_kept(folder, "SELECT count(*) FROM turns WHERE id = ?", str(question.id), rows=[(0,)])
    for name, options in {"demander": {"question": "et Aadhaar ?"}, "citation": {}, "sondage": {}}.items():
        exchange = await alice.slash(name, channel=channel, options=options)
        assert f"<#{here.id}>" in (await exchange.answer()).content, name
        assert exchange.ephemeral
    exchange = await alice.press(before, "Autre passage")
    assert f"<#{here.id}>" in (await exchange.answer()).content
    asked_about = await alice.use_on_message("Que dit l’auteur ?", question)
    assert f"<#{here.id}>" in (await asked_about.answer()).content
    assert "> " in (await (await alice.press(before, "Contexte")).answer()).content, (
        "what only they see is always there"
    )
    assert "> " in (await ask(server, alice, here, "et Aadhaar ?")).content
    assert "> " in (await ask(server, alice, thread, "et Aadhaar ?")).content
    assert "> " in (await server.reply_to(await alice.dm("et Aadhaar ?"))).content


async def test_where_all_its_channels_are_hidden_from_a_member_it_says_so_and_on_which_server(
    server: DiscordServer, guild: Guild, channel: Channel, chief: Person
) -> None:
    alice, here = server.add_member(guild, "Alice"), server.add_channel(guild, "blog")
    server.overwrite(here, guild, deny=Permission.VIEW_CHANNEL)
    await choose(chief, await opened(chief), here, name="channels")
    await alice.say(channel, f"{server.bot.mention} et Aadhaar ?")
    await server.until(lambda: alice.direct.messages)
    (told,) = alice.direct.messages.values()
    assert told.content.startswith(f"Sur le serveur {guild.name}, je ne réponds pas là où vous m’avez écrit")


async def test_a_channel_in_which_it_cannot_write_is_pointed_out(
    server: DiscordServer, channel: Channel, chief: Person
) -> None:
    server.overwrite(channel, server.bot, deny=Permission.SEND_MESSAGES)
    panel = await opened(chief)
    await choose(chief, panel, channel, name="channels")
    assert f"pas le droit d’écrire\xa0: <#{channel.id}>" in text(panel)


async def test_its_language_is_the_one_chosen_where_the_question_has_none(
    server: DiscordServer, guild: Guild, channel: Channel, chief: Person
) -> None:
    alice = server.add_member(guild, "Alice")
    await choose(chief, await opened(chief), "anglais", name="language")
    answer = await ask(server, alice, channel, "1 2 3")
    assert "I’ll only say this once:" in own_words(answer)
    french = await ask(server, alice, channel, "que pense-t-il de la surveillance ?")
    assert "Another passage" not in str(french.components), "who asks in French is answered in French"


async def test_it_opens_no_thread_where_that_is_not_wanted(guild: Guild, chief: Person) -> None:
    await choose(chief, await opened(chief), "non", name="may_open_threads")
    exchange = await chief.slash("demander", options={"question": "et Aadhaar ?", "fil": True})
    assert "> " in (await exchange.answer()).content
    assert guild.threads == []


async def test_its_own_retention_is_told_at_first_contact(
    server: DiscordServer, folder: Path, guild: Guild, channel: Channel, chief: Person
) -> None:
    alice = server.add_member(guild, "Alice")
    panel = await opened(chief)
    await choose(chief, panel, "30 jours", name="retention_days")
    assert "Ce qui a été gardé avant part aussi" not in text(panel)
    assert "oublie après 30 jours" in own_words(await ask(server, alice, channel, "et Aadhaar ?"))
    await choose(chief, panel, "aucun mot n’est gardé", name="retention_days")
    assert "Ce qui a été gardé avant part aussi" in text(panel)
    answer = await ask(server, alice, channel, "que dit-il de Facebook ?")
    assert "je ne note pas" in own_words(answer)
    sql = "SELECT question FROM turns WHERE author = ? ORDER BY asked_at"
    await until_kept(folder, sql, str(alice.id), rows=[("et Aadhaar ?",), ("",)])


async def test_a_shorter_retention_is_asked_about_before_it_holds(
    server: DiscordServer, folder: Path, guild: Guild, chief: Person
) -> None:
    panel = await opened(chief)
    await chief.select(panel, "aucun mot n’est gardé", custom_id="retention_days")
    await server.until(lambda: YES in ids(panel))
    assert "Ne plus garder aucun mot\xa0?" in text(panel)
    assert "180 jours (par défaut)" in text(panel)
    await answer(chief, panel, NO)
    assert "Ne plus garder" not in text(panel)
    assert "180 jours (par défaut)" in text(panel)
    await chief.select(panel, "30 jours", custom_id="retention_days")
    await server.until(lambda: YES in ids(panel))
    assert "Ne plus garder que 30 jours\xa0?" in text(panel)
    await choose(chief, panel, "anglais", name="language")
    assert YES not in ids(panel), "another choice is no yes"
    assert kept(folder, "SELECT retention_days FROM guilds WHERE guild = ?", str(guild.id)) == [(None,)]
    await choose(chief, panel, "aucun mot n’est gardé", name="retention_days")
    await until_kept(folder, "SELECT retention_days FROM guilds WHERE guild = ?", str(guild.id), rows=[(0,)])
    await chief.select(panel, "30 jours", custom_id="retention_days")
    await server.until(lambda: "30 jours" in text(panel))
    assert YES not in ids(panel), "to keep more loses nothing"


async def test_whoever_may_no_longer_manage_the_server_confirms_nothing(
    server: DiscordServer, folder: Path, guild: Guild, chief: Person
) -> None:
    panel = await opened(chief)
    await chief.select(panel, "7 jours", custom_id="retention_days")
    await server.until(lambda: YES in ids(panel))
    guild.members[chief.id].roles.clear()
    exchange = await chief.press(panel, YES)
    assert (await exchange.answer()).content == "C’est réservé à ceux qui gèrent ce serveur."
    assert kept(folder, AUDIT, str(guild.id)) == []


async def test_keeping_nothing_while_a_session_is_announced_says_what_its_questions_become(
    server: DiscordServer, guild: Guild, channel: Channel, chief: Person
) -> None:
    warning = "les questions déjà posées restent jusqu’à l’heure prévue pour sa fin"
    panel = await opened(chief)
    await choose(chief, panel, "aucun mot n’est gardé", name="retention_days")
    assert warning not in text(panel)
    await choose(chief, panel, "30 jours", name="retention_days")
    asked = await moderator(server, guild).slash(
        "animer annoncer", channel=channel, titre="Le chat", quand="demain 13h"
    )
    await asked.answer()
    assert warning not in text(panel)
    await chief.select(panel, "aucun mot n’est gardé", custom_id="retention_days")
    await server.until(lambda: YES in ids(panel))
    assert warning in text(panel), "before it is confirmed, too"
    await answer(chief, panel, YES)
    assert warning in text(panel)


async def test_a_setting_that_cannot_be_kept_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with DiscordServer() as server:
        guild = server.add_guild()
        chief = manager_of(guild, server)
        async with own_door(server, tmp_path, monkeypatch) as bot:
            panel = await opened(chief)
            with closing(sqlite3.connect(database(tmp_path), isolation_level=None)) as other:
                other.execute("BEGIN EXCLUSIVE")
                exchange = await chief.select(panel, "non", custom_id="may_open_threads")
                told = await exchange.followup()
            assert "le réglage reste ce qu’il était" in told.content
            assert told.ephemeral
            assert bot.journal.guilds.settings(str(guild.id)).may_open_threads
            await server.until(lambda: panel.edits)
            assert "demande\xa0:** oui" in text(panel)


async def test_the_selects_vanish_in_the_end_and_the_text_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.cogs.guild_settings.LIFETIME", 0.2)
    async with DiscordServer() as server:
        guild = server.add_guild()
        chief = manager_of(guild, server)
        async with own_door(server, tmp_path, monkeypatch):
            panel = await opened(chief)
            await server.until(lambda: panel.edits)
            assert {part["type"] for part, _ in walk(panel.components)} == {10}
            assert "180 jours" in text(panel)


async def test_a_question_that_nobody_answers_vanishes_with_its_buttons(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.cogs.guild_settings.LIFETIME", 0.6)
    async with DiscordServer() as server:
        guild = server.add_guild()
        chief = manager_of(guild, server)
        async with own_door(server, tmp_path, monkeypatch):
            panel = await opened(chief)
            await chief.select(panel, "aucun mot n’est gardé", custom_id="retention_days")
            await server.until(lambda: YES in ids(panel))
            await server.until(lambda: ids(panel) == [])
            assert "Ne plus garder" not in text(panel)
            assert "180 jours" in text(panel)


async def test_whoever_has_the_moderators_role_may_withdraw_an_answer(
    server: DiscordServer, guild: Guild, channel: Channel, chief: Person
) -> None:
    role = server.add_role(guild, "relecture")
    reader, alice = server.add_member(guild, "Relectrice", roles=[role]), server.add_member(guild, "Alice")
    answer = await ask(server, alice, channel, "et Aadhaar ?")
    refused = await (await reader.use_on_message("Retirer cette réponse", answer)).answer()
    assert not answer.deleted
    await choose(chief, await opened(chief), role, name="moderator_role")
    allowed = await (await reader.use_on_message("Retirer cette réponse", answer)).answer()
    await server.until(lambda: answer.deleted)
    assert refused.content != allowed.content
