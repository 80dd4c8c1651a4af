"""`/confidentialite`: the operator's notice as messages, in the member's language, wherever the bot is installed."""

from pathlib import Path

import pytest

from bot.cogs._render import MOST, length
from bot.cogs.notice import load_notices, notice_pages
from bot.model import Language, SettingsError
from bot.settings import OWN_PRIVACY
from tests.discord_server import DiscordServer
from tests.serving import command, serving

FR, EN = Language.FRENCH, Language.ENGLISH


@pytest.mark.parametrize("language", Language)
def test_the_templates_are_shown_whole_and_heading_with_text(language: Language) -> None:
    text = load_notices(OWN_PRIVACY)[language]
    pages = notice_pages(text, language)
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
    assert load_notices(tmp_path) == {FR: "Bonjour."}


def test_a_notice_that_is_missing_empty_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="set CAUSERIE_PRIVACY"):
        load_notices(tmp_path)
    (tmp_path / "privacy.en.md").write_text("\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"privacy\.en\.md is empty"):
        load_notices(tmp_path)
    (tmp_path / "privacy.en.md").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(SettingsError, match=r"privacy\.en\.md cannot be read"):
        load_notices(tmp_path)


def test_an_operator_is_reminded_of_what_must_be_filled_in(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "privacy.fr.md").write_text("Écrivez à **[adresse]**.", encoding="utf-8")
    load_notices(tmp_path)
    assert "privacy.fr.md still has places to be filled in" in caplog.text


async def test_a_bot_without_a_notice_says_what_to_do(tmp_path: Path) -> None:
    more = {"DISCORD_TOKEN": "none", "CAUSERIE_PRIVACY": str(tmp_path / "nowhere")}
    status, output = await command("serve", folder=tmp_path, **more)
    assert status == 2
    assert output.strip().endswith("set CAUSERIE_PRIVACY to a folder with privacy.fr.md")


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
