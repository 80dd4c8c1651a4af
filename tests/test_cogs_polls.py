"""`/sondage` on blogs with more polls, or longer ones, than ours has: what cannot be held is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.model import JournalError, Turn
from bot.storage import Journal
from tests.discord_server import DiscordServer, Person
from tests.discord_world import quiet_server
from tests.own_door import own_door
from tests.serving import until_kept

__all__ = ["quiet_server"]

BODY = "Je soutiens cette grève avec toute mon énergie. Elle est juste et nécessaire pour les conducteurs.\n"


def _polled(answers: int) -> str:
    """Return the front matter of a poll with so many answers."""
    lines = [f"    - {{text: réponse {number}, percent: 5}}" for number in range(answers)]
    return "\n".join(["poll:", "  question: Et vous ?", "  answers:", *lines, ""])


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., None]:
    """Return what puts a post into the blog."""
    (tmp_path / "corpus").mkdir()

    def write_post(slug: str, title: str, day: str, poll: str = "") -> None:
        text = f"---\ntitle: {title}\ndate: {day}\n{poll}---\n\n{BODY}\nCeci est le billet {slug}.\n"
        (tmp_path / "corpus" / f"{slug}.md").write_text(text, encoding="utf-8")

    return write_post


async def test_a_poll_with_more_answers_than_discord_takes_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: DiscordServer,
    alice: Person,
    write: Callable[..., None],
) -> None:
    write("longue", "La longue", "2020-01-01", _polled(11))
    async with own_door(server, tmp_path, monkeypatch):
        for options in ({"titre": "longue"}, {}):
            exchange = await alice.slash("sondage", options=options)
            told = (await exchange.answer(within=4)).content.replace("\xa0", " ")
            assert told == "Ce sondage a plus de 10 réponses, et Discord n’en prend pas davantage."
            assert exchange.ephemeral
        assert await alice.autocomplete("sondage", "titre", "") == []


async def test_the_only_post_with_a_poll_is_offered_among_many(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: DiscordServer,
    alice: Person,
    write: Callable[..., None],
) -> None:
    for number in range(1, 31):
        write(f"billet-{number:02}", f"Billet {number}", f"20{number:02}-01-01")
    write("z-ancien", "Ancien", "1999-01-01", _polled(2))
    async with own_door(server, tmp_path, monkeypatch):
        for typed in ("", "Anc"):
            assert [each["value"] for each in await alice.autocomplete("sondage", "titre", typed)] == ["z-ancien"]


async def test_of_a_post_without_a_poll_it_is_said_which_posts_have_one(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: DiscordServer,
    alice: Person,
    write: Callable[..., None],
) -> None:
    write("muet", "Sans * sondage *", "2020-01-01")
    write("greve", "La grève", "2020-01-02", _polled(2))
    write("longue", "La longue", "2020-01-03", _polled(11))
    async with own_door(server, tmp_path, monkeypatch):

        async def told(titre: str, locale: str = "fr") -> str:
            exchange = await alice.slash("sondage", titre=titre, locale=locale)
            answer = await exchange.answer(within=4)
            assert exchange.ephemeral
            return answer.content.replace("\xa0", " ")

        assert await told("muet") == (
            "Ce billet ne contient pas de sondage : Sans \\* sondage \\*\nOn en trouve dans : La grève"
        )
        assert await told("xyzzyx") == (
            "Je ne trouve pas ce billet. Commencez à taper son titre, je vous le proposerai."
            "\nOn en trouve dans : La grève"
        )
        assert (await told("muet", "en-US")).endswith("Polls are to be found in: La grève")


async def test_of_many_posts_with_polls_some_are_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: DiscordServer,
    alice: Person,
    write: Callable[..., None],
) -> None:
    write("muet", "Sans", "2010-01-01")
    for number in range(1, 8):
        write(f"billet-{number}", f"Billet {number}", f"200{number}-01-01", _polled(2))
    async with own_door(server, tmp_path, monkeypatch):
        told = (await (await alice.slash("sondage", titre="muet")).answer(within=4)).content.replace("\xa0", " ")
        assert told.splitlines()[1].startswith("On en trouve dans : Billet ")
        assert told.count(" · ") == 5
        assert told.endswith(" · …")


async def test_posts_with_polls_are_named_in_one_message_however_long_their_titles_are(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: DiscordServer,
    alice: Person,
    write: Callable[..., None],
) -> None:
    write("muet", "Sans sondage " + "et sans fin " * 60, "2010-01-01")
    for number in range(1, 7):
        write(f"billet-{number}", f"Billet {number} " + "sans fin " * 60, f"200{number}-01-01", _polled(2))
    async with own_door(server, tmp_path, monkeypatch):
        told = (await (await alice.slash("sondage", titre="sans sondage")).answer(within=4)).content
        assert "Billet 5 sans" in told
        assert told.count("fin…") == 5


async def test_a_blog_without_polls_says_so_whatever_post_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: DiscordServer,
    alice: Person,
    write: Callable[..., None],
) -> None:
    write("muet", "Sans", "2010-01-01")
    async with own_door(server, tmp_path, monkeypatch):
        for options in ({}, {"titre": "muet"}, {"titre": "xyzzyx"}):
            answer = await (await alice.slash("sondage", options=options)).answer(within=4)
            assert answer.content == "Son billet ne contient aucun sondage."


async def test_a_poll_too_long_for_a_message_is_told_and_not_offered(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: DiscordServer,
    alice: Person,
    write: Callable[..., None],
) -> None:
    long = _polled(6).replace("text: ", f"text: {'les conducteurs * ' * 18}")
    write("longue", "La longue", "2020-01-01", long)
    write("titree", f"Le titre {'qui n’en finit pas ' * 40}", "2020-01-02", _polled(2))
    async with own_door(server, tmp_path, monkeypatch):
        exchange = await alice.slash("sondage", titre="longue")
        told = (await exchange.answer(within=4)).content
        assert told == "Les réponses de ce sondage sont si longues qu’un message de Discord ne les contient pas."
        assert exchange.ephemeral
        assert [each["value"] for each in await alice.autocomplete("sondage", "titre", "")] == ["titree"]
        assert (await (await alice.slash("sondage", titre="titree")).answer(within=4)).poll is not None


async def test_a_poll_whose_arrival_is_not_heard_of_is_held_and_noted_once(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: DiscordServer,
    alice: Person,
    write: Callable[..., None],
) -> None:
    write("greve", "La grève", "2020-01-02", _polled(2))
    async with own_door(server, tmp_path, monkeypatch):
        server.faults.fail("POST", "/interactions/*/callback", accepted=True)
        exchange = await alice.slash("sondage")
        held = await exchange.answer(within=4)
        assert held.poll is not None
        sql = "SELECT message FROM deliveries WHERE turn = ?"
        await until_kept(tmp_path, sql, str(exchange.interaction.id), rows=[(str(held.id),)])
        assert exchange.answers == [held]


async def test_no_poll_of_the_authors_leaves_that_cannot_be_recorded(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: DiscordServer,
    alice: Person,
    write: Callable[..., None],
) -> None:
    write("greve", "La grève", "2020-01-02", _polled(2))

    async def full(_: Journal, __: Turn) -> bool:
        raise JournalError("the spool is full")

    async with own_door(server, tmp_path, monkeypatch):
        monkeypatch.setattr(Journal, "recording", full)
        answer = await (await alice.slash("sondage")).answer(within=4)
        assert "mon carnet ne s’ouvre plus" in answer.content
        assert answer.poll is None
