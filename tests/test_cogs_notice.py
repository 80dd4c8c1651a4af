"""`/confidentialite`: the operator's notice as messages, in the member's language, wherever the bot is installed."""

import re
from pathlib import Path
from typing import Any

import pytest

from bot.cogs._render import MOST, length
from bot.cogs.notice import composed_notice, load_notices, notice_pages
from bot.model import Language, ReaderInfo
from bot.settings import OWN_PRIVACY
from tests.discord_server import DiscordServer, Permission
from tests.serving import serving, until_kept

FR, EN = Language.FRENCH, Language.ENGLISH
ELSEWHERE = ReaderInfo("Mistral, en France", "api.mistral.example")
AT_HOME = ReaderInfo("mistral-nemo", "127.0.0.1:8080", is_local=True)


def is_last(page: str) -> bool:
    """Return whether a page is the last one, by the line at its foot."""
    number, count = re.findall(r"\d+", page.rsplit("\n-# ", 1)[-1])[:2]
    return bool(number == count)


@pytest.mark.parametrize("language", Language)
def test_long_notices_are_shown_whole_and_heading_with_text(language: Language) -> None:
    text = (OWN_PRIVACY / f"privacy.{language.value}.md").read_text(encoding="utf-8")
    pages = notice_pages(text, language)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)  # what is for the operator alone
    assert len(pages) > 1
    assert all(length(page) <= MOST for page in pages)
    bare = [page.rsplit("\n-# Page", 1)[0] for page in pages]
    assert "".join("".join(bare).split()) == "".join(text.split())
    assert not [page for page in bare if page.rsplit("\n", 1)[-1].startswith("#")]


def test_paragraphs_become_one_line_and_lists_keep_theirs() -> None:
    notice = "# Titre\n\nUne phrase\ncoupée.\n\n- un\n  et demi\n- deux\n\n<!-- pour\n\nnous -->\n---\n"
    (page,) = notice_pages(f"{notice}#### Profond\n\n> cité", FR)
    assert page == "# Titre\nUne phrase coupée.\n\n- un et demi\n- deux\n\n### Profond\n> cité"


def test_a_notice_without_blank_lines_is_cut_between_words() -> None:
    words = [f"mot{number}" for number in range(2_000)]
    pages = notice_pages(" ".join(words), EN)
    assert all(length(page) <= MOST for page in pages)
    assert [word for page in pages for word in page.split("\n-# ")[0].split()] == words


@pytest.mark.parametrize("text", ["x" * 9_000, "😀" * 3_000, "## " + "long " * 900])
def test_whatever_is_in_it_fits(text: str) -> None:
    assert all(length(page) <= MOST for page in notice_pages(text, FR))


def test_one_language_is_enough(tmp_path: Path) -> None:
    (tmp_path / "privacy.fr.md").write_text("Bonjour.", encoding="utf-8")
    assert load_notices(tmp_path) == {FR: "Bonjour.", EN: "Bonjour."}


def test_a_notice_that_is_missing_empty_or_no_text_is_named_and_not_shown(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        assert load_notices(folder) == {FR: None, EN: None}
        assert f"there is no privacy notice in {folder}: members are shown one made from the settings" in caplog.text
    english = tmp_path / "privacy.en.md"
    for content, complaint in ((b"\n", "is empty"), (b"\xff\xfe\xff", "cannot be read")):
        english.write_bytes(content)
        assert load_notices(tmp_path) == {FR: None, EN: None}
        assert f"{english} {complaint}" in caplog.text


def test_each_place_of_a_template_that_is_left_is_told_with_its_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for language in Language:
        template = (OWN_PRIVACY / f"privacy.{language.value}.md").read_text(encoding="utf-8")
        places = re.findall(r"(?:\*\*)?\[[^\]]+\](?:\*\*)?", template)
        assert len(places) > 6
        notice = tmp_path / f"privacy.{language.value}.md"
        for number, place in enumerate(places):
            filled = template
            for other in (*places[:number], *places[number + 1 :]):
                filled = filled.replace(other, "Ada Lovelace" if other != place else other)
            for left in (filled, filled.replace(place, place.strip("*"))):  # the marks of bold type may be gone
                caplog.clear()
                notice.write_text(left, encoding="utf-8")
                assert load_notices(tmp_path)[language] is None, place
                line = left[: left.index("[")].count("\n") + 1
                assert f"{notice} has places to be filled in: line {line} [" in caplog.text
        notice.write_text(re.sub(r"\[[^\]]+\]", "Ada Lovelace", template), encoding="utf-8")
        caplog.clear()
        assert load_notices(tmp_path)[language] is not None
        assert caplog.text == ""


def test_brackets_of_ones_own_are_no_places_to_fill_in(tmp_path: Path) -> None:
    own = "Le **[blog](https://blog.example)**, [sic], le RGPD [UE 2016/679] et [CNIL][1].\n<!-- **[nom]** -->\n[1]: x"
    (tmp_path / "privacy.fr.md").write_text(own, encoding="utf-8")
    assert load_notices(tmp_path)[FR] == own


def test_a_notice_that_is_made_names_the_language_model_and_its_place() -> None:
    for language, alone in ((FR, "De moi-même, je ne parle qu’avec Discord"), (EN, "By myself I talk to Discord")):

        def made(reader: ReaderInfo | None, language: Language = language) -> str:
            text = composed_notice(language, retention_days=90, audit_days=400, reader=reader)
            assert all(length(page) <= MOST for page in notice_pages(text, language))
            return text.replace("\xa0", " ")

        assert alone in made(None)
        elsewhere, at_home = made(ELSEWHERE), made(AT_HOME)
        assert alone not in elsewhere + at_home
        assert f"**{ELSEWHERE.name}**" in elsewhere
        assert ELSEWHERE.host in elsewhere
        assert AT_HOME.name in at_home
        # What is told of a model elsewhere: its own heading, and a list of what is never sent.
        assert elsewhere.count("\n## ") == at_home.count("\n## ") + 1
        assert elsewhere.count("\n- ") > at_home.count("\n- ") == made(None).count("\n- ")


def test_a_notice_that_does_not_name_the_language_model_elsewhere_is_told_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    french, english = tmp_path / "privacy.fr.md", tmp_path / "privacy.en.md"
    french.write_text("Rien ne part d’ici.", "utf-8")
    english.write_text(f"Your words go to {ELSEWHERE.name} at {ELSEWHERE.host}.", "utf-8")
    assert load_notices(tmp_path, ELSEWHERE)[FR] == "Rien ne part d’ici."  # it is shown all the same
    [record] = caplog.records
    assert f"{french} does not name {ELSEWHERE.name} and {ELSEWHERE.host}" in record.getMessage()
    caplog.clear()
    for reader in (None, AT_HOME):
        load_notices(tmp_path, reader)
    assert caplog.records == []


async def test_members_are_told_of_the_language_model(tmp_path: Path) -> None:
    model = {"URL": "https://api.mistral.example/v1", "MODEL": "small", "NAME": ELSEWHERE.name}
    more = {f"CAUSERIE_READER_{name}": value for name, value in model.items()}
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel, alice = server.add_channel(guild, "philo"), server.add_member(guild, "Alice")
        async with serving(server, tmp_path, CAUSERIE_PRIVACY=str(tmp_path), **more):
            await server.until(lambda: server.commands_written)
            assert ELSEWHERE.name in (await (await alice.slash("aide", channel=channel)).answer()).content
            page = await (await alice.slash("confidentialite", channel=channel)).answer()
            text = page.content
            while not is_last(page.content):
                await (await alice.press(page, "▶")).acknowledgement()
                text += page.content
            assert f"**{ELSEWHERE.name}**, chez {ELSEWHERE.host}" in text.replace("\xa0", " ")


async def test_no_member_sees_a_template_but_what_is_true_where_they_are(tmp_path: Path) -> None:
    (tmp_path / "privacy.en.md").write_text("Operated by **[name]**.", encoding="utf-8")
    async with DiscordServer() as server:
        guild = server.add_guild()
        channel = server.add_channel(guild, "philo")
        role = server.add_role(guild, "lecteurs")
        alice = server.add_member(guild, "Alice")
        chief = server.add_member(
            guild, "Chef", roles=[server.add_role(guild, "gerant", permissions=Permission.MANAGE_GUILD)]
        )
        more = {"CAUSERIE_PRIVACY": str(tmp_path), "CAUSERIE_RETENTION_DAYS": "90", "CAUSERIE_AUDIT_DAYS": "400"}

        async def read(**how: Any) -> str:
            page = await (await alice.slash("confidentialite", **how)).answer()
            text = page.content
            while "▶" in str(page.components) and not is_last(page.content):
                await (await alice.press(page, "▶")).acknowledgement()
                text += page.content
            return text.replace("\xa0", " ")

        async with serving(server, tmp_path, **more) as bot:
            await server.until(lambda: server.commands_written)
            assert f"{tmp_path}/privacy.en.md has places to be filled in: line 1 [name]" in bot.output
            english = await read(locale="en-US", channel=channel)
            assert "On this server: **90 days**" in english
            assert "stays on record for **400 days**" in english
            assert "[name]" not in english
            private = await read(channel=alice.direct)
            assert "Ici, en privé : **90 jours**" in private
            assert "Ici, en privé, aucun modérateur" in private
            panel = await (await chief.slash("reglages", channel=channel)).answer()
            await chief.select(panel, role, custom_id="moderator_role")
            await server.until(lambda: "lecteurs" in str(panel.edits) or f"<@&{role.id}>" in str(panel.components))
            await chief.select(panel, "aucun mot n’est gardé", custom_id="retention_days")
            await server.until(lambda: "retention_yes" in str(panel.components))
            await chief.press(panel, "retention_yes")
            await until_kept(tmp_path, "SELECT retention_days, moderator_role FROM guilds", rows=[(0, str(role.id))])
            french = await read(channel=channel)
            assert "Sur ce serveur, aucun de vos mots" in french
            assert f"ou le rôle <@&{role.id}>" in french
            assert "En privé : **90 jours**" in french


async def test_members_read_the_operators_notice_in_their_language(tmp_path: Path) -> None:
    (tmp_path / "privacy.fr.md").write_text("# Vie privée\n\nTenue par @everyone, la rédaction.", encoding="utf-8")
    (tmp_path / "privacy.en.md").write_text("# Privacy\n\n" + "Kept by the editors. " * 150, encoding="utf-8")
    async with DiscordServer() as server:
        guild = server.add_guild()
        alice = server.add_member(guild, "Alice")
        async with serving(server, tmp_path, CAUSERIE_PRIVACY=str(tmp_path)):
            await server.until(lambda: server.commands_written)
            exchange = await alice.slash("confidentialite")
            page = await exchange.answer()
            assert (page.content, exchange.ephemeral) == ("# Vie privée\nTenue par @everyone, la rédaction.", True)
            assert page.pinged == frozenset()
            english = await (await alice.slash("confidentialite", channel=alice.direct, locale="en-US")).answer()
            assert english.content.endswith("-# Page 1 of 2")
            await (await alice.press(english, "▶", locale="en-US")).acknowledgement()
            assert english.content.endswith("-# Page 2 of 2")
